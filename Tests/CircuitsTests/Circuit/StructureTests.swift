import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Structure of circuits")
struct StructureTests {
  @Test("other numbers make no difference", arguments: SampleCircuit.all)
  func numbers(_ sample: SampleCircuit) throws {
    let circuit = try sample.circuit()
    let other = try sample.refilled { 0.25 + 0.5 * Double($0) }.circuit()
    #expect(circuit.hasSameStructure(as: circuit))
    #expect(circuit.hasSameStructure(as: other) && other.hasSameStructure(as: circuit))
    #expect(circuit.structureHash == other.structureHash)
    #expect(circuit.replacing(other.numbers).json == other.json)
    #expect(other.replacing(circuit.numbers).json == circuit.json)
  }

  @Test("no two samples are alike")
  func samples() throws {
    let circuits = try SampleCircuit.all.map { try $0.circuit() }
    for (i, a) in circuits.enumerated() {
      for (k, b) in circuits.enumerated() where i != k { #expect(!a.hasSameStructure(as: b)) }
    }
    #expect(Set(circuits.map(\.structureHash)).count == circuits.count)
  }

  /// Changes that a drawing would show, of y = x * x + z * 5.
  private static func variant(_ name: String) -> Tensor {
    let isFloat = name == "type"
    let x = Tensor(2.0, dtype: isFloat ? .float32 : .float64, requiresGrad: true)
    x.named(name == "name" ? "u" : "x")
    let z = Tensor(
      name == "shape" ? [3.0] : [3.0, 4.0], dtype: .float64, requiresGrad: true
    ).named("z")
    if name == "role" { z.marked(as: .parameter) }
    let used = name == "cut" ? z.detach() : z
    let first = name == "gate" ? x + x : name == "wires" ? z * x : x * x
    let number = name == "constant" ? 6.0 : name == "sign of zero" ? -0.0 : name == "zero" ? 0 : 5
    let sum = (first + used * number).sum()
    return name == "output" ? sum.named("loss") : sum
  }

  private static let variants = [
    "none", "type", "name", "shape", "role", "cut", "gate", "wires", "constant", "zero",
    "sign of zero", "output",
  ]

  @Test("what a drawing would show otherwise is another structure", arguments: variants)
  func differences(_ name: String) {
    let circuit = Circuit(of: Self.variant(name))
    for other in Self.variants {
      let isSame = circuit.hasSameStructure(as: Circuit(of: Self.variant(other)))
      #expect(isSame == (name == other), "\(name), \(other)")
    }
  }

  @Test("a chosen seed is part of it, its numbers are not")
  func seeds() {
    let x = Tensor([1.0, 2.0], requiresGrad: true)
    let (plain, seeded) = (Circuit(of: x * x), Circuit(of: x * x, seed: Tensor([1.0, 1.0])))
    #expect(!plain.hasSameStructure(as: seeded))
    #expect(seeded.hasSameStructure(as: Circuit(of: x * x, seed: Tensor([3.0, 4.0]))))
  }

  @Test("numbers are put back bit for bit", arguments: SampleCircuit.all)
  func roundTrip(_ sample: SampleCircuit) throws {
    let circuit = try sample.circuit()
    let again = circuit.replacing(circuit.numbers)
    #expect(again.json == circuit.json && again.hasSameStructure(as: circuit))
    #expect(again.wires(from: 0).count == circuit.wires(from: 0).count)
  }
}
