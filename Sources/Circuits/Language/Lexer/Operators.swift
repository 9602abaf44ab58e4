/// An operator in front of its operand.
package enum UnaryOperator: UInt8, Sendable, Equatable, CaseIterable {
  case plus
  case minus
  case invert

  /// How programs write it.
  package var symbol: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .invert: "~"
    }
  }

  /// The function that it stands for.
  var functionName: String {
    switch self {
    case .plus: "positive"
    case .minus: "neg"
    case .invert: "bitwise_not"
    }
  }
}

/// An operator between two operands.
package enum BinaryOperator: UInt8, Sendable, Equatable, CaseIterable {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case or
  case and
  case add
  case subtract
  case multiply
  case divide
  case floorDivide
  case remainder
  case matmul
  case power

  /// How programs write it; `^` is power as well.
  package var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .or: "|"
    case .and: "&"
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .remainder: "%"
    case .matmul: "@"
    case .power: "**"
    }
  }

  /// The function that it stands for.
  var functionName: String {
    switch self {
    case .equal: "eq"
    case .notEqual: "ne"
    case .less: "lt"
    case .lessOrEqual: "le"
    case .greater: "gt"
    case .greaterOrEqual: "ge"
    case .or: "bitwise_or"
    case .and: "bitwise_and"
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .divide: "div"
    case .floorDivide: "floor_divide"
    case .remainder: "remainder"
    case .matmul: "matmul"
    case .power: "pow"
    }
  }

  /// How tightly it binds.
  var precedence: Precedence {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .or: .or
    case .and: .and
    case .add, .subtract: .sum
    case .multiply, .divide, .floorDivide, .remainder, .matmul: .product
    case .power: .power
    }
  }
}

/// How tightly parts of an expression bind, from loosest to tightest.
enum Precedence: UInt8, Comparable {
  case comparison
  case or
  case and
  case sum
  case product
  case unary
  case power
  case postfix

  static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

  /// The next tighter one.
  var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .postfix }
}
