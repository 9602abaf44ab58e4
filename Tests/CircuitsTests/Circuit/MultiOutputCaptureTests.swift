import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Gates with several outputs")
struct MultiOutputCaptureTests {
  private let a = Tensor(5.0, dtype: .float64, requiresGrad: true).named("a")
  private let b = Tensor(3.0, dtype: .float64, requiresGrad: true).named("b")

  /// (a + b)(a − b) = a² − b².
  private func product() -> Tensor {
    let both = SumAndDifference()(a, b)
    return both[0] * both[1]
  }

  @Test("outputs are differentiated one by one and add up")
  func gradients() throws {
    let y = product()
    #expect(y.item() == 16)
    y.backward()
    #expect(try #require(a.grad).item() == 10)
    #expect(try #require(b.grad).item() == -6)
    #expect(y.history?.call.inputs[1].gradientFunctionName == "SumAndDifferenceBackward0")
  }

  @Test("second derivatives pass through each output")
  func secondDerivatives() throws {
    let share = try #require(gradient(of: product(), withRespectTo: [b], createGraph: true)[0])
    let second = gradient(of: share, withRespectTo: [a, b])
    #expect(second.map { $0?.item() } == [0, -2])
  }

  @Test("both outputs are one gate, whose wires carry the gradients of all")
  func oneGate() throws {
    let circuit = Circuit(of: product())
    #expect(circuit.gateCount == 2)
    let parts = circuit.nodes.compactMap { $0.gate?.part }
    #expect(parts.map(\.name) == ["sum", "difference"])
    #expect(Set(parts.map(\.first)) == [2])
    let into = circuit.wires.filter { $0.gate == 2 }
    #expect(into.map { $0.gradient.value?.first } == [10, -6])
    #expect(into.allSatisfy { $0.local?.value == nil })
    let out = circuit.wires.filter { wire in
      wire.gate == circuit.output.source
    }
    #expect(out.map(\.output) == [0, 1])
    #expect(out.map { $0.gradient.value?.first } == [2, 8])
    #expect(circuit.gradient(of: "a") == 10)
    #expect(circuit.gradient(of: "b") == -6)
  }

  @Test("an output that nothing uses has no wire")
  func unusedOutput() throws {
    let circuit = Circuit(of: SumAndDifference()(a, b)[1])
    #expect(circuit.gateCount == 1)
    #expect(circuit.wires.count == 3)
    #expect(circuit.wires.last?.output == 1)
    #expect(circuit.wires.map { $0.gradient.value?.first } == [1, -1, 1])
    #expect(circuit.nodes.last?.gate?.notation == "sum_and_difference(a, b).difference")
  }

  @Test("two calls of one object are two gates")
  func twoCalls() {
    let gate = SumAndDifference()
    let first = gate(a, b)
    let second = gate(first[0], first[1])
    let circuit = Circuit(of: second[0] * second[1])
    #expect(circuit.gateCount == 3)
  }

  @Test("what goes into a gate must fit")
  func refusal() {
    #expect(throws: TensorError.self) {
      try SumAndDifference().apply([a])
    }
    #expect(throws: TensorError.self) {
      try SumAndDifference().apply([a, Tensor([1.0])])
    }
  }
}
