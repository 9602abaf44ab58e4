extension DOTHTML {
  /// A field of a table.
  public struct Cell: Sendable, Hashable {
    /// The text, in pieces of one format each.
    public var runs: [Run]
    /// The size the cell has whatever its text needs, `nil` to follow the text.
    public var size: CellSize?
    /// The side at which the text stands.
    public var align: DOTHorizontalPlace

    /// Creates a cell.
    public init(_ runs: [Run], size: CellSize? = nil, align: DOTHorizontalPlace = .center) {
      self.runs = runs
      self.size = size
      self.align = align
    }

    var markup: String {
      var text = "<TD"
      if let size {
        let range = 1...65_535
        text += " FIXEDSIZE=\"TRUE\" WIDTH=\"\(DOTNumber.text(size.width, in: range))\""
        text += " HEIGHT=\"\(DOTNumber.text(size.height, in: range))\""
      }
      switch align {
      case .left: text += " ALIGN=\"LEFT\""
      case .center: break
      case .right: text += " ALIGN=\"RIGHT\""
      }
      return text + ">" + runs.map(\.markup).joined() + "</TD>"
    }
  }

  /// The size of a cell in points, from 1 to 65,535.
  ///
  /// Graphviz rejects a fixed cell that is smaller than its text, which fails the layout.
  public struct CellSize: Sendable, Hashable {
    /// Extent from left to right.
    public var width: Int
    /// Extent from top to bottom.
    public var height: Int

    /// Creates a size from its extents.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// A piece of text in one format.
  public struct Run: Sendable, Hashable {
    /// Literal text; a line end starts a new line.
    public var text: String
    /// The text's color, `nil` for the label's.
    public var color: DOTColor?
    /// Whether the text is slanted.
    public var italic: Bool
    /// Whether the text is heavy.
    public var bold: Bool
    /// The text's size in points from 1 to 1,000, `nil` for the label's.
    public var fontSize: Double?

    /// Creates a piece of text.
    public init(
      _ text: String, color: DOTColor? = nil, italic: Bool = false, bold: Bool = false,
      fontSize: Double? = nil
    ) {
      self.text = text
      self.color = color
      self.italic = italic
      self.bold = bold
      self.fontSize = fontSize
    }

    var markup: String {
      // Graphviz rejects formatting around nothing.
      if text.isEmpty { return "" }
      var result = DOTEscape.markup(text)
      if italic { result = "<I>\(result)</I>" }
      if bold { result = "<B>\(result)</B>" }
      var font = ""
      if let color { font += " COLOR=\"\(color.text)\"" }
      if let fontSize { font += " POINT-SIZE=\"\(DOTNumber.text(fontSize, in: 1...1000))\"" }
      return font.isEmpty ? result : "<FONT\(font)>\(result)</FONT>"
    }
  }
}
