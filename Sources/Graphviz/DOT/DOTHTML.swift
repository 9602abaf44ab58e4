/// A table of formatted text, used as a label.
///
/// Text cannot leave its cell, and neither links nor images can be said.
///
/// ```swift
/// let wire = DOTHTML.table(rows: [
///   .cells([.init([.init("1.000")], size: .init(width: 62, height: 20))]),
///   .rule,
///   .cells([.init([.init("−0.509", italic: true)], size: .init(width: 62, height: 20))]),
/// ])
/// ```
public struct DOTHTML: Sendable, Hashable {
  package let text: String

  /// A table.
  ///
  /// Rows without cells are left out, and so are rules that do not stand between two rows; a table
  /// without any cell gets an empty one.
  ///
  /// - Parameters:
  ///   - border: width of the line around the table in points, 0 to 255.
  ///   - cellBorder: width of the line around each cell in points, 0 to 127.
  ///   - cellSpacing: distance between cells in points, 0 to 127.
  ///   - cellPadding: distance between a cell's border and its text in points, 0 to 255.
  ///   - background: color behind the table.
  ///   - rows: rows and rules from top to bottom.
  /// - Returns: the table.
  public static func table(
    border: Int = 0, cellBorder: Int = 0, cellSpacing: Int = 0, cellPadding: Int = 2,
    background: DOTColor? = nil, rows: [Row]
  ) -> DOTHTML {
    var text = "<TABLE BORDER=\"\(DOTNumber.text(border, in: 0...255))\""
    text += " CELLBORDER=\"\(DOTNumber.text(cellBorder, in: 0...127))\""
    text += " CELLSPACING=\"\(DOTNumber.text(cellSpacing, in: 0...127))\""
    text += " CELLPADDING=\"\(DOTNumber.text(cellPadding, in: 0...255))\""
    if let background { text += " BGCOLOR=\"\(background.text)\"" }
    text += ">"

    var isEmpty = true
    var isRulePending = false
    for row in rows {
      switch row {
      case .rule:
        isRulePending = !isEmpty
      case .cells(let cells) where !cells.isEmpty:
        if isRulePending { text += "<HR/>" }
        text += "<TR>" + cells.map(\.markup).joined() + "</TR>"
        isEmpty = false
        isRulePending = false
      case .cells:
        continue
      }
    }
    if isEmpty { text += "<TR><TD></TD></TR>" }
    return DOTHTML(text: text + "</TABLE>")
  }

  /// A line of a table.
  public enum Row: Sendable, Hashable {
    /// Cells from left to right.
    case cells([Cell])
    /// A horizontal line between two rows.
    case rule
  }
}
