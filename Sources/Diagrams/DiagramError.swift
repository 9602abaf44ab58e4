public import Autograd
public import Graphviz

/// Why there is no drawing.
public enum DiagramError: Error, Sendable, Equatable {
  /// More gates than are laid out.
  case tooManyGates(count: Int, limit: Int)
  /// More wires across the whole circuit than can be laid out in time.
  case tooManyLongWires(gates: Int, passed: Int, limit: Int)
  /// Scopes are to be collapsed, and none has this name; and those that there are.
  case noScope(String, known: [String])
  /// There is no backward pass to draw, and why.
  case noBackward(TensorError)
  /// Graphviz could not do it.
  case graphviz(GraphvizError)
  /// A file name that no format goes by.
  case unknownFormat(extension: String, known: [String])
  /// A file that could not be written, and why.
  case unwritable(path: String, reason: String)
  /// A film is wanted of a trace without a frame.
  case emptyTrace
  /// A quiz about a place that the circuit does not have, and those that it has.
  case noPlace(String, known: [String])
  /// A quiz about a number that cannot be asked for, and why.
  case notAskable(String, String)
  /// A quiz about a circuit that has nothing of what it asks for.
  case nothingToAsk(String)
  /// A worksheet in a format that always shows all numbers.
  case noWorksheet(extension: String, known: [String])
  /// A scale that is not a number between 0.1 and 20.
  case badScale(Double)
}

extension DiagramError: CustomStringConvertible {
  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .tooManyGates(let count, let limit):
      "the circuit has \(count) gates; a layout of more than \(limit) takes too long and cannot be "
        + "read. Collapse its scopes, draw a smaller part of it, or write it as .json or .txt, which have no limit"
    case .tooManyLongWires(let gates, let passed, let limit):
      "the wires of this circuit of \(gates) gates pass \(passed) others on their way; a layout with "
        + "more than \(limit) takes too long and cannot be read. Collapse its scopes, draw a smaller "
        + "part of it, or write it as .json or .txt, which have no limit"
    case .noScope(let name, let known):
      "there is no scope '\(name)'; "
        + (known.isEmpty
          ? "there are none at all. A scope is written scope(\"layer 1\") { … }"
          : "there " + (known.count == 1 ? "is " : "are ")
            + known.prefix(12).joined(separator: ", ")
            + (known.count > 12 ? " and more" : ""))
    case .noBackward(let reason): reason.description
    case .graphviz(.timedOut(let deadline)):
      "the layout was not done after \(deadline). Draw a smaller part of the circuit, or write it as "
        + ".json or .txt, which have no limit"
    case .graphviz(let error): error.description
    case .unknownFormat(let name, let known):
      (name.isEmpty ? "the file name has no extension" : "no format is known by '.\(name)'")
        + "; use one of " + known.map { "." + $0 }.joined(separator: " ")
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .emptyTrace: "the trace has no frame, so there is nothing to show"
    case .noPlace(let name, let known):
      "the circuit has no \(name); it has "
        + known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " and more" : "")
    case .notAskable(let name, let reason): "\(name) cannot be asked for: \(reason)"
    case .nothingToAsk(let kind):
      "there is nothing to ask for: the circuit has no \(kind == "both" ? "values or gradients" : kind)"
        + " that are single, finite numbers and not given"
    case .noWorksheet(let name, let known):
      ".\(name) shows all numbers; a worksheet is written as "
        + known.map { "." + $0 }.joined(separator: " ")
    case .badScale(let scale): "the scale must lie between 0.1 and 20, not at \(scale)"
    }
  }
}
