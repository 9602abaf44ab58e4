internal import Autograd

/// JSON in the making, byte by byte: what is written is never held as a tree.
///
/// The writer knows how values look; that keys are sorted, its users see to.
package struct JSONWriter {
  private var bytes: [UInt8] = []

  package init() {}

  /// What has been written.
  package var text: String { ByteText.string(bytes[...]) }

  /// Writes text as it stands: punctuation, keys and numbers.
  @inline(never)
  package mutating func add(_ text: String) {
    for byte in text.utf8 { bytes.append(byte) }
  }

  /// Writes a whole number after a key.
  @inline(never)
  package mutating func add(_ key: String, _ value: Int) {
    add(key)
    add(value.description)
  }

  /// Writes a string, or null, after a key.
  @inline(never)
  package mutating func add(_ key: String, quoting text: String?) {
    add(key)
    if let text { quote(text) } else { add("null") }
  }

  /// Writes a number or truth value in text; what JSON has no literal for becomes a string.
  @inline(never)
  package mutating func add(literal text: String) {
    switch text {
    case "nan", "inf", "-inf": quote(text)
    default: add(text)
    }
  }

  /// Writes a JSON string; control characters and what would end a script element are escaped.
  @inline(never)
  package mutating func quote(_ text: String) {
    let source = Array(text.utf8)
    bytes.append(UInt8(ascii: "\""))
    var i = 0
    while i < source.count {
      let byte = source[i]
      i += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: add("\\n")
      case 0x0D: add("\\r")
      case 0x09: add("\\t")
      case 0..<32, 127, UInt8(ascii: "<"): escape(UInt32(byte))
      // Some readers take a byte order mark for no part of the text, others end lines at these.
      case 0xE2 where source[i] == 0x80 && (source[i + 1] == 0xA8 || source[i + 1] == 0xA9):
        escape(0x2000 + UInt32(source[i + 1] & 0x3F))
        i += 2
      case 0xEF where source[i] == 0xBB && source[i + 1] == 0xBF:
        escape(0xFEFF)
        i += 2
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ value: UInt32) {
    add("\\u")
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(value >> shift & 15)
      bytes.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }
}
