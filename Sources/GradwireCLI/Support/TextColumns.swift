/// Text in columns, for terminals.
enum TextColumns {
  /// Rows of cells, as wide as the widest of their column; a row of one cell has no columns.
  ///
  /// - Parameters:
  ///   - rows: The cells; the last of a row is not filled.
  ///   - indent: Blanks before each row.
  ///   - widest: No column is filled beyond this, so that one long cell does not push all others away.
  ///   - rightAligned: The columns of numbers, whose cells end alike instead of beginning alike.
  /// - Returns: One line a row.
  static func text(
    _ rows: [[String]], indent: Int = 0, widest: Int = .max,
    rightAligned: ClosedRange<Int>? = nil
  ) -> String {
    var widths: [Int] = []
    for row in rows where row.count > 1 {
      for (i, cell) in row.enumerated() {
        if i == widths.count { widths.append(0) }
        widths[i] = min(max(widths[i], cell.count), widest)
      }
    }
    var text = ""
    for row in rows {
      text += String(repeating: " ", count: indent)
      for (i, cell) in row.enumerated() {
        let isRight = rightAligned?.contains(i) ?? false
        let width = row.count > 1 && (isRight || i < row.count - 1) ? widths[i] : 0
        let filling = String(repeating: " ", count: max(0, width - cell.count))
        text += (i > 0 ? "  " : "") + (isRight ? filling + cell : cell + filling)
      }
      text += "\n"
    }
    return text
  }
}
