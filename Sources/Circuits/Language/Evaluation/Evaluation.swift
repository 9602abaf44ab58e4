public import Autograd

/// What a program gave.
///
/// ```swift
/// let run = try Program("z = 2x + 1").evaluate(["x": Tensor(3.0)])
/// run["z"]         // .tensor(tensor(7.))
/// run.outputName   // "z"
/// ```
public struct Evaluation {
  /// Every assigned name with its last value, in the order of the last assignments.
  public let values: [(name: String, value: ProgramValue)]
  /// The value of the last statement; `none` if there is no statement.
  public let output: ProgramValue
  /// The name of the output, nil when the last statement is an expression alone.
  public let outputName: String?

  /// The last value of an assigned name.
  ///
  /// - Parameter name: The name on the left of `=`.
  /// - Returns: Its value, or nil if the program does not assign it.
  public subscript(name: String) -> ProgramValue? {
    values.last { $0.name == name }?.value
  }
}
