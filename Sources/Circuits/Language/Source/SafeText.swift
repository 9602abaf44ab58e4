internal import Autograd

/// Text of programs made fit to print: no control characters, and never long.
enum SafeText {
  /// The most characters of a program that a message quotes.
  static let quoteLimit = 40

  /// A word as messages quote it: the middle of a long one is left out.
  static func quote(_ text: String) -> String {
    let source = SourceText(text)
    var scalars: [Unicode.Scalar] = []
    var i = 0
    while i < source.bytes.count, scalars.count <= quoteLimit {
      scalars.append(source.next(&i))
    }
    if scalars.count > quoteLimit {
      let half = (quoteLimit - 1) / 2
      scalars.removeLast(scalars.count - half)
      scalars.append("…")
      var start = source.bytes.count
      for _ in 0..<half { start = source.scalarStart(before: start) }
      while start < source.bytes.count { scalars.append(source.next(&start)) }
    }
    var bytes: [UInt8] = []
    for scalar in scalars { ByteText.append(printable(scalar), to: &bytes) }
    return ByteText.string(bytes[...])
  }

  /// The scalar itself, or a visible stand-in for one that would disturb a terminal.
  static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: return " "
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF0...0xFFFF, 0xE0000...0xE0FFF:
      return "\u{FFFD}"
    default: return scalar
    }
  }

  /// How many columns of a terminal a scalar takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  static func string(_ scalars: [Unicode.Scalar]) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars { ByteText.append(scalar, to: &bytes) }
    return ByteText.string(bytes[...])
  }
}
