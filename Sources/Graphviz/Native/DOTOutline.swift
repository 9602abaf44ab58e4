/// The one graph in a piece of DOT text, found by its braces.
///
/// libgvc keeps what follows a graph, and takes it for the beginning of the next one that it is asked to
/// read, in whichever call that may be. So nothing may follow.
package struct DOTOutline {
  /// The text up to the graph's closing brace.
  package let graph: String

  /// Finds the graph.
  ///
  /// - Throws: `invalidText` if the text holds less or more than one graph, or a control character,
  ///   which Graphviz would copy into the SVG.
  package init(_ text: String) throws(GraphvizError) {
    let bytes = Array(text.utf8)
    if let control = bytes.first(where: { $0 < 0x20 && !Self.isSpace($0) }) {
      let code = String(control, radix: 16, uppercase: true)
      throw .invalidText(reason: "it contains the control character hexadecimal \(code)")
    }
    var reader = Reader(bytes: bytes)
    guard let end = reader.endOfGraph() else {
      throw .invalidText(reason: reader.depth > 0 ? "a brace is not closed" : "no brace is opened")
    }
    guard bytes[end...].allSatisfy(Self.isSpace) else {
      throw .invalidText(reason: "something follows the closing brace")
    }
    graph = String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// Counts braces as the lexer of DOT does, past strings, markup and comments.
private struct Reader {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func endOfGraph() -> Int? {
    while position < bytes.count {
      if skip("\"") {
        skipString()
      } else if skip("//") || isLineStart && skip("#") {
        skip(past: "\n")
      } else if skip("/*") {
        skip(past: "*/")
      } else if skip("->") {
        continue
      } else if skip("<") {
        skipMarkup()
      } else if skip("{") {
        depth += 1
      } else if skip("}") {
        depth -= 1
        if depth <= 0 { return depth == 0 ? position : nil }
      } else {
        position += 1
      }
    }
    return nil
  }

  private var isLineStart: Bool { position == 0 || bytes[position - 1] == 0x0A }

  private mutating func skipString() {
    while position < bytes.count, !skip("\"") {
      // A backslash takes the meaning from what follows it.
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  private mutating func skipMarkup() {
    var nesting = 1
    while position < bytes.count, nesting > 0 {
      if skip("<!--") {
        skip(past: "-->")
      } else if skip("<") {
        nesting += 1
      } else if skip(">") {
        nesting -= 1
      } else {
        position += 1
      }
    }
  }

  private mutating func skip(_ token: String) -> Bool {
    guard bytes[position...].starts(with: token.utf8) else { return false }
    position += token.utf8.count
    return true
  }

  private mutating func skip(past token: String) {
    while position < bytes.count, !skip(token) { position += 1 }
  }
}
