/// What is wrong with a lesson, and where.
///
/// Printed, it names file, line and column, shows the line and says what to do:
///
/// ```
/// lessons/01-numbers-flow.md:31:1: grad A is 42, not 43
///   31 | grad A = 43
///      | ^
/// hint: …
/// ```
public struct LessonError: Error, Sendable, Equatable {
  /// The file as the reader named it.
  public let file: String
  /// The line, from 1; 0 where the file as a whole is meant.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do about it.
  public let hint: String?
  /// The line's text with carets under the place, where there is something to show.
  public let excerpt: String?

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - file: The file as the reader named it.
  ///   - line: The line, from 1; 0 for the file as a whole.
  ///   - column: The column in characters, from 1.
  ///   - message: What is wrong.
  ///   - hint: What to do about it.
  ///   - excerpt: The line with carets under the place.
  public init(
    file: String, line: Int = 0, column: Int = 0, message: String, hint: String? = nil,
    excerpt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
  }

  /// File, line and column, as editors understand them.
  public var place: String { line > 0 ? "\(file):\(line):\(column)" : file }
}

extension LessonError: CustomStringConvertible {
  /// The place, what is wrong, the line, and the hint.
  public var description: String {
    var lines = ["\(place): \(message)"]
    if let excerpt { lines.append(excerpt) }
    if let hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}

/// All that is wrong with the lessons of a build.
public struct LessonErrors: Error, Sendable, Equatable, CustomStringConvertible {
  /// The errors in the order of files and lines; at least one.
  public let errors: [LessonError]

  /// Puts errors in order.
  ///
  /// - Parameter errors: At least one error.
  public init(_ errors: [LessonError]) {
    self.errors = errors.sorted {
      ($0.file, $0.line, $0.column, $0.message) < ($1.file, $1.line, $1.column, $1.message)
    }
  }

  /// The errors with a line between them.
  public var description: String {
    errors.map(\.description).joined(separator: "\n\n")
  }
}
