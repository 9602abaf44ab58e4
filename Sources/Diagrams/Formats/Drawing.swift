public import Circuits
import Graphviz

/// One circuit in one style, laid out at most once for all the files drawn from it.
///
/// ```swift
/// let drawing = Drawing(Circuit(of: loss))
/// try drawing.write(to: "loss.svg")
/// try drawing.write(to: "loss.png")
/// ```
public final class Drawing {
  /// What is drawn.
  public let circuit: Circuit
  /// Its backward pass, where that is drawn too.
  public let backward: BackwardCircuit?
  /// How it is drawn.
  public let style: DiagramStyle
  private var figure: Figure?

  /// The longest that a layout may take.
  static let deadline = Duration.seconds(60)

  /// Nothing is laid out yet.
  ///
  /// - Parameters:
  ///   - circuit: What is drawn.
  ///   - style: How it is drawn.
  public init(_ circuit: Circuit, style: DiagramStyle = DiagramStyle()) {
    self.circuit = circuit
    self.style = style
    backward = nil
  }

  /// A drawing of both passes; nothing is laid out yet.
  ///
  /// - Parameters:
  ///   - backward: What is drawn.
  ///   - style: How it is drawn.
  public init(_ backward: BackwardCircuit, style: DiagramStyle = DiagramStyle()) {
    circuit = backward.forward
    self.backward = backward
    self.style = style
  }

  /// Writes the drawing to a file, in the format that its extension names.
  ///
  /// The file is written whole or not at all.
  ///
  /// - Parameter path: A file name ending in .svg, .png, .pdf, .dot, .json or .txt.
  /// - Throws: A `DiagramError`: unknown extension, too large, unwritable, or from Graphviz.
  public func write(to path: String) throws(DiagramError) {
    try DiagramError.writing(DiagramFormat.forFile(path).encode(self), to: path)
  }

  /// Everything at its place: planned, laid out by Graphviz, and kept.
  package func laidOut() throws(DiagramError) -> Figure {
    if let figure { return figure }
    let figure =
      if let backward { try Drawing.figure(of: backward, style) } else {
        try Drawing.figure(of: circuit, style)
      }
    self.figure = figure
    return figure
  }

  /// Plans and lays out a circuit.
  static func figure(
    of circuit: Circuit, _ style: DiagramStyle, film: FilmNotes? = nil, isOpen: Bool = false
  ) throws(DiagramError) -> Figure {
    let plan = try Plan(circuit, style, film: film, isOpen: isOpen)
    do throws(GraphvizError) {
      var figure = Figure(
        plan,
        try GraphvizLibrary.layout(plan.graph(labelled: false), deadline: Drawing.deadline))
      if let film, case let tracks = film.tracks(), !tracks.isEmpty {
        figure.add(
          try UpdateBand(tracks, title: film.trace.setup.label), parameters: film.parameters)
      }
      return figure
    } catch {
      throw .graphviz(error)
    }
  }
}
