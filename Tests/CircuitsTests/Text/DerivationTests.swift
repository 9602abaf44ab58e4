import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Derivation")
struct DerivationTests {
  @Test(
    "derivations read as they did",
    arguments: [
      SampleCircuit.square, .loss, .neuron, .matrix, .notFinite, .cuts, .vector, .large, .forks,
    ])
  func snapshots(_ sample: SampleCircuit) throws {
    #expect(Snapshot.difference("\(sample.name).txt", try sample.circuit().derivation) == nil)
  }

  @Test("A²(B + 5) forward and backward, with factors and sums")
  func square() throws {
    let lines = try SampleCircuit.square.circuit().derivation
      .split(separator: "\n", omittingEmptySubsequences: false)
    func has(_ parts: String...) -> Bool {
      lines.contains { line in
        line.split(separator: " ").joined(separator: " ") == parts.joined(separator: " ")
      }
    }
    #expect(has("A", "= 3") && has("B", "= 2"))
    #expect(has("v₁", "= A²", "= 9"))
    #expect(has("v₄", "= B + 5", "= 7"))
    #expect(has("output", "= v₁ × v₄", "= 63"))
    #expect(has("output → v₁", "1 × 7", "= 7"))
    #expect(has("v₁ → A", "7 × 6", "= 42"))
    #expect(has("v₄ → 5", "9 × 1", "= 9"))
  }

  @Test("a fork is a sum")
  func fork() {
    let x = input("x", 2)
    let text = Circuit(of: x * x * -3.0).derivation
    #expect(text.contains("Σ −6 − 6"))
    #expect(text.contains("= −12"))
  }

  @Test("a sum of many wires is counted, not written out")
  func manyWires() {
    let x = input("x", 2)
    var y = x
    for _ in 0..<7 { y = y + x }
    #expect(Circuit(of: y).derivation.contains("Σ of 8 wires"))
  }

  @Test("a leaf alone has no forward lines")
  func leaf() {
    #expect(
      Circuit(of: input("x", 2)).derivation
        == """
        given
          x = 2

        backward
          x d x / d x = 1

        """)
  }

  @Test("an own seed is called one")
  func seed() {
    let x = input("x", 2)
    let text = Circuit(of: x * 3, seed: Tensor(5.0, dtype: .float64)).derivation
    #expect(text.contains(", the seed"))
    #expect(text.contains("5 × 3"))
  }

  @Test("no name can break a line or reach the terminal", arguments: HostileNames.all)
  func hostile(_ name: String) {
    let plain = Circuit(of: (input("x", 2) * 3).named("y")).derivation
    let text = Circuit(of: (input(name, 2) * 3).named(name)).derivation
    #expect(text.split(separator: "\n").count == plain.split(separator: "\n").count)
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 32 && !(127..<160).contains($0.value))
      })
  }

  @Test("a name of a megabyte does not make a text of megabytes")
  func long() {
    let text = Circuit(of: input(String(repeating: "x", count: 1 << 20), 2) * 3).derivation
    #expect(text.utf8.count < 10_000)
  }
}
