/// A stretch of a program's text.
///
/// ```swift
/// let range = SourceRange(4, 8)   // the `tahn` of `z = tahn(x)`
/// range.length                    // 4
/// ```
public struct SourceRange: Sendable, Equatable {
  /// Where it begins, in UTF-8 bytes from the start of the program.
  public let start: Int
  /// Where it ends, one past the last byte.
  public let end: Int

  /// Names a stretch.
  ///
  /// - Parameters:
  ///   - start: The first byte.
  ///   - end: One past the last byte.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of UTF-8 bytes.
  public var length: Int { end - start }

  /// From the start of this stretch to the end of another.
  func joined(with other: SourceRange) -> SourceRange { SourceRange(start, other.end) }
}

/// A place in a program as people count it.
public struct SourceLocation: Sendable, Equatable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1; a tab counts as one.
  public let column: Int

  /// Names a place.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column, from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
