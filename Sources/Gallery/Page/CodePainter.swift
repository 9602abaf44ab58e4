import Pages

/// Code in colours: comments, texts, numbers and keywords.
enum CodePainter {
  private static let keywords: [String: Set<String>] = [
    "swift": [
      "import", "let", "var", "func", "for", "in", "if", "else", "while", "return", "struct",
      "class", "try", "guard", "switch", "case", "true", "false", "nil", "throws", "where",
    ],
    "python": [
      "import", "from", "as", "def", "for", "in", "if", "else", "elif", "while", "return", "class",
      "with", "lambda", "True", "False", "None", "not", "and", "or",
    ],
  ]

  /// Code as HTML.
  ///
  /// - Parameters:
  ///   - text: The code.
  ///   - language: `swift` or `python`; other code gets no colours.
  /// - Returns: Escaped text with spans.
  static func html(_ text: String, _ language: String) -> String {
    guard let words = keywords[language] else { return XML.escaped(text) }
    let comment = language == "swift" ? "//" : "#"
    var html = ""
    var rest = text[...]
    while let first = rest.first {
      let piece: Substring
      var role: String?
      if rest.hasPrefix(comment) {
        piece = rest.prefix { !$0.isNewline }
        role = "comment"
      } else if first == "\"" || first == "'" && language == "python" {
        piece = quoted(rest, first)
        role = "text"
      } else if first.isLetter || first == "_" {
        piece = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        if words.contains(String(piece)) { role = "keyword" }
      } else if first.isNumber {
        piece = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        role = "number"
      } else {
        piece = rest.prefix(1)
      }
      let escaped = XML.escaped(String(piece))
      html += role.map { "<span class=\"code-\($0)\">\(escaped)</span>" } ?? escaped
      rest = rest[piece.endIndex...]
    }
    return html
  }

  /// A text in quotation marks up to its end or that of the line.
  private static func quoted(_ rest: Substring, _ mark: Character) -> Substring {
    var index = rest.index(after: rest.startIndex)
    while index < rest.endIndex, !rest[index].isNewline {
      if rest[index] == mark { return rest[...index] }
      let next = rest.index(after: index)
      index = rest[index] == "\\" && next < rest.endIndex ? rest.index(after: next) : next
    }
    return rest[..<index]
  }
}
