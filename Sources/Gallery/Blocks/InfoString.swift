/// What stands behind the marks that open a block: its kind, words, and options.
///
/// ```
/// InfoString("circuit film name=run caption=\"From 5 and 1\"", …)
/// // kind "circuit", word "film", options "name" and "caption"
/// ```
struct InfoString {
  /// A word, and where it stands.
  struct Word {
    let text: String
    let place: Place
  }

  /// `key=value`, and where each stands.
  struct Option {
    let key: Word
    let value: Word
  }

  private(set) var kind: Word
  private(set) var words: [Word] = []
  private(set) var options: [Option] = []

  /// Reads the line of a fence.
  ///
  /// - Parameters:
  ///   - line: The line from the first character behind the marks on.
  ///   - place: Where that character stands.
  ///   - log: What takes errors.
  init(_ line: Substring, at place: Place, _ log: ErrorLog) {
    var reader = InfoReader(line, at: place)
    kind = Word(text: "", place: place)
    var isFirst = true
    while let start = reader.nextStart() {
      let word = reader.word()
      if isFirst {
        kind = Word(text: word, place: start)
        isFirst = false
      } else if reader.skipSign() {
        let valuePlace = reader.place
        guard let value = reader.value() else {
          log.add("the quotation mark is not closed", at: valuePlace)
          return
        }
        options.append(
          Option(
            key: Word(text: word, place: start), value: Word(text: value, place: valuePlace)))
      } else {
        words.append(Word(text: word, place: start))
      }
    }
  }
}

/// Goes over the characters of an info string.
private struct InfoReader {
  private var rest: Substring
  private(set) var place: Place

  init(_ text: Substring, at place: Place) {
    rest = text
    self.place = place
  }

  private mutating func take() -> Character? {
    guard let first = rest.popFirst() else { return nil }
    place.column += 1
    return first
  }

  /// Past spaces; nil at the end.
  mutating func nextStart() -> Place? {
    while rest.first?.isWhitespace == true { _ = take() }
    return rest.isEmpty ? nil : place
  }

  /// Up to a space or `=`; at least one character.
  mutating func word() -> String {
    var word = ""
    while let next = rest.first, !next.isWhitespace, next != "=" || word.isEmpty {
      if let taken = take() { word.append(taken) }
    }
    return word
  }

  /// Past `=`, if it comes next.
  mutating func skipSign() -> Bool {
    guard rest.first == "=" else { return false }
    _ = take()
    return true
  }

  /// A value, quoted or up to a space outside of brackets; nil where a quotation mark is missing.
  mutating func value() -> String? {
    var value = ""
    if rest.first == "\"" {
      _ = take()
      while let next = take() {
        if next == "\"" { return value }
        if next == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
          _ = take()
          value.append(escaped)
        } else {
          value.append(next)
        }
      }
      return nil
    }
    var depth = 0
    while let next = rest.first, depth > 0 || !next.isWhitespace {
      if next == "(" || next == "[" { depth += 1 }
      if next == ")" || next == "]" { depth -= 1 }
      if let taken = take() { value.append(taken) }
    }
    return value
  }
}
