public import Autograd
public import Circuits

extension Circuit {
  /// The circuit as SVG.
  ///
  /// ```swift
  /// let picture = try Circuit(of: loss).svg()
  /// ```
  ///
  /// - Parameter style: Theme and what is shown.
  /// - Returns: A whole SVG document.
  /// - Throws: A `DiagramError` for circuits that are too large, or from Graphviz.
  public func svg(style: DiagramStyle = DiagramStyle()) throws(DiagramError) -> String {
    SVGPainter.paint(try Drawing(self, style: style).laidOut(), style)
  }

  /// The circuit as PNG.
  ///
  /// - Parameters:
  ///   - scale: Pixels a point; 2 suits screens of high density.
  ///   - style: Theme and what is shown.
  /// - Returns: The bytes of a PNG file.
  /// - Throws: A `DiagramError` for circuits or pictures that are too large, or from Graphviz.
  public func png(
    scale: Double = 2, style: DiagramStyle = DiagramStyle()
  ) throws(DiagramError)
    -> [UInt8]
  {
    var style = style
    style.scale = scale
    return try DiagramFormat.png.encode(Drawing(self, style: style))
  }

  /// Writes the circuit to a file, in the format that its extension names.
  ///
  /// The file is written whole or not at all.
  ///
  /// - Parameters:
  ///   - path: A file name ending in .svg, .png, .pdf, .dot, .json or .txt.
  ///   - scopes: Which scopes are drawn as one gate each; nil opens all.
  ///   - style: Theme and what is shown.
  /// - Throws: A `DiagramError`: unknown extension, no such scope, too large, unwritable, or from
  ///   Graphviz.
  public func draw(
    to path: String, collapsing scopes: ScopeChoice? = nil, style: DiagramStyle = DiagramStyle()
  ) throws(DiagramError) {
    var circuit = self
    if let scopes {
      try scopes.check(in: [self])
      circuit = collapsing(scopes)
    }
    try Drawing(circuit, style: style).write(to: path)
  }
}

extension Tensor {
  /// Draws the computation that led to this tensor, every wire with its value and gradient.
  ///
  /// It does not matter whether `backward()` has run; `grad` is neither read nor changed.
  ///
  /// ```swift
  /// let a = Tensor(3.0, requiresGrad: true).named("A")
  /// let b = Tensor(2.0, requiresGrad: true).named("B")
  /// try (a.pow(2) * (b + 5)).draw(to: "a.svg")
  /// ```
  ///
  /// - Parameters:
  ///   - path: A file name ending in .svg, .png, .pdf, .dot, .json or .txt.
  ///   - scopes: Which scopes, and so which modules, are drawn as one gate each; nil opens all.
  ///   - style: Theme and what is shown.
  ///   - inputs: Leaves that shall be shown even where no path leads from them to this tensor.
  /// - Throws: A `DiagramError`: unknown extension, no such scope, too large, unwritable, or from
  ///   Graphviz.
  public func draw(
    to path: String, collapsing scopes: ScopeChoice? = nil, style: DiagramStyle = DiagramStyle(),
    including inputs: [Tensor] = []
  ) throws(DiagramError) {
    try Circuit(of: self, including: inputs).draw(to: path, collapsing: scopes, style: style)
  }
}

extension ScopeChoice {
  /// Refuses names that no scope has.
  package func check(in circuits: [Circuit]) throws(DiagramError) {
    guard let name = unknownName(in: circuits) else { return }
    var known: [String] = []
    for path in circuits.flatMap(\.scopePaths).map({ $0.joined(separator: "/") })
    where !known.contains(path) {
      known.append(path)
    }
    throw .noScope(name, known: known)
  }
}
