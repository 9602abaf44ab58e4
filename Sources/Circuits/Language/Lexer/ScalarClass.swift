/// What a character beyond ASCII may be in a program.
enum ScalarClass: Equatable {
  /// Part of a name: letters and subscripts of any script.
  case letter
  /// Part of a name behind its first letter: what stands above or below a letter.
  case mark
  /// A space that looks like one.
  case blank
  /// A raised digit.
  case raisedDigit(UInt8)
  /// The raised minus.
  case raisedMinus
  /// A sign that people paste for an operator.
  case sign(BinaryOperator)
  /// Anything else.
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
    case 0x00B9: self = .raisedDigit(1)
    case 0x00B2, 0x00B3: self = .raisedDigit(UInt8(scalar.value - 0xB0))
    case 0x2070, 0x2074...0x2079: self = .raisedDigit(UInt8(scalar.value - 0x2070))
    case 0x207B: self = .raisedMinus
    case 0x2212: self = .sign(.subtract)
    case 0x00D7, 0x00B7, 0x22C5, 0x2217: self = .sign(.multiply)
    case 0x00F7: self = .sign(.divide)
    case 0x2260: self = .sign(.notEqual)
    case 0x2264: self = .sign(.lessOrEqual)
    case 0x2265: self = .sign(.greaterOrEqual)
    case let value where ScalarClass.isMark(value): self = .mark
    case let value: self = ScalarClass.isLetter(value) ? .letter : .other
    }
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: true
    case 0xFE00...0xFE0F, 0xFE20...0xFE2F: true
    default: false
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    // Punctuation, spaces and invisible signs among the letters.
    case 0x037E, 0x0387, 0x061C, 0x1680, 0x180B...0x180E, 0x3164: false
    case 0x00AA, 0x00B5, 0x00BA, 0x00C0...0x1D2B, 0x1D62...0x1FFF: true
    // Subscripts, letter-like symbols, and the signs of derivatives.
    case 0x2080...0x209C, 0x2100...0x214F, 0x2202, 0x2206, 0x2207: true
    case 0x2C00...0x2DFF, 0x3005...0x3007, 0x3021...0x302F, 0x3031...0xD7FF: true
    case 0xF900...0xFDFF, 0xFE70...0xFEFC: true
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFFDC: true
    case 0x1_0000...0xD_FFFF: true
    default: false
    }
  }
}
