internal import Autograd

/// A program's text as bytes, with the questions that lexer and messages ask it.
struct SourceText: Sendable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The text of a stretch.
  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The scalar that begins at an offset, and how many bytes it takes.
  ///
  /// The bytes come from a `String`, so they are valid UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for i in 1..<length { value = value << 6 | UInt32(bytes[offset + i] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// All scalars.
  var scalars: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var i = 0
    while i < bytes.count { scalars.append(next(&i)) }
    return scalars
  }

  /// The scalar that begins at an offset, which then is that of the next.
  func next(_ offset: inout Int) -> Unicode.Scalar {
    let (scalar, length) = scalar(at: offset)
    offset += length
    return scalar
  }

  /// Where the scalar before an offset begins.
  func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Line and column of an offset.
  func location(of offset: Int) -> SourceLocation {
    let start = lineStart(of: offset)
    var line = 1
    var i = 0
    while i < start {
      // A carriage return and a line feed end one line together.
      if bytes[i] == 0x0A || (bytes[i] == 0x0D && !(i + 1 < start && bytes[i + 1] == 0x0A)) {
        line += 1
      }
      i += 1
    }
    var column = 1
    for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return SourceLocation(line: line, column: column)
  }

  /// Where the line of an offset begins.
  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }
}
