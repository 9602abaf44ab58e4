/// Text by its bytes.
///
/// Names, numbers and signatures are ASCII; reading them by characters would take Unicode's tables of
/// what a character is, which are slow here and heavy in pages. Nothing is inlined for the same reason.
package enum ByteText {
  /// The text of some bytes.
  @inline(never)
  package static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// What stands between a separator, empty parts included.
  @inline(never)
  package static func parts(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>]
  {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    for i in bytes.indices where bytes[i] == separator {
      parts.append(bytes[start..<i])
      start = i + 1
    }
    parts.append(bytes[start...])
    return parts
  }

  /// The words of a text in which single spaces separate them.
  @inline(never)
  package static func words(_ text: String) -> [String] {
    var words: [String] = []
    for part in parts(Array(text.utf8)[...], at: UInt8(ascii: " ")) { words.append(string(part)) }
    return words
  }

  /// Texts one after the other, with a separator between them.
  @inline(never)
  package static func joined(_ texts: [String], by separator: String) -> String {
    var text = ""
    for (i, part) in texts.enumerated() {
      if i > 0 { text += separator }
      text += part
    }
    return text
  }

  /// The text with its ASCII capitals made small.
  @inline(never)
  package static func lowercased(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 { bytes.append(byte >= 65 && byte <= 90 ? byte + 32 : byte) }
    return string(bytes[...])
  }

  /// Appends a scalar in UTF-8.
  @inline(never)
  package static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 { return bytes.append(UInt8(value)) }
    var shift: UInt32 = value < 0x800 ? 6 : value < 0x10000 ? 12 : 18
    let lead: UInt32 = value < 0x800 ? 0xC0 : value < 0x10000 ? 0xE0 : 0xF0
    bytes.append(UInt8(lead | value >> shift))
    while shift > 0 {
      shift -= 6
      bytes.append(UInt8(0x80 | value >> shift & 0x3F))
    }
  }

  /// The text without `.0` at its end.
  @inline(never)
  package static func withoutPointZero(_ text: String) -> String {
    var text = text
    let short = text.withUTF8 { bytes -> String? in
      let count = bytes.count - 2
      guard
        unsafe count > 0 && bytes[count] == UInt8(ascii: ".")
          && bytes[count + 1] == UInt8(ascii: "0")
      else { return nil }
      return unsafe String(
        decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
    }
    return short ?? text
  }
}
