import Autograd
package import Circuits

extension Trace {
  /// The same run with one number in the place of every other: the worst that a film must bear.
  package func flooded(with number: Double) -> Trace {
    func value(_ like: TensorValue) -> TensorValue {
      TensorValue([Double](repeating: number, count: like.count), like.type)
    }
    func gradient(_ like: Circuit.Gradient) -> Circuit.Gradient {
      like.value.map { .value(value($0)) } ?? like
    }
    let frames = frames.map { frame in
      let n = frame.numbers
      return Frame(
        step: frame.step, scene: frame.scene,
        numbers: CircuitNumbers(
          values: n.values.map(value), gradients: n.gradients.map(gradient),
          wireGradients: n.wireGradients.map(gradient),
          locals: n.locals.map { $0.map { _ in number } }),
        loss: number, learningRates: [number],
        parameters: frame.parameters.map {
          Frame.Parameter(
            value: value($0.value), gradient: gradient($0.gradient),
            accumulated: $0.accumulated.map(value), state: [:], next: $0.next.map(value),
            nextState: [:])
        })
    }
    return Trace(setup: setup, scenes: scenes, frames: frames, outcome: outcome)
  }
}
