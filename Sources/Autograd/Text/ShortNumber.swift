/// Numbers as people write them: `2`, `0.5`, `-1.5e-07`.
package enum ShortNumber {
  /// The shortest text that reads back as the same number, without a needless `.0`.
  package static func text(_ value: Double) -> String {
    if !value.isFinite { return DecimalText.nonFinite(value) }
    let text = value.description
    // Swift writes an exponent from 2⁵³ on, Python and readers only from 10¹⁶.
    if value.magnitude > 0x1p53, value.magnitude < 1e16 { return Int64(value).description }
    return ByteText.withoutPointZero(text)
  }
}

/// Raised digits, as in A² and x⁻¹.
package enum Superscript {
  /// A whole number in raised digits, or nil if it is not whole or has more than three digits.
  package static func text(_ value: Double) -> String? {
    guard value == value.rounded(.towardZero), value.magnitude < 1000 else { return nil }
    var text: [UInt8] = []
    if value < 0 { ByteText.append("⁻", to: &text) }
    for c in Int(value.magnitude).description.utf8 {
      ByteText.append(digit(c - 48), to: &text)
    }
    return ByteText.string(text[...])
  }

  private static func digit(_ value: UInt8) -> Unicode.Scalar {
    switch value {
    case 1: "¹"
    case 2: "²"
    case 3: "³"
    // U+2070 to U+2079 are the others in order.
    default: Unicode.Scalar(0x2070 + UInt16(value)) ?? "⁰"
    }
  }
}

/// Lowered digits, as in v₃.
package enum Subscript {
  /// A whole number in lowered digits.
  package static func text(_ value: Int) -> String {
    var text: [UInt8] = []
    if value < 0 { ByteText.append("₋", to: &text) }
    for c in value.magnitude.description.utf8 {
      // U+2080 to U+2089 are the lowered digits in order.
      ByteText.append(Unicode.Scalar(0x2080 + UInt16(c - 48)) ?? "₀", to: &text)
    }
    return ByteText.string(text[...])
  }
}
