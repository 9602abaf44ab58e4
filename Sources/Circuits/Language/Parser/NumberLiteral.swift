internal import Autograd

/// The value of a number as programs write it.
enum NumberLiteral {
  case integer(Int)
  case real(Double)

  /// Reads digits that the lexer accepted; nil for a whole number beyond 64 bits.
  static func value(_ literal: ArraySlice<UInt8>) -> NumberLiteral? {
    var digits: [UInt8] = []
    var isWhole = true
    for c in literal where c != UInt8(ascii: "_") {
      if !Ascii.isDigit(c) { isWhole = false }
      digits.append(c)
    }
    guard isWhole else { return DecimalParser.double(digits).map { .real($0) } }
    var value = 0
    for digit in digits {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit) - 48)
      if overflow || carry { return nil }
      value = sum
    }
    return .integer(value)
  }

  /// The value of raised digits such as `⁻¹`: its sign, and its magnitude if that fits.
  static func raised(_ scalars: [Unicode.Scalar]) -> (isNegative: Bool, magnitude: Int?) {
    var isNegative = false
    var digits: [UInt8] = []
    for scalar in scalars {
      switch ScalarClass(scalar) {
      case .raisedMinus: isNegative = true
      case .raisedDigit(let digit): digits.append(48 + digit)
      case .letter, .mark, .blank, .sign, .other: break
      }
    }
    guard case .integer(let magnitude) = value(digits[...]) else { return (isNegative, nil) }
    return (isNegative, magnitude)
  }
}
