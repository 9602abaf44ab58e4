import Autograd
package import Circuits

/// What a film shows besides the circuit: where its parameters stand and what of them is told.
package struct FilmNotes: Sendable {
  /// The trace that the film shows.
  let trace: Trace
  /// The frame that the picture is laid out with.
  let first: Int
  private let notesOfNode: [Int: [Reading]]
  private let lastStep: Int
  /// Whether the optimizer is drawn.
  private let showsOptimizer: Bool
  private let scene: Int

  /// Notes of one scene.
  ///
  /// - Parameters:
  ///   - trace: The trace that the film shows.
  ///   - scene: Which of its scenes.
  ///   - lastStep: The last step of the run, where the trace does not have it yet.
  ///   - showsOptimizer: Whether the optimizer is drawn.
  package init(
    _ trace: Trace, scene: Int, lastStep: Int? = nil, showsOptimizer: Bool = false
  ) {
    self.trace = trace
    self.lastStep = lastStep ?? trace.frames.last?.step ?? 0
    self.scene = scene
    self.showsOptimizer = showsOptimizer
    first = trace.frames.firstIndex { $0.scene == scene } ?? 0
    var notes: [Int: [Reading]] = [:]
    for (i, node) in trace.scenes[scene].parameters.enumerated() {
      guard let node else { continue }
      notes[node] = [.next(parameter: i)]
      // Cleared gradients are those on the wires; those that add up differ from them.
      if !trace.setup.zeroesGradients { notes[node]?.append(.accumulated(parameter: i)) }
    }
    notesOfNode = notes
  }

  /// The nodes of the parameters.
  var parameters: [Int?] { trace.scenes[scene].parameters }

  func notes(of node: Int) -> [Reading] { notesOfNode[node] ?? [] }

  /// The numbers of the frame that the picture is laid out with.
  func readings(_ circuit: Circuit) -> Readings { readings(at: first) }

  /// The numbers of a frame.
  func readings(at index: Int) -> Readings { readings(of: trace.frames[index]) }

  /// The numbers of a frame of the same scene, in the trace or not.
  func readings(of frame: Frame) -> Readings {
    Readings(
      frame.numbers, frame, caption: caption(frame),
      updates: showsOptimizer
        ? frame.parameters.indices.map { frame.update(of: $0, trace.setup) } : [])
  }

  /// The updates that the scene's picture has room for, none where the optimizer is not drawn.
  func tracks() -> [UpdateTrack] {
    guard showsOptimizer else { return [] }
    // A trace of one frame may hold another scene than its number says.
    let frames = trace.scenes.count == 1 ? trace.frames : trace.frames.filter { $0.scene == scene }
    return trace.setup.parameters.indices.compactMap { i in
      // A parameter may be left alone at first.
      for frame in frames {
        guard let graph = frame.update(of: i, trace.setup) else { continue }
        return UpdateTrack(
          graph, parameter: i, name: trace.setup.parameters[i],
          isSum: !trace.setup.zeroesGradients)
      }
      return nil
    }
  }

  /// Whether a frame of the same scene can be shown in a picture with these tracks.
  func suits(_ frame: Frame) -> Bool {
    guard showsOptimizer else { return true }
    let tracks = tracks()
    return frame.parameters.indices.allSatisfy { i in
      guard let graph = frame.update(of: i, trace.setup) else { return true }
      return tracks.contains { $0.parameter == i && $0.graph.hasSameStructure(as: graph) }
    }
  }

  /// Step, loss and rate, each in a field of fixed width.
  private func caption(_ frame: Frame) -> String {
    let last = lastStep.description
    let step = frame.step.description
    let loss = NumberText.padded(frame.loss)
    let rate = NumberText.text(frame.learningRates.first ?? .nan)
    // Spaces that do not collapse keep every field in its place.
    return "step " + spaces(last.count - step.count) + step + " of \(last)" + spaces(3)
      + "loss " + loss + spaces(NumberText.budget - loss.count + 3)
      + "lr " + rate + spaces(NumberText.budget - rate.count)
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: "\u{a0}", count: max(count, 0))
  }
}
