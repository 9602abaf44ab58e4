public import Autograd

extension Frame {
  /// What the optimizer did to a parameter in this step, gate by gate.
  ///
  /// Nothing of it is stored: it is computed again from the parameter, the gradient that the optimizer
  /// saw, what it remembered and its options, by the code that made the step. Should that not lead
  /// where the step led, because options were changed by hand during the run, then the optimizer is
  /// one gate.
  ///
  /// ```swift
  /// let trace = recorder.trace
  /// trace.frames[0].update(of: 0, trace.setup)?.nodes.last?.numbers   // the new parameter
  /// ```
  ///
  /// - Parameters:
  ///   - parameter: Its place in `parameters`.
  ///   - setup: What the trace of this frame was made with.
  /// - Returns: The graph, nil where the parameter was left alone: in a closing frame, or where no
  ///   gradient had arrived.
  public func update(of parameter: Int, _ setup: TraceSetup) -> UpdateGraph? {
    let state = parameters[parameter]
    guard let next = state.next, let gradient = state.accumulated,
      let declaration = try? OptimizerCatalog.named(setup.optimizer)
    else { return nil }
    let graph = declaration.updateGraph(
      of: state.value.scalars, gradient: gradient.scalars, state.value.type, state: state.state,
      options: setup.options(of: parameter, in: self), outcome: next.scalars)
    if let graph, graph.gives(next.scalars) { return graph }
    return declaration.wholeUpdate(
      of: state.value.scalars, gradient: gradient.scalars, state.value.type, outcome: next.scalars)
  }
}

extension UpdateGraph {
  /// Whether the new parameter is this one, bit for bit.
  fileprivate func gives(_ numbers: [Double]) -> Bool {
    let mine = nodes[results[0].node].numbers
    guard mine.count == numbers.count else { return false }
    for (a, b) in zip(mine, numbers) where a.bitPattern != b.bitPattern {
      // NaN is NaN, whatever its payload.
      if !(a.isNaN && b.isNaN) { return false }
    }
    return true
  }
}

extension Trace {
  /// The same trace with a new scene wherever the gates of an update change, as those of `RAdam` do
  /// after some steps.
  package var splitByUpdates: Trace {
    var scenes: [Scene] = []
    var updates: [[UpdateGraph?]] = []
    var origins: [Int] = []
    var frames: [Frame] = []
    for frame in self.frames {
      let mine = frame.parameters.indices.map { frame.update(of: $0, setup) }
      let known = origins.indices.last { i in
        origins[i] == frame.scene && Trace.suits(mine, updates[i])
      }
      let scene = known ?? scenes.count
      if known == nil {
        scenes.append(self.scenes[frame.scene])
        origins.append(frame.scene)
        updates.append(mine)
      } else {
        // A parameter that got no gradient at first is drawn as soon as it does.
        for (i, graph) in mine.enumerated() where updates[scene][i] == nil {
          updates[scene][i] = graph
        }
      }
      frames.append(frame.moved(to: scene))
    }
    return Trace(setup: setup, scenes: scenes, frames: frames, outcome: outcome)
  }

  /// Whether one drawing fits both; a parameter without an update leaves its gates empty.
  private static func suits(_ a: [UpdateGraph?], _ b: [UpdateGraph?]) -> Bool {
    for pair in zip(a, b) {
      guard case (let a?, let b?) = pair else { continue }
      if !a.hasSameStructure(as: b) { return false }
    }
    return true
  }
}

extension Frame {
  fileprivate func moved(to scene: Int) -> Frame {
    Frame(
      step: step, scene: scene, numbers: numbers, loss: loss, learningRates: learningRates,
      parameters: parameters, movedOptions: movedOptions, memory: memory, nextMemory: nextMemory)
  }
}
