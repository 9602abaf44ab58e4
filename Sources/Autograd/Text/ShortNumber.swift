/// Numbers as people write them: `2`, `0.5`, `-1.5e-07`.
package enum ShortNumber {
  /// The shortest text that reads back as the same number, without a needless `.0`.
  package static func text(_ value: Double) -> String {
    if !value.isFinite { return DecimalText.nonFinite(value) }
    let text = value.description
    // Swift writes an exponent from 2⁵³ on, Python and readers only from 10¹⁶.
    if value.magnitude > 0x1p53, value.magnitude < 1e16 { return Int64(value).description }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// Raised digits, as in A² and x⁻¹.
package enum Superscript {
  /// `⁰` to `⁹`, in order.
  package static let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  /// The raised minus sign.
  package static let minus: Character = "⁻"

  /// A whole number in raised digits, or nil if it is not whole or has more than three digits.
  package static func text(_ value: Double) -> String? {
    guard value == value.rounded(.towardZero), value.magnitude < 1000 else { return nil }
    var text = value < 0 ? String(minus) : ""
    for c in Int(value.magnitude).description.utf8 { text.append(digits[Int(c) - 48]) }
    return text
  }
}

/// Lowered digits, as in v₃.
package enum Subscript {
  /// A whole number in lowered digits.
  package static func text(_ value: Int) -> String {
    var text = value < 0 ? "₋" : ""
    for c in value.magnitude.description.utf8 {
      // U+2080 to U+2089 are the lowered digits in order.
      text.unicodeScalars.append(UnicodeScalar(0x2080 + UInt16(c - 48)) ?? "₀")
    }
    return text
  }
}
