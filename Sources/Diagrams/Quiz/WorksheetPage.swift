import Circuits
import Graphviz
import Pages

/// Heading, picture, advice and list on one page of A4's proportions.
///
/// The picture keeps its size, and the page is as much larger or smaller than A4 as it needs; printed,
/// it is A4 again. Heading and list are as large on paper, whatever the picture.
struct WorksheetPage {
  private let sheet: Worksheet
  private let picture: Figure
  private var elements: [Figure.Element] = []
  /// The page's size by that of the paper.
  private var reduction = 1 / WorksheetPage.mostEnlarged
  /// What a point of heading and list measures on the page.
  private var unit = 1.0
  private var paper = WorksheetPage.a4

  private static let a4 = Size(width: 595, height: 842)
  private static let margin = 36.0
  /// Small circuits are drawn larger, up to this.
  private static let mostEnlarged = 1.4
  private static let headHeight = 74.0
  private static let adviceHeight = 17.0
  private static let columnGap = 28.0

  init(_ sheet: Worksheet, _ picture: Figure) {
    self.sheet = sheet
    self.picture = picture
  }

  /// Everything at its place, upright or across.
  func laidOut() -> (figure: Figure, reduction: Double) {
    var (upright, across) = (self, self)
    across.paper = Size(width: WorksheetPage.a4.height, height: WorksheetPage.a4.width)
    upright.makeRoom()
    across.makeRoom()
    let page = across.reduction < upright.reduction ? across : upright
    return (page.figure(), page.reduction)
  }

  /// Lets the page grow until everything finds room; a wider one holds more columns.
  private mutating func makeRoom() {
    while picture.size.width > inner.width || columnWidth > inner.width || height > inner.height {
      reduction *= 1.02
      unit = 1
      // On paper the list is as large as it can be without more than half of the page.
      let most = min(inner.width / columnWidth, inner.height / 2 / (height - picture.size.height))
      unit = max(1, min(reduction, most))
    }
  }

  private func length(_ points: Double) -> Double { points * unit }

  private var margin: Double { WorksheetPage.margin * reduction }
  private var inner: Size {
    Size(
      width: paper.width * reduction - 2 * margin, height: paper.height * reduction - 2 * margin)
  }

  private var advice: [String] { sheet.showsAnswers ? [] : sheet.quiz.advice }

  // MARK: Heights

  private var listTop: Double {
    length(WorksheetPage.headHeight) + picture.size.height + length(14)
      + Double(advice.count) * length(WorksheetPage.adviceHeight) + length(12)
  }

  private var height: Double { listTop + Double(rows) * leastRow }

  private var leastRow: Double { length(sheet.showsAnswers ? 19 : 25) }

  /// Room that is left makes room for handwriting.
  private var rowHeight: Double {
    sheet.showsAnswers
      ? leastRow : leastRow + min((inner.height - height) / Double(rows), 0.6 * leastRow)
  }

  // MARK: Columns

  private var labelWidth: Double {
    let size = length(11)
    return sheet.quiz.blanks.map { Metrics.sansWidth($0.label, size: size) }.max() ?? 0
  }

  private var columnWidth: Double {
    let solutions = sheet.quiz.blanks.map(\.solution.count).max() ?? 0
    let answer =
      sheet.showsAnswers
      ? Double(solutions) * Metrics.monoAdvance(length(10.5)) : length(90)
    return labelWidth + length(36) + answer
  }

  private var columns: Int {
    let gap = length(WorksheetPage.columnGap)
    return max(1, min(Int((inner.width + gap) / (columnWidth + gap)), 2, sheet.quiz.blanks.count))
  }

  private var rows: Int { (sheet.quiz.blanks.count + columns - 1) / columns }

  // MARK: Contents

  private func figure() -> Figure {
    var page = self
    page.addHead()
    page.addAdvice()
    page.addList()
    var figure = picture
    figure.move(
      by: margin + length(WorksheetPage.headHeight),
      right: margin + (inner.width - picture.size.width) / 2)
    figure.size = Size(width: paper.width * reduction, height: paper.height * reduction)
    figure.title = "\(sheet.heading): \(sheet.title)"
    figure.groups.append(
      Figure.Group(id: "sheet", kind: .list, label: words, elements: page.elements))
    return figure
  }

  /// The list in words, for those who do not see it.
  private var words: Phrase {
    var text = sheet.heading
    for (i, blank) in sheet.quiz.blanks.enumerated() {
      text += "; \(i + 1): \(blank.label)" + (sheet.showsAnswers ? ", \(blank.solution)" : "")
    }
    return Phrase(text)
  }

  private mutating func addHead() {
    add(sheet.heading, y: 10, size: 17, isBold: true)
    add(sheet.title, y: 35, size: 12, isMono: true)
    add(sheet.givenText, y: 53, size: 11, fill: .muted, isMono: true)
    if sheet.showsAnswers { return }
    let end = margin + inner.width
    add("Name", x: end - length(190), y: margin + length(12), size: 11, fill: .muted)
    addLine(from: end - length(155), to: end, y: margin + length(18))
  }

  private mutating func addAdvice() {
    var y = margin + length(WorksheetPage.headHeight) + picture.size.height + length(14)
    for line in advice {
      add(line, x: margin, y: y, size: 11, fill: .muted)
      y += length(WorksheetPage.adviceHeight)
    }
  }

  private mutating func addList() {
    let gap = length(WorksheetPage.columnGap)
    let width = (inner.width - Double(columns - 1) * gap) / Double(columns)
    for (i, blank) in sheet.quiz.blanks.enumerated() {
      let x = margin + Double(i / rows) * (width + gap)
      let y = margin + listTop + (Double(i % rows) + 0.5) * rowHeight
      elements += Figure.badge(
        i + 1, Point(x: x + length(7), y: y), isFilled: sheet.showsAnswers, scale: length(1))
      add(blank.label, x: x + length(22), y: y, size: 11)
      let start = x + length(36) + labelWidth
      if sheet.showsAnswers {
        add(blank.solution, x: start, y: y, size: 10.5, isMono: true, isBold: true)
      } else {
        addLine(from: start, to: x + width, y: y + length(7))
      }
    }
  }

  /// A line of the heading, so far below the margin.
  private mutating func add(
    _ text: String, y: Double, size: Double, fill: Theme.Role = .ink, isMono: Bool = false,
    isBold: Bool = false
  ) {
    let most = Int(inner.width / Metrics.monoAdvance(length(size)))
    let clipped = text.count <= most ? text : text.prefix(max(most - 1, 0)) + "…"
    add(
      clipped, x: margin, y: margin + length(y), size: size, fill: fill, isMono: isMono,
      isBold: isBold)
  }

  private mutating func add(
    _ text: String, x: Double, y: Double, size: Double, fill: Theme.Role = .ink,
    isMono: Bool = false, isBold: Bool = false
  ) {
    elements.append(
      .text(
        Figure.Text(
          text: text, center: Point(x: x, y: y), anchor: .start, size: length(size), fill: fill,
          isMono: isMono, isBold: isBold)))
  }

  private mutating func addLine(from start: Double, to end: Double, y: Double) {
    elements.append(
      .curve(
        Figure.Curve(
          from: Point(x: start, y: y), to: Point(x: end, y: y), stroke: .muted,
          width: length(0.8))))
  }
}
