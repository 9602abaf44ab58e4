import Circuits
import Graphviz
import Pages

/// A page to be filled in by hand: a circuit with blanks, and a numbered list with room for the answers.
///
/// ```swift
/// let quiz = try Quiz(circuit, asks: .gradients)
/// let sheet = try Worksheet(quiz, title: "A²(B + 5)").encode(.pdf)
/// let key = try Worksheet(quiz, title: "A²(B + 5)", showsAnswers: true).encode(.pdf)
/// ```
///
/// The page has the proportions of A4, upright or across, whichever shows the circuit larger.
public struct Worksheet {
  /// What is asked for.
  public let quiz: Quiz
  /// What is computed, as the reader knows it.
  public let title: String
  /// How the circuit is drawn; `Theme.print` suits photocopies.
  public let style: DiagramStyle
  /// Whether the blanks are filled in, each with its rule.
  public let showsAnswers: Bool

  /// The formats of worksheets.
  public static let formats: [DiagramFormat] = [.svg, .png, .pdf, .text]

  /// Describes a worksheet; nothing is laid out yet.
  ///
  /// - Parameters:
  ///   - quiz: What is asked for.
  ///   - title: What is computed, as the reader knows it.
  ///   - style: How the circuit is drawn.
  ///   - showsAnswers: Whether the blanks are filled in, each with its rule.
  public init(
    _ quiz: Quiz, title: String, style: DiagramStyle = DiagramStyle(), showsAnswers: Bool = false
  ) {
    self.quiz = quiz
    self.title = title
    self.style = style
    self.showsAnswers = showsAnswers
  }

  /// The bytes of a file.
  ///
  /// - Parameter format: One of `formats`.
  /// - Returns: The whole file.
  /// - Throws: A `DiagramError`: a circuit that is too large, a format without blanks, or from Graphviz.
  public func encode(_ format: DiagramFormat) throws(DiagramError) -> [UInt8] {
    try Worksheet.check(format)
    switch format.pathExtension {
    case DiagramFormat.text.pathExtension: return Array(text.utf8)
    case DiagramFormat.svg.pathExtension:
      return Array(SVGPainter.paint(try page().figure, style).utf8)
    case DiagramFormat.png.pathExtension: return try painted(.png, scale: style.scale)
    // PDF is measured in points: the page is A4 itself.
    default: return try painted(.pdf, scale: 1)
    }
  }

  /// Refuses formats that cannot leave numbers out.
  ///
  /// - Parameter format: Any format.
  /// - Throws: `unknownFormat`, naming those of worksheets.
  public static func check(_ format: DiagramFormat) throws(DiagramError) {
    let known = formats.map(\.pathExtension)
    guard known.contains(format.pathExtension) else {
      throw .noWorksheet(extension: format.pathExtension, known: known)
    }
  }

  private func painted(_ format: RenderFormat, scale: Double) throws(DiagramError) -> [UInt8] {
    guard scale >= 0.1, scale <= 20 else { throw .badScale(scale) }
    let (figure, reduction) = try page()
    var style = style
    style.scale = min(max(scale / reduction, 0.1), 20)
    return try GraphvizPainter.paint(figure, style, format)
  }

  /// The page, and how much larger than A4 it is.
  package func page() throws(DiagramError) -> (figure: Figure, reduction: Double) {
    let drawn = try Drawing.figure(of: quiz.circuit, style, isOpen: true)
    return WorksheetPage(self, drawn.asking(quiz, showsAnswers ? .key : .sheet)).laidOut()
  }

  /// The numbered list alone, for terminals.
  public var text: String {
    var lines = [heading, ""]
    let given = givenText
    if !given.isEmpty { lines += ["given: " + given, ""] }
    let width = quiz.blanks.map(\.label.count).max() ?? 0
    for (i, blank) in quiz.blanks.enumerated() {
      let number = (i < 9 ? " " : "") + (i + 1).description
      let gap = String(repeating: " ", count: width - blank.label.count + 3)
      lines.append("\(number)  \(blank.label)\(gap)\(showsAnswers ? blank.solution : "________")")
    }
    if !showsAnswers { lines += [""] + quiz.advice }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What there is to do, and of what.
  var heading: String { quiz.task + (showsAnswers ? ": answers" : "") }

  /// The numbers at the terminals.
  var givenText: String {
    let given = quiz.circuit.nodes.filter { $0.gate == nil && !$0.isNumber }
    return given.map { quiz.circuit.label(of: $0.id) + " = " + ValueText.inline($0.value) }
      .joined(separator: ", ")
  }
}

extension Quiz.Blank {
  /// The rule with its numbers, its name in front: `upstream × local = 7 × 6 = 42`.
  public var solution: String {
    rule.numbers.hasPrefix(rule.name + " = ") || rule.name.isEmpty
      ? rule.numbers : rule.name + " = " + rule.numbers
  }
}
