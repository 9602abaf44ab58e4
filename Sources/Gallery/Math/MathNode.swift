/// A formula as a tree; brackets that its structure tells are not in it.
indirect enum MathNode: Equatable {
  case number(String)
  case name(String)
  case text(String)
  /// A sign alone, `…` or `∞`.
  case sign(String)
  case unary(String, MathNode)
  /// A sum, product or comparison; the sign of a product written side by side is empty.
  case binary(String, MathNode, MathNode)
  case fraction(MathNode, MathNode)
  case power(MathNode, MathNode)
  /// `dy/dx` and `∂²y/∂x²`.
  case derivative(above: [MathNode], below: [MathNode])
  case call(String, [MathNode])
  case index(MathNode, [MathNode])
  /// `x′`, `x!`.
  case marked(MathNode, String)
  case bars(String, MathNode)
  case list([MathNode])
  /// `a, b`: nodes with signs between them.
  case sequence(String, [MathNode])

  /// How tightly the outermost part binds, the larger the tighter.
  var precedence: Int {
    switch self {
    case .sequence: 0
    case .binary(let sign, _, _): MathSigns.precedence(sign) ?? MathSigns.product
    case .fraction: MathSigns.product
    case .unary: MathSigns.unary
    case .power: MathSigns.power
    case .number, .name, .text, .sign, .derivative, .call, .index, .marked, .bars, .list:
      MathSigns.atom
    }
  }
}

/// The signs between operands, and how tightly they bind.
enum MathSigns {
  /// What stands between a formula and words beside it.
  static let apart = " "
  static let apartPrecedence = 1
  static let product = 6
  static let unary = 7
  static let power = 8
  static let atom = 9
  static let sum = 5

  private static let relations: Set<String> = [
    "=", "≈", "≤", "≥", "≠", "<", ">", "→", "↔", "⇒", "∝", "∈", ":",
  ]

  /// How tightly a sign binds; nil for what is no sign between operands.
  static func precedence(_ sign: String) -> Int? {
    if relations.contains(sign) { return 2 }
    switch sign {
    case apart: return apartPrecedence
    case "|": return 3
    case "&": return 4
    case "+", "−", "±": return sum
    case "", "·", "×", "/", "//", "%", "@": return product
    default: return nil
    }
  }
}
