/// What a gate of an update does: its name, and what is drawn on it.
public struct UpdateOperation: Sendable, Equatable {
  /// The primitive's name, or that of a function that only updates know.
  public let name: String
  /// What is drawn on the gate where its operands arrive by wires, `×`.
  public let symbol: String
  /// The lines that are drawn instead, with `a`, `b`, `c`, `d` for the operands in order; a
  /// coefficient ends its line.
  let notation: [String]

  private init(_ name: String, _ symbol: String, _ notation: String...) {
    self.name = name
    self.symbol = symbol
    self.notation = notation
  }

  static let add = UpdateOperation("add", "+")
  static let subtract = UpdateOperation("sub", "−")
  static let multiply = UpdateOperation("mul", "×")
  static let divide = UpdateOperation("div", "÷")
  static let negate = UpdateOperation("neg", "neg")
  static let squareRoot = UpdateOperation("sqrt", "√")
  static let magnitude = UpdateOperation("abs", "|x|")
  static let maximum = UpdateOperation("maximum", "max")
  static let limit = UpdateOperation("limit", "limit", "≥ b", "≤ c")
  static let move = UpdateOperation("move", "move", "a + (b − a)", "× c")
  static let fade = UpdateOperation("fade", "fade", "a × b", "+ d × c")
  static let fadeSquare = UpdateOperation("fadeSquare", "fade", "a × b", "+ d² × c")
  static let scale = UpdateOperation("scale", "scale", "if −: × b", "if +: × c")
  static let step = UpdateOperation("step", "step", "a − c · sign b")
  static let drop = UpdateOperation("drop", "0 if −")

  /// A whole optimizer whose update is not made of single numbers.
  static func whole(_ optimizer: String) -> UpdateOperation { UpdateOperation("whole", optimizer) }
}
