internal import Autograd

/// A run as rows and columns: step, loss, learning rates, parameters and their gradients.
///
/// ```swift
/// let x = Tensor(5.0, requiresGrad: true).named("x")
/// let recorder = Recorder(SGD([x], lr: 0.1))
/// for _ in 0..<2 { recorder.step { x * x } }
/// recorder.trace.csv
/// // step,loss,lr,x,grad x
/// // 0,25,0.1,5,10
/// // 1,16,0.1,4,8
/// ```
///
/// A parameter with several elements has a column for each, `w[0][1]`, up to 1,000 of them; a larger
/// one has the columns `norm w` and `norm grad w`. Values are those before the step; gradients are
/// those that the optimizer saw, empty where none has arrived. Numbers have the shortest digits that
/// tell them apart; what is not finite is `nan`, `inf` or `-inf`. Cells are quoted as RFC 4180 says;
/// lines end in a line feed alone, as most programs expect.
public struct TraceTable: Sendable {
  /// What stands over the columns.
  public let columns: [String]
  private let parameters: [(name: String, shape: [Int])]

  private static let mostColumns = 1_000

  /// Makes the table of runs with these parameters.
  ///
  /// - Parameters:
  ///   - setup: What is run.
  ///   - first: One of its frames.
  public init(_ setup: TraceSetup, like first: Frame) {
    let rates = first.learningRates.count
    var columns = ["step", "loss"]
    columns += rates == 1 ? ["lr"] : (0..<rates).map { "lr \($0 + 1)" }
    var parameters: [(name: String, shape: [Int])] = []
    for (name, parameter) in zip(setup.parameters, first.parameters) {
      parameters.append((name, parameter.value.shape))
    }
    for (name, shape) in parameters { columns += TraceTable.columns(name, shape) }
    for (name, shape) in parameters { columns += TraceTable.columns("grad " + name, shape) }
    self.columns = columns
    self.parameters = parameters
  }

  /// The cells of a frame's row.
  ///
  /// ```swift
  /// let trace = recorder.trace
  /// TraceTable(trace.setup, like: trace.frames[0]).cells(trace.frames[0])
  /// // ["0", "25", "0.1", "5", "10"]
  /// ```
  ///
  /// - Parameter frame: A frame of the run.
  /// - Returns: One text a column.
  public func cells(_ frame: Frame) -> [String] {
    var cells = [frame.step.description, frame.lossText]
    cells += frame.learningRates.map { ShortNumber.text($0) }
    for parameter in frame.parameters { cells += TraceTable.cells(parameter.value) }
    for (i, parameter) in frame.parameters.enumerated() {
      if let gradient = parameter.accumulated {
        cells += TraceTable.cells(gradient)
      } else {
        let empty = TraceTable.columns("", parameters[i].shape)
        cells += [String](repeating: "", count: empty.count)
      }
    }
    return cells
  }

  /// The line over the columns, with its line break.
  public var head: String { TraceTable.line(columns) }

  /// The line of a frame, with its line break.
  ///
  /// - Parameter frame: A frame of the run.
  /// - Returns: The cells joined by commas.
  public func line(_ frame: Frame) -> String { TraceTable.line(cells(frame)) }

  private static func line(_ cells: [String]) -> String {
    cells.map { quoted($0) }.joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }) else {
      return cell
    }
    var text = "\""
    for character in cell.unicodeScalars {
      text.unicodeScalars.append(character)
      if character == "\"" { text += "\"" }
    }
    return text + "\""
  }

  private static func columns(_ name: String, _ shape: [Int]) -> [String] {
    let count = shape.reduce(1, *)
    if shape.isEmpty { return [name] }
    if count > mostColumns { return ["norm " + name] }
    return (0..<count).map { index in
      var rest = index
      var text = ""
      for size in shape.reversed() {
        text = "[\(rest % size)]" + text
        rest /= size
      }
      return name + text
    }
  }

  private static func cells(_ value: TensorValue) -> [String] {
    if value.count > mostColumns { return [ShortNumber.text(Statistics(value.scalars).norm)] }
    return (0..<value.count).map { value.text(at: $0) }
  }
}

extension Trace {
  /// The run as comma-separated values: step, loss, learning rates, parameters and gradients, as
  /// `TraceTable` lays them out.
  public var csv: String {
    guard let first = frames.first else { return "step,loss,lr\n" }
    let table = TraceTable(setup, like: first)
    return table.head + frames.map { table.line($0) }.joined()
  }
}
