/// A place in a lesson, both numbers from 1.
struct Place: Equatable, Hashable, Sendable {
  var line: Int
  var column: Int
}

/// The text of a lesson and the name of its file.
struct LessonSource: Sendable {
  /// The file as the reader named it.
  let file: String
  /// The lines without their ends.
  let lines: [Substring]

  init(file: String, text: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// A line's text, empty beyond the end.
  func line(_ number: Int) -> Substring {
    number >= 1 && number <= lines.count ? lines[number - 1] : ""
  }

  private static let width = 90

  /// The line with carets under the place; nil for the file as a whole.
  func excerpt(_ place: Place, _ length: Int) -> String? {
    guard place.line >= 1, place.line <= lines.count else { return nil }
    let line = lines[place.line - 1]
    // What stands far before the place is left out.
    let start = max(0, place.column - LessonSource.width * 2 / 3)
    let room = line.dropFirst(start).prefix(LessonSource.width)
    let text = (start > 0 ? "…" : "") + String(room.map { LessonSource.isShown($0) ? $0 : " " })
    let number = place.line.description
    let gap = String(repeating: " ", count: number.count)
    let indent = String(
      repeating: " ", count: max(0, place.column - 1 - start + (start > 0 ? 1 : 0)))
    let most = max(1, text.count - indent.count)
    let carets = String(repeating: "^", count: min(max(length, 1), most))
    return "  \(number) | \(text)\n  \(gap) | \(indent)\(carets)"
  }

  private static func isShown(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
