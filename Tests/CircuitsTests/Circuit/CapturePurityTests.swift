import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Capture leaves everything as it was")
struct CapturePurityTests {
  @Test("gradients are the same bits before and after, and none stays none")
  func gradients() throws {
    let x = Tensor([0.1, 0.2, 0.3], dtype: .float64, requiresGrad: true).named("x")
    let w = input("w", 0.7)
    let loss = ((x * w).tanh() * x).mean()
    let before = Circuit(of: loss)
    #expect(x.grad == nil && w.grad == nil)
    loss.backward()
    let (gx, gw) = (bits(x.grad), bits(w.grad))
    #expect(gx != nil && gw != nil)
    let after = Circuit(of: loss)
    #expect(bits(x.grad) == gx && bits(w.grad) == gw)
    #expect(before == after)
    #expect(before.json == after.json)
    // What the circuit computed is what `backward` computes.
    #expect(before.node("x")?.gradient.value?.scalars.map(\.bitPattern) == gx)
    #expect(before.node("w")?.gradient.value?.scalars.map(\.bitPattern) == gw)
    loss.backward()
    #expect(x.grad?.scalars == gx?.map { 2 * Double(bitPattern: $0) })
  }

  @Test("nothing is added to the graph")
  func graph() throws {
    let x = input("x", 0.5)
    let y = (x * x).sin()
    let identity = y.valueIdentity
    let history = try #require(y.history)
    let inputs = history.call.inputs.map(\.valueIdentity)
    let circuit = Circuit(of: y)
    #expect(y.valueIdentity == identity)
    #expect(y.history?.primitive === history.primitive)
    #expect(y.history?.call.inputs.map(\.valueIdentity) == inputs)
    #expect(y.requiresGrad && x.requiresGrad && x.isLeaf && x.name == "x" && y.name == nil)
    #expect(circuit.nodes.count == 3)
  }

  @Test("a seed is left alone, too")
  func seed() {
    let x = input("x", 2)
    let seed = Tensor(3.0, dtype: .float64, requiresGrad: true)
    let circuit = Circuit(of: x * x, seed: seed)
    #expect(circuit.gradient(of: "x") == 12)
    #expect(seed.grad == nil && seed.isLeaf)
  }

  @Test("a circuit outlives its tensors and does not follow them")
  func immutable() throws {
    var x: Tensor? = input("x", 2)
    let circuit = Circuit(of: try #require(x.map { $0 * $0 }))
    let json = circuit.json
    x?.grad = Tensor(5.0, dtype: .float64)
    x = nil
    #expect(circuit.json == json && circuit.gradient(of: "x") == 4)
  }

  @Test("recording the pullbacks makes no difference, whatever mode the caller is in")
  func modes() throws {
    let x = input("x", 2)
    let y = x.exp() * x
    let circuit = Circuit(of: y)
    #expect(withoutGradient { Circuit(of: y) } == circuit)
    #expect(recordingEverything { Circuit(of: y) } == circuit)
  }

  @Test("a chain of 100,000 gates is captured on a small stack")
  func depth() {
    let gates = runOnSmallStack {
      var y = Tensor(0.5, dtype: .float64, requiresGrad: true)
      for _ in 0..<100_000 { y = y.sin() }
      return Circuit(of: y).gateCount
    }
    #expect(gates == 100_000)
  }
}

@Suite("One computation, one circuit")
struct SameCircuitTests {
  /// A²(B + 5) in Swift.
  private var square: Circuit {
    let (a, b) = (input("A", 3), input("B", 2))
    return Circuit(of: a.pow(2) * (b + 5))
  }

  @Test(
    "the program gives the circuit of the Swift code, however it is written",
    arguments: [
      "A²(B + 5)", "A^2*(B+5)", "A ** 2 * (B + 5)", "((A)²)·(((B) + (5)))",
      "A²\u{20}( B+5 ) # same",
    ])
  func spellings(_ text: String) throws {
    let circuit = try SampleCircuit("s", text, ["A": 3, "B": 2]).circuit()
    #expect(circuit == square)
    #expect(circuit.json == square.json)
    #expect(circuit.derivation == square.derivation)
  }

  @Test("names come along")
  func named() throws {
    let circuit = try SampleCircuit.loss.circuit()
    let (x, y) = (input("x", 1), input("y", 5))
    let z = ((x + y) / (x * y)).named("z")
    let w = z.tanh().named("w")
    #expect(circuit == Circuit(of: mseLoss(w, z).named("loss")))
  }

  @Test("other numbers, names or structure make another circuit")
  func different() throws {
    for text in ["A²(B + 6)", "A³(B + 5)", "(B + 5)A²", "q = A²(B + 5)", "A*A*(B + 5)"] {
      #expect(try SampleCircuit("s", text, ["A": 3, "B": 2]).circuit() != square, "\(text)")
    }
  }
}
