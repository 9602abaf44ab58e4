import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Cut gradients")
struct CaptureCutTests {
  @Test("a frozen input shows the gradient it is not asked for")
  func frozen() {
    let x = input("x", 3)
    let k = input("k", 5, takesGradient: false)
    let circuit = Circuit(of: x * k)
    #expect(circuit.node("k")?.kind == .terminal(.constant, isNumber: false, cut: nil))
    #expect(circuit.gradient(of: "k") == 3)
    #expect(circuit.gradient(of: "x") == 5)
  }

  @Test("in Swift code detach is a leaf with a reason")
  func detachedLeaf() {
    let x = input("x", 3)
    let y = (x * 2).named("y").detach()
    let circuit = Circuit(of: y * x)
    #expect(circuit.node("y")?.kind == .terminal(.constant, isNumber: false, cut: .detached))
    #expect(circuit.gradient(of: "x") == 6)
    #expect(circuit.gateCount == 1)
  }

  @Test("what was computed without gradient is a leaf with a reason")
  func withoutGradientLeaf() {
    let x = input("x", 3)
    let y = withoutGradient { x * 2 }
    let circuit = Circuit(of: y * x)
    #expect(
      circuit.nodes.contains {
        $0.kind == .terminal(.constant, isNumber: false, cut: .withoutGradient)
      })
  }

  @Test("where everything is kept, detach is a gate whose wire is cut")
  func detachedGate() throws {
    let circuit = try SampleCircuit("d", "detach(x * x) * x", ["x": 3]).circuit()
    let detach = try #require(circuit.gate("detach"))
    #expect(circuit.wires(into: detach).map(\.gradient.cutReason) == [.detached])
    // Behind the cut nothing arrives: the product's own wires have no upstream.
    let square = try #require(circuit.nodes.first { $0.gate?.primitive == "mul" })
    #expect(square.gradient.cutReason == .unreachable)
    #expect(circuit.wires(into: square).map(\.gradient.cutReason) == [.unreachable, .unreachable])
    // The gate itself still has one: what its value would pass on.
    #expect(detach.gradient.value?.first == 3)
    #expect(circuit.gradient(of: "x") == 9)
  }

  @Test("bool and integer inputs are cut by their dtype")
  func dtypes() throws {
    let circuit = try SampleCircuit.cuts.circuit()
    let condition = try #require(circuit.wires(into: circuit.gate("where")).first)
    #expect(condition.slot == 0)
    #expect(condition.gradient.cutReason == .dtype(.bool))
    let integer = try #require(circuit.nodes.first { $0.value.dtype == .int64 })
    #expect(integer.gradient.cutReason == .dtype(.int64))
    #expect(circuit.wires(from: integer.id).map(\.gradient.cutReason) == [.dtype(.int64)])
  }

  @Test("a comparison passes nothing back")
  func comparison() throws {
    let circuit = try SampleCircuit("c", "where(x > 2, x, 0)", ["x": 3]).circuit()
    let gate = try #require(circuit.gate("gt"))
    #expect(gate.gradient.cutReason == .dtype(.bool))
    let reason = CutReason.notDifferentiable(primitive: "gt")
    #expect(circuit.wires(into: gate).map(\.gradient.cutReason) == [reason, reason])
    // The 2 has no other way to the output; a plain number is no integer tensor.
    let two = try #require(circuit.nodes.first { $0.value.first == 2 })
    #expect(two.gradient.cutReason == .unreachable)
    #expect(circuit.gradient(of: "x") == 1)
  }

  @Test("an output without gradients is cut at its wire")
  func integerOutput() throws {
    let circuit = Circuit(of: Tensor([1, 2, 3]).named("n"))
    #expect(circuit.wires.map(\.gradient.cutReason) == [.dtype(.int64)])
    let bools = try SampleCircuit("b", "x > 1", ["x": 3]).circuit()
    #expect(bools.wires.last?.gradient.cutReason == .dtype(.bool))
    #expect(bools.node("x")?.gradient.cutReason == .unreachable)
  }

  @Test("zero is a number, not a cut")
  func zero() throws {
    let circuit = try SampleCircuit("z", "maximum(x, y) + 0 * y", ["x": 3, "y": 2]).circuit()
    #expect(circuit.gradient(of: "y") == 0)
    #expect(circuit.gradients(into: "maximum") == [1, 0])
  }
}
