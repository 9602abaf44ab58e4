import Autograd
import Circuits
import Testing

@Suite("What cannot be replayed")
struct ReplayRefusalTests {
  private let x = input("x", 2)

  private func refusal(_ loss: () -> Tensor) -> ReplayError? {
    do throws(ReplayError) {
      _ = try CompiledCircuit([x], loss)
      return nil
    } catch { return error }
  }

  @Test("a computation that looks at numbers that change")
  func readers() {
    #expect(refusal { x.item() > 0 ? x * x : -x } == .readsValues)
    #expect(refusal { (x * 2).scalars[0] > 0 ? x * x : -x } == .readsValues)
    #expect(refusal { x.to(.int64).integers[0] > 0 ? x * x : -x } == .readsValues)
    let nested = refusal {
      x * (gradient(of: x * x, withRespectTo: [x], createGraph: true)[0] ?? x)
    }
    #expect(nested == .readsValues)
    let k = Tensor(3.0, dtype: .float64)
    #expect(refusal { (k * 2).item() > 0 ? x * x : -x } == nil, "constants may be looked at")
  }

  @Test("a program that takes numbers out of what changes is computed by evaluating it")
  func copies() throws {
    #expect(throws: ReplayError.readsValues) {
      try CompiledCircuit(Program("x * tensor(x)"), ["x": x], [x])
    }
    #expect(throws: ReplayError.readsValues) {
      try CompiledCircuit(Program("x * tensor([x, 1]).sum()"), ["x": x], [x])
    }
    let run = Optimization(
      try Program("x * tensor(x)"), ["x": x], Recorder(SGD([x], lr: 0.25)))
    for _ in 0..<2 { try run.step() }
    #expect(run.recorder.trace.frames.map(\.loss) == [4, 2.25])
  }

  @Test("values whose origin is hidden, bad parameters, losses without a gradient")
  func others() {
    #expect(refusal { x * withoutGradient { x * 2 } } == .hidden(.withoutGradient))
    #expect(refusal { Tensor(1.0) + 1 } == .loss(.noGradient(operation: "backward")))
    #expect(refusal { Tensor([1.0, 2.0], dtype: .float64) * x } != nil)
    #expect(throws: ReplayError.badParameter) { try CompiledCircuit([x, x]) { x * x } }
    #expect(throws: ReplayError.badParameter) { try CompiledCircuit([x * 2]) { x * x } }
    #expect(throws: ReplayError.self) { try CompiledCircuit(Program("x / q"), ["x": x], [x]) }
    for error in [
      ReplayError.readsValues, .hidden(.detached), .badParameter, .changed(primitive: "cube"),
    ] {
      #expect(!error.description.isEmpty)
    }
  }

  @Test("a detached value is followed, and its gradient stays cut")
  func detached() throws {
    let circuit = try CompiledCircuit([x]) { x * (x * 3).detach() }
    circuit.set(0, to: 5)
    try circuit.run()
    #expect(circuit.loss == 75 && circuit.gradient(of: 0)?.first == 15)
  }

  @Test("somebody's own primitive is called in every run, and its saved tensors are of that run")
  func own() throws {
    for start in [2.0, -2.0] {
      x.replace(with: start)
      let circuit = try CompiledCircuit([x]) { Crooked()(x * 1) + x }
      for value in [3.0, -4.0, 0.5] {
        circuit.set(0, to: value)
        try circuit.run()
        let y = input("x", value)
        let eager = recordingEverything { Crooked()(y * 1) + y }
        eager.backward()
        #expect(circuit.loss == eager.item())
        #expect(circuit.gradient(of: 0)?.first == y.grad?.item())
        #expect(circuit.numbers == Circuit(of: eager).numbers)
      }
    }
  }

  @Test("a gradient that is cut for some numbers only ends the replay")
  func changing() throws {
    let circuit = try CompiledCircuit([x]) { SometimesCut()(x) + x }
    try circuit.run()
    circuit.set(0, to: -1)
    #expect(throws: ReplayError.changed(primitive: "sometimes cut")) { try circuit.run() }
  }
}

extension Tensor {
  /// Moves a leaf to another value, by an optimizer's step.
  fileprivate func replace(with value: Double) {
    grad = Tensor(item() - value, dtype: dtype)
    SGD([self], lr: 1).step()
    grad = nil
  }
}

/// x² above 0 and −x below, decided by looking at the number; saves 2x.
private final class Crooked: Primitive {
  let name = "crooked"
  let symbol = "c"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    context.save(inputs[0] * 2)
    return inputs[0].item() > 0 ? inputs[0] * inputs[0] : -inputs[0]
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    call.input.item() > 0 ? upstream * call.saved[0] : -upstream
  }
}

/// The same value; no gradient below 0.
private final class SometimesCut: Primitive {
  let name = "sometimes cut"
  let symbol = "s"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor { inputs[0] * 1 }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    call.input.item() > 0 ? upstream : nil
  }
}
