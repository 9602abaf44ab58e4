import Circuits
import Console

/// A run as a table for people: about twenty rows at round steps, and in words how it ended.
final class RunTable: RunWriter {
  let path = "standard output"
  private let runCount: Int
  private let width: Int
  private var setup: TraceSetup?
  private var rows: [Row] = []
  /// Only steps that this divides are kept.
  private var stride = 1
  private var last: Row?
  private var columns: [String] = []
  private var summary: RunSummary?
  private var summaries: [RunSummary] = []

  private struct Row {
    let step: Int
    let numbers: [Double?]
  }

  /// More rows than are ever shown are kept, so that round steps can be chosen at the end.
  private static let mostKept = 2_000
  private static let shown = 20
  /// The place of the learning rate among a row's numbers.
  private static let rateColumn = 1
  /// Of parameters with more elements than this, the norm is shown.
  private static let mostElements = 4

  init(runCount: Int, width: Int) {
    self.runCount = runCount
    self.width = width
  }

  func begin(_ setup: TraceSetup) throws(Failure) {
    self.setup = setup
    summary = RunSummary(setup)
    rows = []
    stride = 1
    last = nil
    columns = []
  }

  func add(_ frame: Frame, _ scene: Trace.Scene) throws(Failure) {
    guard let setup else { return }
    if columns.isEmpty { columns = RunTable.columns(setup, frame) }
    summary?.add(frame, setup.parameters)
    let row = Row(step: frame.step, numbers: RunTable.numbers(frame))
    last = row
    guard frame.step.isMultiple(of: stride) else { return }
    rows.append(row)
    if rows.count > RunTable.mostKept {
      stride *= 10
      rows.removeAll { !$0.step.isMultiple(of: stride) }
    }
  }

  func end(_ trace: Trace) throws(Failure) {
    summary?.outcome = trace.outcome
    if let summary { summaries.append(summary) }
    try Terminal.put(text)
  }

  func finish() throws(Failure) {
    if runCount > 1 { try Terminal.put(RunSummary.comparison(summaries)) }
  }

  func commit() throws(Failure) {}

  /// The table of the run that has just ended.
  private var text: String {
    guard let last, let summary else { return "" }
    let step = RunTable.roundStep(last.step)
    var chosen = rows.filter { $0.step.isMultiple(of: step) && $0.step < last.step }
    chosen.append(last)
    var cells = [columns]
    for row in chosen { cells.append([row.step.description] + RunTable.texts(row.numbers)) }
    let (fitting, left) = fitted(cells)
    var text = runCount > 1 ? summary.label + "\n" : ""
    text += TextColumns.text(fitting, rightAligned: 0...columns.count)
    if left > 0 {
      text += "(\(left) more column\(left == 1 ? "" : "s"): -o run.csv has all)\n"
    }
    return text + "\n" + summary.sentence + "\n" + (runCount > 1 ? "\n" : "")
  }

  /// Losses, parameters and gradients with their zeros, the rate as it was given.
  private static func texts(_ numbers: [Double?]) -> [String] {
    numbers.enumerated().map { i, number in
      guard let number else { return "–" }
      return i == rateColumn ? NumberText.text(number) : NumberText.padded(number)
    }
  }

  /// The columns that fit the terminal, and how many do not.
  private func fitted(_ cells: [[String]]) -> ([[String]], left: Int) {
    var used = -2
    for i in columns.indices {
      used += 2 + (cells.map { $0[i].count }.max() ?? 0)
      // Step, loss and rate are always shown.
      if used > width && i > 2 { return (cells.map { Array($0[..<i]) }, columns.count - i) }
    }
    return (cells, 0)
  }

  /// 1, 2, 5, 10, 20, 50, …: the least of them that leaves few enough rows.
  private static func roundStep(_ last: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where last <= shown * factor * power { return factor * power }
      power *= 10
    }
  }

  private static func columns(_ setup: TraceSetup, _ frame: Frame) -> [String] {
    var columns = ["step", "loss", "lr"]
    let gradient = setup.zeroesGradients ? "grad " : "Σ grad "
    for prefix in ["", gradient] {
      for (name, parameter) in zip(setup.parameters, frame.parameters) {
        let shape = parameter.value.shape
        if shape.isEmpty {
          columns.append(prefix + name)
        } else if parameter.value.count > mostElements || shape.count > 1 {
          columns.append("‖\(prefix)\(name)‖")
        } else {
          columns += (0..<parameter.value.count).map { "\(prefix)\(name)[\($0)]" }
        }
      }
    }
    return columns
  }

  private static func numbers(_ frame: Frame) -> [Double?] {
    var numbers: [Double?] = [frame.loss, frame.learningRates.first]
    for parameter in frame.parameters { numbers += Self.numbers(parameter.value) }
    for parameter in frame.parameters {
      numbers +=
        parameter.accumulated.map { Self.numbers($0) }
        ?? Self.numbers(parameter.value).map { _ in nil }
    }
    return numbers
  }

  private static func numbers(_ value: TensorValue) -> [Double?] {
    if value.shape.isEmpty || (value.count <= mostElements && value.shape.count == 1) {
      return value.scalars
    }
    return [Statistics(value.scalars).norm]
  }
}
