/// Writes numbers in decimal, rounded correctly, without the C library.
package struct DecimalText {
  /// Significant digits, the first not zero; empty for zero.
  package private(set) var digits: [UInt8]
  /// The value is 0.d₁d₂d₃… × 10^exponent.
  package private(set) var exponent: Int
  /// Whether the sign bit is set.
  package let isNegative: Bool
  private let value: Double

  /// The shortest digits that read back as the same number; the number must be finite.
  package init(_ value: Double) {
    self.value = value.magnitude
    isNegative = value.sign == .minus
    var digits: [UInt8] = []
    var exponent = 0
    var point: Int?
    var power = 0
    var powerSign = 1
    var inPower = false
    for c in value.magnitude.description.utf8 {
      switch c {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"): inPower = true
      case UInt8(ascii: "-"): powerSign = -1
      case UInt8(ascii: "+"): break
      default:
        if inPower { power = power * 10 + Int(c - 48) } else { digits.append(c - 48) }
      }
    }
    exponent = (point ?? digits.count) + power * powerSign
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.exponent = digits.isEmpty ? 1 : exponent
  }

  /// Rounds to a number of significant digits, ties to even, decided by the exact binary value.
  package mutating func round(toSignificant count: Int) {
    if needsExactDigits(count) { becomeExact() }
    guard digits.count > count else { return }
    if count < 0 {
      digits = []
      exponent = 1
      return
    }
    let isTie = digits[count] == 5 && digits.count == count + 1
    let up = isTie ? count > 0 && digits[count - 1] & 1 == 1 : digits[count] >= 5
    digits.removeSubrange(count...)
    if up {
      var i = count - 1
      while i >= 0, digits[i] == 9 { i -= 1 }
      digits.removeSubrange((i + 1)...)
      if i >= 0 {
        digits[i] += 1
      } else {
        digits = [1]
        exponent += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 1 }
  }

  /// Rounds to a number of places after the decimal point.
  package mutating func round(toPlaces places: Int) {
    round(toSignificant: exponent + places)
  }

  /// Whether the shortest digits leave open how the number itself rounds.
  private func needsExactDigits(_ count: Int) -> Bool {
    if digits.isEmpty || count < 0 { return false }
    // Fifteen digits tell normal doubles apart, so zeros may follow the shortest ones up to there.
    if digits.count <= count { return count > 15 || !value.isNormal }
    // Where the shortest digits end in a 5 just here, the number may lie beside the tie.
    return digits.count == count + 1 && digits[count] == 5
  }

  /// Replaces the shortest digits by all that the number has.
  private mutating func becomeExact() {
    let isNormal = value.isNormal
    let significand = value.significandBitPattern | (isNormal ? 1 << 52 : 0)
    let power = (isNormal ? Int(value.exponent) : -1022) - 52
    var whole = BigNatural(significand)
    if power > 0 { whole.shiftLeft(power) }
    // m · 2⁻ᵏ = m · 5ᵏ · 10⁻ᵏ
    for _ in 0..<max(-power, 0) { whole.multiply(by: 5) }
    digits = whole.decimalDigits()
    exponent = digits.count + min(power, 0)
    while digits.last == 0 { digits.removeLast() }
  }

  /// `12.50`: a fixed number of places after the point.
  package static func fixed(_ value: Double, places: Int) -> String {
    if !value.isFinite { return nonFinite(value) }
    var text = DecimalText(value)
    text.round(toPlaces: places)
    var result = text.isNegative ? "-" : ""
    result += text.wholePart
    if places > 0 {
      result += "."
      for i in 0..<places { result += digit(text.digit(at: text.exponent + i)) }
    }
    return result
  }

  /// `1.2500e+01`: one digit, places, and an exponent of at least two digits, as C's `%e`.
  package static func scientific(_ value: Double, places: Int) -> String {
    if !value.isFinite { return nonFinite(value) }
    var text = DecimalText(value)
    text.round(toSignificant: places + 1)
    var result = text.isNegative ? "-" : ""
    result += digit(text.digit(at: 0))
    if places > 0 {
      result += "."
      for i in 1...places { result += digit(text.digit(at: i)) }
    }
    let e = text.digits.isEmpty ? 0 : text.exponent - 1
    result += e < 0 ? "e-" : "e+"
    return result + (e.magnitude < 10 ? "0" : "") + e.magnitude.description
  }

  /// `nan`, `inf` or `-inf`.
  package static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "nan" : (value < 0 ? "-inf" : "inf")
  }

  /// The digit at a place counted from the first significant one; zero where there is none.
  package func digit(at index: Int) -> UInt8 {
    index >= 0 && index < digits.count ? digits[index] : 0
  }

  private var wholePart: String {
    if exponent <= 0 || digits.isEmpty { return "0" }
    var text = ""
    for i in 0..<exponent { text += DecimalText.digit(digit(at: i)) }
    return text
  }

  private static func digit(_ value: UInt8) -> String { String(UnicodeScalar(48 + value)) }
}
