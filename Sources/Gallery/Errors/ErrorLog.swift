import Circuits

/// Collects what is wrong with one lesson, so that its author learns everything at once.
final class ErrorLog {
  let source: LessonSource
  private(set) var errors: [LessonError] = []
  /// More than so many errors have one cause, and would hide it.
  private static let most = 50

  init(_ source: LessonSource) { self.source = source }

  /// Notes an error.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in one sentence without a full stop.
  ///   - place: Where.
  ///   - length: How many characters it is about.
  ///   - hint: What to do.
  func add(_ message: String, at place: Place, length: Int = 1, hint: String? = nil) {
    guard errors.count < ErrorLog.most else { return }
    errors.append(
      LessonError(
        file: source.file, line: place.line, column: place.column, message: message, hint: hint,
        excerpt: source.excerpt(place, length)))
  }

  /// Notes an error of a program that stands in a block.
  ///
  /// - Parameters:
  ///   - error: The program's error.
  ///   - start: Where the program's first character stands in the lesson.
  func add(_ error: ProgramError, in start: Place) {
    let place = Place(
      line: start.line + error.location.line - 1, column: start.column + error.location.column - 1)
    let carets = error.excerpt.marks.count { $0 == "^" }
    var hint = error.hint
    if case .unknownName(let name, suggestion: nil, isFunction: false) = error.kind, name != "e" {
      hint = "declare it before it is used, for instance: input \(name) = 3"
    }
    if case .unknownFunction(_, suggestion: nil, _) = error.kind, hint == nil {
      hint = "'gradwire list functions' lists those there are"
    }
    add(error.message, at: place, length: carets, hint: hint)
  }

  /// A hint with the nearest of the known words, or with all of them.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - known: What could have been meant.
  ///   - kind: What these are, in the plural.
  /// - Returns: The hint.
  static func hint(_ word: String, among known: [String], _ kind: String) -> String {
    if let nearest = Suggestion.nearest(to: word, among: known) {
      return "did you mean '\(nearest)'?"
    }
    return known.isEmpty ? "there are no \(kind) here" : "\(kind): " + known.joined(separator: ", ")
  }

  /// A word short enough for a message, without anything that would disturb a terminal.
  static func quoted(_ text: some StringProtocol) -> String {
    let shown = String(
      text.unicodeScalars.prefix(60).map { scalar in
        scalar.properties.generalCategory == .control ? " " : Character(scalar)
      })
    return "'" + shown + (text.unicodeScalars.count > 60 ? "…" : "") + "'"
  }
}
