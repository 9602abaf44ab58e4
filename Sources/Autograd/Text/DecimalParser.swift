/// Reads decimal numbers exactly, without the C library.
package enum DecimalParser {
  /// The nearest double to a decimal number such as `12.5e-3`, or nil if that is not what it is.
  package static func double(_ text: [UInt8]) -> Double? {
    var i = 0
    var negative = false
    if i < text.count, text[i] == UInt8(ascii: "-") || text[i] == UInt8(ascii: "+") {
      negative = text[i] == UInt8(ascii: "-")
      i += 1
    }
    var digits = SignificantDigits()
    var exponent = 0
    var seen = false
    func isDigit(_ i: Int) -> Bool { i < text.count && text[i] >= 48 && text[i] <= 57 }
    while isDigit(i) {
      exponent += digits.takeOrDrop(text[i] - 48) ? 0 : 1
      seen = true
      i += 1
    }
    if i < text.count, text[i] == UInt8(ascii: ".") {
      i += 1
      while isDigit(i) {
        exponent -= digits.takeOrDrop(text[i] - 48) ? 1 : 0
        seen = true
        i += 1
      }
    }
    guard seen else { return nil }
    if i < text.count, text[i] == UInt8(ascii: "e") || text[i] == UInt8(ascii: "E") {
      i += 1
      var sign = 1
      if i < text.count, text[i] == UInt8(ascii: "-") || text[i] == UInt8(ascii: "+") {
        sign = text[i] == UInt8(ascii: "-") ? -1 : 1
        i += 1
      }
      guard isDigit(i) else { return nil }
      var e = 0
      while isDigit(i) {
        e = min(e * 10 + Int(text[i] - 48), 1 << 24)
        i += 1
      }
      exponent += sign * e
    }
    guard i == text.count else { return nil }
    let magnitude = nearest(digits.values, exponent)
    return negative ? -magnitude : magnitude
  }

  /// 10⁰ … 10²², the powers of ten that doubles hold exactly.
  private static let powers: [Double] = (0...22).map { n in
    var p = 1.0
    for _ in 0..<n { p *= 10 }
    return p
  }

  private static func nearest(_ all: [UInt8], _ exponentOfAll: Int) -> Double {
    var digits = all
    var exponent = exponentOfAll
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { return 0 }
    if digits.count + exponent > 310 { return .infinity }
    if digits.count + exponent < -330 { return 0 }
    if digits.count <= 15 {
      var m = 0.0
      for d in digits { m = m * 10 + Double(d) }
      // Both operands are exact, so one rounding remains.
      if exponent >= 0 && exponent <= 22 { return m * powers[exponent] }
      if exponent < 0 && exponent >= -22 { return m / powers[-exponent] }
    }
    return exact(digits, exponent)
  }

  /// Division of two whole numbers of any size, rounded to nearest, ties to even.
  private static func exact(_ digits: [UInt8], _ exponent: Int) -> Double {
    var numerator = BigNatural(digits: digits)
    var denominator = BigNatural(1)
    if exponent >= 0 {
      for _ in 0..<exponent { numerator.multiply(by: 10) }
    } else {
      for _ in 0..<(-exponent) { denominator.multiply(by: 10) }
    }
    // Scales the quotient into 2⁵³ ≤ q < 2⁵⁵, so that 53 bits and the rounding are in it.
    var shift = denominator.bitCount - numerator.bitCount + 54
    // Subnormals have fewer bits: 2⁻¹⁰⁷⁴ is the last place.
    shift = min(shift, 1075)
    if shift > 0 { numerator.shiftLeft(shift) } else { denominator.shiftLeft(-shift) }
    var quotient: UInt64 = 0
    var bit = max(numerator.bitCount - denominator.bitCount, 0)
    var step = denominator
    step.shiftLeft(bit)
    while bit >= 0 {
      quotient <<= 1
      if numerator.subtractIfNotLess(step) { quotient |= 1 }
      step.shiftRightOne()
      bit -= 1
    }
    let sticky = !numerator.isZero
    let excess = max(64 - quotient.leadingZeroBitCount - 53, shift == 1075 ? 1 : 0)
    let half: UInt64 = excess > 0 ? 1 << UInt64(excess - 1) : 0
    let mask: UInt64 = excess > 0 ? (1 << UInt64(excess)) - 1 : 0
    var m = quotient >> UInt64(excess)
    let rest = quotient & mask
    if rest > half || (rest == half && half > 0 && (sticky || m & 1 == 1)) { m += 1 }
    let e = excess - shift
    // Two steps, because 2^e alone may be out of range.
    let first = e / 2
    return Double(m) * Double(sign: .plus, exponent: first, significand: 1)
      * Double(sign: .plus, exponent: e - first, significand: 1)
  }
}

/// The digits that decide which double is nearest.
private struct SignificantDigits {
  private(set) var values: [UInt8] = []
  /// The middle between two doubles has at most 768 digits; of later ones, only whether one of them
  /// is not zero matters.
  private static let limit = 800

  /// Takes the next digit; false where it is beyond the limit and only its place counts.
  mutating func takeOrDrop(_ digit: UInt8) -> Bool {
    if values.isEmpty && digit == 0 { return true }
    if values.count < SignificantDigits.limit {
      values.append(digit)
      return true
    }
    if digit != 0 { values[values.count - 1] |= 1 }
    return false
  }
}
