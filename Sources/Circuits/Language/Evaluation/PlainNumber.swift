internal import Autograd

/// A number that is not a tensor; its arithmetic is Python's, in 64 bits.
enum PlainNumber {
  case bool(Bool)
  case integer(Int)
  case real(Double)

  /// The number in an argument, nil for everything else.
  init?(_ argument: ProgramValue) {
    switch argument {
    case .bool(let b): self = .bool(b)
    case .integer(let n): self = .integer(n)
    case .real(let x): self = .real(x)
    case .complex, .tensor, .string, .dtype, .list, .outputs, .none: return nil
    }
  }

  /// The value as a whole number, nil if it is a floating one.
  var whole: Int? {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .integer(let n): n
    case .real: nil
    }
  }

  /// The value as a floating number.
  var real: Double {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .integer(let n): Double(n)
    case .real(let x): x
    }
  }
}

/// Why plain numbers have no result, or nil where the operator is not defined for them.
struct NumberRefusal: Error {
  let problem: ProgramError.NumberProblem?

  static let overflow = NumberRefusal(problem: .overflow)
  static let divisionByZero = NumberRefusal(problem: .divisionByZero)
  static let notReal = NumberRefusal(problem: .notReal)
  static let undefined = NumberRefusal(problem: nil)
}

extension UnaryOperator {
  /// The operator applied to a plain number.
  func apply(_ x: PlainNumber) throws(NumberRefusal) -> ProgramValue {
    guard let n = x.whole else {
      switch self {
      case .plus: return .real(x.real)
      case .minus: return .real(-x.real)
      case .invert: throw .undefined
      }
    }
    switch self {
    case .plus: return .integer(n)
    case .minus:
      if n == Int.min { throw .overflow }
      return .integer(-n)
    case .invert: return .integer(~n)
    }
  }
}

extension BinaryOperator {
  /// The operator applied to plain numbers.
  func apply(_ a: PlainNumber, _ b: PlainNumber) throws(NumberRefusal) -> ProgramValue {
    switch self {
    case .or, .and:
      if case .bool(let p) = a, case .bool(let q) = b {
        return .bool(self == .or ? p || q : p && q)
      }
      guard let m = a.whole, let n = b.whole else { throw .undefined }
      return .integer(self == .or ? m | n : m & n)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if let m = a.whole, let n = b.whole { return .bool(compare(m, n)) }
      return .bool(compare(a.real, b.real))
    case .matmul: throw .undefined
    case .divide:
      if b.real == 0 { throw .divisionByZero }
      return .real(a.real / b.real)
    case .add, .subtract, .multiply, .floorDivide, .remainder, .power:
      if let m = a.whole, let n = b.whole { return try wholeResult(m, n) }
      return .real(try realResult(a.real, b.real))
    }
  }

  private func compare<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    default: a >= b
    }
  }

  private func wholeResult(_ m: Int, _ n: Int) throws(NumberRefusal) -> ProgramValue {
    let result: (partialValue: Int, overflow: Bool)
    switch self {
    case .add: result = m.addingReportingOverflow(n)
    case .subtract: result = m.subtractingReportingOverflow(n)
    case .multiply: result = m.multipliedReportingOverflow(by: n)
    case .floorDivide, .remainder:
      if n == 0 { throw .divisionByZero }
      // The only quotient that does not fit; its remainder is 0.
      if m == Int.min, n == -1 {
        if self == .floorDivide { throw .overflow }
        return .integer(0)
      }
      let rest = m % n
      let needsStep = rest != 0 && (rest < 0) != (n < 0)
      if self == .remainder { return .integer(needsStep ? rest + n : rest) }
      return .integer(needsStep ? m / n - 1 : m / n)
    default:
      if n < 0 { return .real(try realResult(Double(m), Double(n))) }
      return .integer(try power(m, n))
    }
    if result.overflow { throw .overflow }
    return .integer(result.partialValue)
  }

  private func power(_ base: Int, _ exponent: Int) throws(NumberRefusal) -> Int {
    // Only these stay small however large the exponent is.
    if base == 0 || base == 1 { return exponent == 0 ? 1 : base }
    if base == -1 { return exponent & 1 == 0 ? 1 : -1 }
    if exponent > 63 { throw .overflow }
    var result = 1
    for _ in 0..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { throw .overflow }
      result = product
    }
    return result
  }

  private func realResult(_ a: Double, _ b: Double) throws(NumberRefusal) -> Double {
    switch self {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .floorDivide, .remainder:
      if b == 0 { throw .divisionByZero }
      let (quotient, rest) = BinaryOperator.floorDivision(a, b)
      return self == .floorDivide ? quotient : rest
    default: return try BinaryOperator.realPower(a, b)
    }
  }

  /// Quotient rounded down and remainder with the divisor's sign, as CPython computes them.
  private static func floorDivision(_ a: Double, _ b: Double) -> (Double, Double) {
    var rest = a.truncatingRemainder(dividingBy: b)
    var quotient = (a - rest) / b
    if rest != 0 {
      if (b < 0) != (rest < 0) {
        rest += b
        quotient -= 1
      }
    } else {
      rest = Double(signOf: b, magnitudeOf: 0)
    }
    if quotient == 0 { return (Double(signOf: a / b, magnitudeOf: 0), rest) }
    let floor = quotient.rounded(.down)
    return (quotient - floor > 0.5 ? floor + 1 : floor, rest)
  }

  private static func realPower(_ a: Double, _ b: Double) throws(NumberRefusal) -> Double {
    if a == 0, b < 0, b.isFinite { throw .divisionByZero }
    if a < 0, a.isFinite, b.isFinite, b != b.rounded(.down) { throw .notReal }
    let result = withoutGradient {
      Tensor(a, dtype: .float64).pow(Tensor(b, dtype: .float64)).item()
    }
    if result.isInfinite, a.isFinite, b.isFinite { throw .overflow }
    return result
  }
}
