import Autograd
import Circuits

/// What is remembered of a run when its frames are gone.
struct RunSummary {
  /// The optimizer and what makes it different from others.
  let label: String
  private let maximizes: Bool
  private(set) var steps = 0
  private(set) var finalLoss = Double.nan
  private(set) var best: (loss: Double, step: Int)?
  private(set) var parameters: [(name: String, value: TensorValue)] = []
  var outcome = Trace.Outcome.completed

  init(_ setup: TraceSetup) {
    label = setup.label
    maximizes = setup.options.contains { $0.name == "maximize" && $0.value == .bool(true) }
  }

  mutating func add(_ frame: Frame, _ names: [String]) {
    steps = frame.step + (frame.isClosing ? 0 : 1)
    finalLoss = frame.loss
    parameters = zip(names, frame.parameters).map { ($0, $1.value) }
    if frame.loss.isNaN { return }
    guard let best else {
      self.best = (frame.loss, frame.step)
      return
    }
    if maximizes ? frame.loss > best.loss : frame.loss < best.loss {
      self.best = (frame.loss, frame.step)
    }
  }

  /// How the run ended, in a few words.
  var ending: String {
    let made = "\(steps) step" + (steps == 1 ? "" : "s")
    return switch outcome {
    case .completed: "all \(made) made"
    case .reached: "loss small enough after \(made)"
    case .diverged(let divergence): "diverged: \(divergence.text)"
    case .interrupted: "interrupted after \(made)"
    }
  }

  /// How the run ended, in a sentence.
  var sentence: String {
    var text = "\(label): \(ending)"
    if case .diverged = outcome { return text }
    text += "; loss \(NumberText.text(finalLoss))"
    for (name, value) in parameters where value.shape.isEmpty {
      text += ", \(name) = \(NumberText.text(value.scalars[0]))"
    }
    if let best, best.step < steps, best.loss != finalLoss {
      text +=
        "; \(maximizes ? "highest" : "lowest") loss \(NumberText.text(best.loss)) "
        + "at step \(best.step)"
    }
    return text
  }

  /// Runs beside each other.
  ///
  /// - Parameter runs: At least one.
  /// - Returns: One line a run, under a head.
  static func comparison(_ runs: [RunSummary]) -> String {
    var rows = [["optimizer", "final loss", "best loss", "at step", "how it ended"]]
    for run in runs {
      rows.append([
        run.label, NumberText.padded(run.finalLoss),
        run.best.map { NumberText.padded($0.loss) } ?? "–",
        run.best.map { $0.step.description } ?? "–", run.ending,
      ])
    }
    return TextColumns.text(rows, rightAligned: 1...3)
  }
}
