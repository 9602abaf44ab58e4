import Graphviz
import Pages

/// A drawing whose blanks are cells to be filled in.
extension Figure {
  /// Room for handwriting, in points.
  private static let cell = Size(width: 52, height: 15)

  /// What becomes of the numbers that a quiz asks for.
  enum Asking {
    /// Cells to be filled in by hand.
    case sheet
    /// The same cells with the answers, marked.
    case key
    /// Cells for the fields of a page; their numbers stay open.
    case page
  }

  /// The figure with cells in place of a quiz's numbers.
  func asking(_ quiz: Quiz, _ form: Asking) -> Figure {
    var figure = self
    for g in groups.indices {
      // The value of a forking wire stands on every branch, too, and is asked for once.
      let isBranch = quiz.isBranch(groups[g].id)
      var elements: [Element] = []
      for element in groups[g].elements {
        elements += Figure.cell(element, quiz, isBranch: isBranch, form)
      }
      figure.groups[g].elements = elements
      if form != .key { figure.groups[g].label = groups[g].label.asking(quiz) }
    }
    if form != .key { figure.summary = summary.asking(quiz) }
    return figure
  }

  private static func cell(
    _ element: Element, _ quiz: Quiz, isBranch: Bool, _ form: Asking
  ) -> [Element] {
    guard case .text(var text) = element, let reading = text.reading else { return [element] }
    guard let i = quiz.blank(hiding: reading) else {
      return quiz.isLeftOut(reading) && form != .key ? [] : [element]
    }
    let isAgain = isBranch && reading.isValue
    let open = form == .sheet ? [] : [element]
    if isAgain { return (form == .key ? [] : badge(i + 1, text.center, isFilled: false)) + open }
    let left = Point(x: text.center.x - cell.width / 2 - 9, y: text.center.y)
    let box = Box(
      center: text.center, size: cell, corner: 2, stroke: form == .key ? .muted : .ink, width: 0.9)
    text.isBold = form == .key
    return [.box(box)] + badge(i + 1, left, isFilled: form == .key)
      + (form == .sheet ? [] : [.text(text)])
  }

  /// A number in a circle; filled in the answers.
  static func badge(
    _ number: Int, _ center: Point, isFilled: Bool, scale: Double = 1
  ) -> [Element] {
    [
      .box(
        Box(
          center: center, size: Size(width: 13 * scale, height: 13 * scale), corner: 6.5 * scale,
          fill: isFilled ? .ink : .background, stroke: .ink, width: 0.9 * scale)),
      .text(
        Text(
          text: number.description, center: center, size: (number > 9 ? 7.5 : 8.5) * scale,
          fill: isFilled ? .background : .ink, isBold: true)),
    ]
  }
}

extension Phrase {
  /// The sentence without what a quiz asks for, and without the rules that would tell.
  func asking(_ quiz: Quiz) -> Phrase {
    var parts: [Part] = []
    for part in self.parts {
      guard case .reading(let reading) = part else {
        parts.append(part)
        continue
      }
      if let i = quiz.blank(hiding: reading) {
        parts.append(.text("blank \(i + 1)"))
      } else {
        // Gradients would tell values.
        let tells = quiz.isLeftOut(reading) || quiz.asks == .values && !reading.isValue
        parts.append(tells ? .text("not shown") : part)
      }
      // What follows a wire's gradient is how it came about.
      if case .gradient = reading { break }
    }
    return Phrase(parts: parts)
  }
}
