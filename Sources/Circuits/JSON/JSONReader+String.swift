/// Strings: escapes, surrogates and UTF-8, all checked.
extension JSONReader {
  mutating func readString() throws(JSONError) -> String {
    let start = position
    position += 1
    var text = ""
    var run = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[run..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[run..<position], as: UTF8.self)
        text.unicodeScalars.append(try readEscape())
        run = position
      case 0..<32: throw error(.controlCharacter)
      case 32..<128: position += 1
      default: try skipScalar()
      }
    }
    throw error(.unexpectedEnd, at: start)
  }

  private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let byte = next else { throw error(.unexpectedEnd) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape(from: start)
    default: throw error(.badEscape, at: start)
    }
  }

  private mutating func readUnicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    var value = try readHex(from: start)
    if value >= 0xD800, value < 0xDC00 {
      // The first half of a pair; the second must follow.
      guard next == UInt8(ascii: "\\"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw error(.badEscape, at: start) }
      position += 2
      let low = try readHex(from: start)
      guard low >= 0xDC00, low < 0xE000 else { throw error(.badEscape, at: start) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw error(.badEscape, at: start) }
    return scalar
  }

  private mutating func readHex(from start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw error(.unexpectedEnd, at: start) }
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: throw error(.badEscape, at: start)
      }
      position += 1
    }
    return value
  }

  /// Steps over one character of two to four bytes, in its shortest form and no surrogate.
  private mutating func skipScalar() throws(JSONError) {
    let start = position
    let lead = bytes[position]
    let (count, least): (Int, UInt32)
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (count, least, value) = (1, 0x80, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (count, least, value) = (2, 0x800, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (count, least, value) = (3, 0x10000, UInt32(lead & 0x07))
    default: throw error(.badUTF8)
    }
    position += 1
    for _ in 0..<count {
      guard let byte = next, byte & 0xC0 == 0x80 else { throw error(.badUTF8, at: start) }
      value = value << 6 | UInt32(byte & 0x3F)
      position += 1
    }
    guard value >= least, Unicode.Scalar(value) != nil else { throw error(.badUTF8, at: start) }
  }
}
