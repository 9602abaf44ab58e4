#if !hasFeature(Embedded)
  internal import Autograd

  extension Trace {
    /// The trace with scopes as one gate each.
    ///
    /// Parameters inside are not drawn; what is recorded of them stays in the frames.
    ///
    /// ```swift
    /// try recorder.trace.collapsing(.all).film(to: "run.html")
    /// ```
    ///
    /// - Parameter choice: Which scopes.
    /// - Returns: The same run over collapsed circuits.
    public func collapsing(_ choice: ScopeChoice) -> Trace {
      let collapser = TraceCollapser(choice)
      let scenes = scenes.enumerated().map { collapser.scene($1, number: $0) }
      return Trace(
        setup: setup, scenes: scenes,
        frames: frames.map { collapser.frame($0, of: self.scenes[$0.scene]) }, outcome: outcome)
    }
  }

  /// Collapses the frames of a run as they are made.
  package final class TraceCollapser {
    private let choice: ScopeChoice
    private var known: [Int: (collapse: Collapse, scene: Trace.Scene)] = [:]

    /// - Parameter choice: Which scopes are one gate each.
    package init(_ choice: ScopeChoice) { self.choice = choice }

    /// A scene with scopes as one gate each.
    ///
    /// - Parameters:
    ///   - scene: A scene of the run.
    ///   - number: The number that its frames call it by.
    /// - Returns: The collapsed scene, the same one each time.
    package func scene(_ scene: Trace.Scene, number: Int) -> Trace.Scene {
      collapsed(scene, number).scene
    }

    /// A frame of a scene.
    package func frame(_ frame: Frame, of scene: Trace.Scene) -> Frame {
      frame.showing(collapsed(scene, frame.scene).collapse.numbers(frame.numbers))
    }

    private func collapsed(
      _ scene: Trace.Scene, _ number: Int
    ) -> (collapse: Collapse, scene: Trace.Scene) {
      if let known = known[number] { return known }
      let collapse = Collapse(scene.circuit, choice)
      var places: [Int: Int] = [:]
      for (new, old) in collapse.origins.enumerated() { places[old] = new }
      let made = (
        collapse,
        Trace.Scene(
          circuit: collapse.circuit,
          parameters: scene.parameters.map { $0.flatMap { places[$0] } })
      )
      known[number] = made
      return made
    }
  }

  extension Frame {
    /// The same step with other numbers on the circuit.
    fileprivate func showing(_ numbers: CircuitNumbers) -> Frame {
      Frame(
        step: step, scene: scene, numbers: numbers, loss: loss, learningRates: learningRates,
        parameters: parameters, movedOptions: movedOptions, memory: memory, nextMemory: nextMemory)
    }
  }
#endif
