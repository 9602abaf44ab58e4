internal import Autograd

/// One parameter at one moment.
struct Moment {
  var value: TensorValue
  var state: [String: OptimizerState.Value]
}

/// What there is before a step.
struct StepStart {
  let moments: [Moment]
  let memory: [String: OptimizerState.Value]
  let rates: [Double]
  let movedOptions: [[OptimizerState.Option]]
}

extension Recorder {
  /// Makes a step of which no frame tells.
  func unrecordedStep(_ closure: () -> Tensor) -> Tensor {
    let loss = optimizer.step {
      if self.clears { self.optimizer.zeroGrad() }
      let loss = closure()
      loss.backward()
      return loss
    }
    scheduler?.step(metric: loss.item())
    stepCount += 1
    return loss
  }

  /// Notes what there is before a step.
  func begin() -> StepStart {
    StepStart(
      moments: snapshot(), memory: optimizer.ownState(), rates: optimizer.groups.map { $0.lr },
      movedOptions: movedOptions)
  }

  /// Adds the frame of a step that has been made.
  func finish(
    _ start: StepStart, _ numbers: CircuitNumbers, _ scene: Int, _ accumulated: [TensorValue?]
  ) {
    let places = scenes.scenes[scene].parameters
    known = snapshot()
    let states = zip(start.moments, known).enumerated().map { i, pair in
      Frame.Parameter(
        value: places[i].map { numbers.values[$0] } ?? pair.0.value,
        gradient: places[i].map { numbers.gradients[$0] } ?? .cut(.unreachable),
        accumulated: accumulated[i], state: pair.0.state, next: pair.1.value,
        nextState: pair.1.state)
    }
    add(numbers, to: scene, start, states, nextMemory: optimizer.ownState())
    stepCount += 1
  }

  /// Makes one step of a compiled run and records it.
  ///
  /// - Parameters:
  ///   - run: Steps this recorder's optimizer; its circuit's parameters are the optimizer's in
  ///     their order.
  ///   - scene: The run's scene, nil before its first step.
  /// - Throws: `changed` where the computation cannot be replayed any more; nothing has moved then,
  ///   unless within an `LBFGS` step, and no frame is added.
  func step(_ run: CompiledOptimization, scene: inout Int?) throws(ReplayError) {
    let start = begin()
    var seen: (numbers: CircuitNumbers, accumulated: [TensorValue?])?
    let loss = try run.step {
      guard let numbers = run.circuit.numbers else { return }
      seen = (numbers, self.parameters.indices.map { run.accumulated($0) })
    }
    run.store()
    scheduler?.step(metric: loss)
    guard let seen, let template = run.circuit.circuit else {
      preconditionFailure("frames need everything that a circuit shows: compile with that reach")
    }
    let place =
      scene ?? scenes.place(of: template.replacing(seen.numbers), run.circuit.circuitPlaces)
    scene = place
    finish(start, seen.numbers, place, seen.accumulated)
  }
}

extension Frame {
  /// Whether loss, parameters and what the optimizer sees are finite.
  var isFinite: Bool {
    if !loss.isFinite { return false }
    for parameter in parameters {
      if !parameter.value.isFinite || parameter.accumulated?.isFinite == false
        || parameter.next?.isFinite == false
      {
        return false
      }
    }
    return true
  }
}
