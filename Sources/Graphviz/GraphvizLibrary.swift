/// Layout and drawing of graphs by the Graphviz library in this process.
///
/// The functions may be called from any thread and any number of tasks: they wait their turn for the one
/// thread that may use Graphviz, and block their caller meanwhile. A crash inside Graphviz is a crash of
/// the process; a ``DOTGraph`` cannot say what is known to cause one, DOT text can.
///
/// ```swift
/// let geometry = try GraphvizLibrary.layout(dotText: "digraph { a -> b }")
/// let svg = try GraphvizLibrary.render("digraph { a -> b }", format: .svg)
/// ```
public enum GraphvizLibrary {
  /// Finds places for a graph's nodes and edges with the engine `dot`.
  ///
  /// Text is measured by estimate, without fonts: give nodes fixed sizes to get the same geometry
  /// everywhere.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - deadline: the longest wait, `nil` for any length.
  /// - Returns: the places, with the names that the graph has.
  /// - Throws: ``GraphvizError``.
  public static func layout(
    _ graph: DOTGraph, deadline: Duration? = nil
  ) throws(GraphvizError) -> Geometry {
    var geometry = try layout(dotText: graph.text, deadline: deadline)
    for index in geometry.nodes.indices {
      geometry.nodes[index].name = DOTEscape.unquoted(geometry.nodes[index].name)
    }
    for index in geometry.edges.indices {
      geometry.edges[index].tail = DOTEscape.unquoted(geometry.edges[index].tail)
      geometry.edges[index].head = DOTEscape.unquoted(geometry.edges[index].head)
    }
    return geometry
  }

  /// Finds places for the nodes and edges of a graph given as DOT text, with the engine `dot`.
  ///
  /// - Parameters:
  ///   - dotText: one graph, and nothing after it; trusted not to exhaust memory and not to name files.
  ///   - deadline: the longest wait, `nil` for any length.
  /// - Returns: the places, with names as Graphviz keeps them, backslashes unresolved.
  /// - Throws: ``GraphvizError``.
  public static func layout(
    dotText: String, deadline: Duration? = nil
  ) throws(GraphvizError) -> Geometry {
    try GraphvizExecutor.shared.run(deadline: deadline) { () throws(GraphvizError) -> Geometry in
      try geometry(of: dotText, in: .suited(for: .dot))
    }
  }

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - engine: how nodes and edges find their places.
  ///   - format: the kind of file.
  ///   - deadline: the longest wait, `nil` for any length.
  /// - Returns: the file's bytes.
  /// - Throws: ``GraphvizError``.
  public static func render(
    _ graph: DOTGraph, engine: LayoutEngine = .dot, format: RenderFormat, deadline: Duration? = nil
  ) throws(GraphvizError) -> [UInt8] {
    try render(graph.text, engine: engine, format: format, deadline: deadline)
  }

  /// Draws a graph given as DOT text.
  ///
  /// - Parameters:
  ///   - dotText: one graph, and nothing after it; trusted not to exhaust memory and not to name files.
  ///   - engine: how nodes and edges find their places.
  ///   - format: the kind of file.
  ///   - deadline: the longest wait, `nil` for any length.
  /// - Returns: the file's bytes.
  /// - Throws: ``GraphvizError``; `tooLarge` for a bitmap beyond ``BitmapLimit/standard``.
  public static func render(
    _ dotText: String, engine: LayoutEngine = .dot, format: RenderFormat, deadline: Duration? = nil
  ) throws(GraphvizError) -> [UInt8] {
    try GraphvizExecutor.shared.run(deadline: deadline) { () throws(GraphvizError) -> [UInt8] in
      try file(of: dotText, engine: engine, format: format)
    }
  }
}

/// The work itself, to be done on the executor's thread.
extension GraphvizLibrary {
  package static func geometry(
    of dotText: String, in context: GraphvizContext
  ) throws(GraphvizError) -> Geometry {
    try GraphvizDrawing.withLayout(of: dotText, engine: .dot, context: context) { $0.geometry }
  }

  package static func file(
    of dotText: String, engine: LayoutEngine, format: RenderFormat, limit: BitmapLimit = .standard
  ) throws(GraphvizError) -> [UInt8] {
    try GraphvizDrawing.withLayout(
      of: dotText, engine: engine, context: .suited(for: engine, format)
    ) { drawing throws(GraphvizError) -> [UInt8] in
      if format == .png {
        let size = drawing.bitmapSize
        try limit.check(width: size.width, height: size.height)
      }
      guard let bytes = drawing.render(format.rawValue) else {
        throw .unavailable(feature: format.rawValue, advice: Capabilities.advice(for: format))
      }
      return bytes
    }
  }
}
