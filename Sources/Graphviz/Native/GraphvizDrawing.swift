internal import CGraphviz

/// A graph that Graphviz has laid out, valid inside ``withLayout(of:engine:context:_:)`` only.
@safe
struct GraphvizDrawing: ~Copyable {
  let context: OpaquePointer
  let graph: UnsafeMutablePointer<Agraph_t>

  /// Lays a graph out, hands it to the body and frees it.
  ///
  /// - Throws: ``GraphvizError`` if Graphviz has complained, also where its status says success.
  static func withLayout<T>(
    of text: String, engine: LayoutEngine, context: GraphvizContext,
    _ body: (borrowing GraphvizDrawing) throws(GraphvizError) -> T
  ) throws(GraphvizError) -> T {
    let text = try DOTOutline(text).graph
    GraphvizMessages.begin()
    guard let graph = unsafe agmemread(text) else {
      try GraphvizMessages.check()
      throw .invalidText(reason: "it is empty")
    }
    defer { unsafe agclose(graph) }

    guard unsafe gvLayout(context.pointer, graph, engine.rawValue) == 0 else {
      throw GraphvizMessages.failure(of: engine)
    }
    defer { unsafe gvFreeLayout(context.pointer, graph) }
    try GraphvizMessages.check()

    let result = try body(unsafe GraphvizDrawing(context: context.pointer, graph: graph))
    try GraphvizMessages.check()
    return result
  }

  /// The drawing as a file's bytes, `nil` if Graphviz cannot write the format of that name.
  func render(_ format: String) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    let status = unsafe gvz_render(context, graph, format, &bytes, &count)
    defer { if let bytes = unsafe bytes { unsafe gvFreeRenderData(bytes) } }
    guard status == 0, let bytes = unsafe bytes else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The extent of the drawing's bitmap in pixels.
  var bitmapSize: Size {
    let size = unsafe GraphvizPage(graph: graph).size
    var scale = 1.0
    let most = unsafe gvz_size_limit(graph)
    if most.x > 0, most.y > 0 {
      let fit = min(most.x / size.width, most.y / size.height)
      let fills = unsafe gvz_fills_size_limit(graph) != 0
      if fit < 1 || fills { scale = fit }
    }
    let dpi = unsafe gvz_dpi(graph)
    // Graphviz's own resolution for bitmaps is 96.
    scale *= (dpi > 0 ? dpi : 96) / 72
    return Size(width: size.width * scale, height: size.height * scale)
  }
}
