/// What tells one path from another besides its colour: dashes and the mark at its end.
package struct PathLook {
  /// The mark at the end of a path.
  package enum Mark: String, CaseIterable {
    case circle, square, triangle, diamond, pentagon, flag, cross
    /// Where numbers end: a lying cross, for every path alike.
    case broken
  }

  /// The marks of paths that end well.
  private static let marks = Mark.allCases.filter { $0 != .broken }

  package let color: Int
  package let dashes: String?
  package let mark: Mark

  /// The look of the n-th path; the first 280 differ.
  package init(_ index: Int) {
    color = index % PlotPalette.pathColors
    dashes = PathLook.dashes[index % PathLook.dashes.count]
    mark = PathLook.marks[index % PathLook.marks.count]
  }

  private static let dashes: [String?] = [nil, "8 3", "2.5 2.5", "9 3 2 3", "14 3"]
}
