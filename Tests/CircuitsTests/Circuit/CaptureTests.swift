import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Capture")
struct CaptureTests {
  @Test("A²(B + 5) has the values and gradients of the worked example")
  func square() throws {
    let circuit = try SampleCircuit.square.circuit()
    #expect(circuit.gateCount == 3)
    #expect(circuit.gate("pow")?.value.first == 9)
    #expect(circuit.gate("add")?.value.first == 7)
    #expect(circuit.gate("mul")?.value.first == 63)
    #expect(circuit.gradients(into: "pow") == [42])
    #expect(circuit.gradients(into: "add") == [9, 9])
    #expect(circuit.gradients(into: "mul") == [7, 9])
    let out = try #require(circuit.wires.last)
    #expect(out.gate == nil && out.gradient.value?.first == 1 && out.local == nil)
    #expect(circuit.gradient(of: "A") == 42)
    #expect(circuit.gradient(of: "B") == 9)
    #expect(circuit.gradient(of: "C") == nil)
    // The 5 is a terminal of its own, with the gradient of any other.
    let five = try #require(circuit.nodes.first { $0.value.first == 5 })
    #expect(five.kind == .terminal(.constant, isNumber: true, cut: nil))
    #expect(five.gradient.value?.first == 9)
    // The exponent belongs to the gate.
    #expect(circuit.gate("pow")?.gate?.symbol == "x²")
    #expect(circuit.wires(into: circuit.gate("pow")).first?.local?.value == 6)
  }

  @Test("x · x has two wires, and their sum is the gradient")
  func twoWires() {
    let circuit = Circuit(of: { $0 * $0 }(input("x", 3)))
    #expect(circuit.nodes.count == 2)
    #expect(circuit.wires.map(\.slot) == [0, 1, 0])
    #expect(circuit.wires.map { $0.gradient.value?.first } == [3, 3, 1])
    #expect(circuit.wires(from: 0).count == 2)
    #expect(circuit.gradient(of: "x") == 6)
  }

  @Test("the wires of a fork carry their own shares")
  func fork() {
    let x = input("x", 2)
    // d/dx (x³ + 5x + sin x) = 12 + 5 + cos 2.
    let circuit = Circuit(of: x.pow(3) + x * 5 + x.sin())
    #expect(circuit.wires(from: 0).map { $0.gradient.value?.first } == [12, 5, x.cos().item()])
    #expect(circuit.gradient(of: "x") == 17 + x.cos().item())
  }

  @Test("a leaf is a circuit of one terminal")
  func leaf() {
    let circuit = Circuit(of: input("x", 3))
    #expect(circuit.nodes.count == 1 && circuit.gateCount == 0)
    #expect(circuit.wires.count == 1)
    #expect(circuit.output.source == 0 && circuit.output.name == "x")
    #expect(circuit.gradient(of: "x") == 1)
    #expect(circuit.nodes[0].kind == .terminal(.input, isNumber: false, cut: nil))
  }

  @Test("values without a name are numbered")
  func unnamed() {
    let x = Tensor(2.0, requiresGrad: true)
    let circuit = Circuit(of: (x + 1).exp())
    #expect(circuit.nodes.map { circuit.label(of: $0.id) } == ["v₀", "1", "v₂", "output"])
    #expect(circuit.nodes.allSatisfy { $0.name == nil })
    #expect(circuit.gate("add")?.gate?.notation == "v₀ + 1")
    #expect(circuit.gate("exp")?.gate?.notation == "exp(v₂)")
    #expect(circuit.output.name == nil)
  }

  @Test("handles of one leaf are one terminal, and equal numbers are two")
  func sharedLeaf() {
    let x = input("x", 2)
    let alias = x
    #expect(Circuit(of: x.exp() + alias.sin()).nodes.filter { $0.gate == nil }.count == 1)
    #expect(Circuit(of: x.exp() + input("x", 2).sin()).nodes.filter { $0.gate == nil }.count == 2)
    // Two numbers in a text are two constants, though they are equal.
    #expect(Circuit(of: x * 2 + 2).nodes.filter { $0.gate == nil }.count == 3)
  }

  @Test("roles and names are the tensors' own")
  func namesAndRoles() {
    let w = input("w", 2).marked(as: .parameter)
    let k = input("k", 3).marked(as: .constant)
    let circuit = Circuit(of: (w * k).named("y"))
    #expect(circuit.node("w")?.kind == .terminal(.parameter, isNumber: false, cut: nil))
    #expect(circuit.node("k")?.kind == .terminal(.constant, isNumber: false, cut: nil))
    #expect(circuit.output.name == "y" && circuit.node("y")?.id == circuit.output.source)
  }

  @Test("an output of several elements starts from ones")
  func ones() throws {
    let circuit = try SampleCircuit.vector.circuit()
    #expect(circuit.output.seed.scalars == [1, 1, 1])
    #expect(!circuit.output.hasOwnSeed)
    #expect(circuit.wires.last?.gradient.value?.scalars == [1, 1, 1])
    // Locals are told for scalars only; the rule in notation always.
    #expect(circuit.wires.dropLast().allSatisfy { $0.local?.value == nil || $0.slot == 1 })
    #expect(circuit.wires(into: circuit.gate("tanh")).first?.local?.notation == "g · (1 − y²)")
  }

  @Test("a seed of one's own scales everything")
  func ownSeed() throws {
    let x = Tensor([1.0, 2], dtype: .float64, requiresGrad: true).named("x")
    let circuit = Circuit(of: x * x, seed: Tensor([10.0, 100], dtype: .float64))
    #expect(circuit.output.hasOwnSeed)
    #expect(circuit.output.seed.scalars == [10, 100])
    #expect(circuit.node("x")?.gradient.value?.scalars == [20, 400])
    // The seed takes the output's dtype.
    let single = Tensor([1.0, 2], requiresGrad: true)
    let seeded = Circuit(of: single * 2, seed: Tensor([1.0, 1], dtype: .float64))
    #expect(seeded.output.seed.dtype == .float32)
    #expect(seeded.nodes[0].gradient.value?.dtype == .float32)
  }

  @Test("the first value that is not finite is found")
  func nonFinite() throws {
    let circuit = try SampleCircuit.notFinite.circuit()
    let first = try #require(circuit.firstNonFiniteGate)
    #expect(circuit.nodes[first].gate?.primitive == "log")
    #expect(try SampleCircuit.square.circuit().firstNonFiniteGate == nil)
    // What comes in is no gate's fault.
    #expect(Circuit(of: input("x", .nan) * 2).firstNonFiniteGate == nil)
  }
}
