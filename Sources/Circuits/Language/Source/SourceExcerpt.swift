internal import Autograd

/// The line of a program that an error is about, with marks below it.
public struct SourceExcerpt: Sendable, Equatable {
  /// The number of the line, from 1.
  public let line: Int
  /// The line, or the part of a long one around the error; control characters are replaced.
  public let text: String
  /// Carets under the place, waves under what surrounds it.
  public let marks: String

  /// The widest text, in columns.
  static let width = 80

  /// Cuts out the line where `range` begins.
  ///
  /// - Parameters:
  ///   - source: The program.
  ///   - line: The number of the line, which the caller knows.
  ///   - range: What gets carets.
  ///   - context: What gets waves.
  init(_ source: SourceText, line: Int, range: SourceRange, context: SourceRange) {
    self.line = line
    let start = source.lineStart(of: range.start)
    var cells: [Cell] = []
    var caretCell = 0
    var i = start
    while i < source.bytes.count, source.bytes[i] != 0x0A, source.bytes[i] != 0x0D {
      let (scalar, length) = source.scalar(at: i)
      let mark: UInt8
      if i >= range.start && i < max(range.end, range.start + 1) {
        mark = UInt8(ascii: "^")
      } else {
        mark = i >= context.start && i < context.end ? UInt8(ascii: "~") : UInt8(ascii: " ")
      }
      if i <= range.start { caretCell = cells.count }
      var printed = SafeText.printable(scalar)
      // A mark that the error is about gets a column of its own.
      if i == range.start, SafeText.width(printed) == 0 { printed = "\u{FFFD}" }
      cells.append(Cell(scalar: printed, width: SafeText.width(printed), mark: mark))
      i += length
      // What follows the window is not looked at.
      if i > range.start, cells.count > caretCell + SourceExcerpt.width { break }
    }
    if range.start >= i {
      // The place is the end of the line.
      caretCell = cells.count
      cells.append(Cell(scalar: " ", width: 1, mark: UInt8(ascii: "^")))
    }
    let window = SourceExcerpt.window(cells, around: caretCell)
    var text: [Unicode.Scalar] = window.lowerBound > 0 ? ["…"] : []
    var marks: [Unicode.Scalar] = window.lowerBound > 0 ? [" "] : []
    for cell in cells[window] {
      text.append(cell.scalar)
      for _ in 0..<cell.width { marks.append(Unicode.Scalar(cell.mark)) }
    }
    while text.last == " " { text.removeLast() }
    while marks.last == " " { marks.removeLast() }
    if window.upperBound < cells.count { text.append("…") }
    self.text = SafeText.string(text)
    self.marks = SafeText.string(marks)
  }

  private struct Cell {
    let scalar: Unicode.Scalar
    let width: Int
    let mark: UInt8
  }

  /// The cells to show: all of a short line, else as much as fits with the caret in view.
  private static func window(_ cells: [Cell], around caret: Int) -> Range<Int> {
    var lower = caret
    var upper = caret
    var columns = 0
    // Zero-width scalars count too, so that no heap of them is printed.
    func cost(_ i: Int) -> Int { max(cells[i].width, 1) }
    while lower > 0, columns + cost(lower - 1) <= width / 2 {
      lower -= 1
      columns += cost(lower)
    }
    while upper < cells.count, columns + cost(upper) <= width - 2 {
      columns += cost(upper)
      upper += 1
    }
    while lower > 0, columns + cost(lower - 1) <= width - 2 {
      lower -= 1
      columns += cost(lower)
    }
    return lower..<upper
  }
}
