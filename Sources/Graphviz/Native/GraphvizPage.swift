internal import CGraphviz

/// The sheet on which a drawing stands: Graphviz counts from the lower left corner of what is drawn, we
/// from the upper left corner of the sheet.
struct GraphvizPage {
  /// The sheet with its border.
  let size: Size
  private let left: Double
  private let top: Double

  init(graph: UnsafeMutablePointer<Agraph_t>) {
    let bounds = unsafe gvz_bounds(graph)
    let pad = unsafe Self.pad(gvz_graph_attribute(graph, "pad").map { unsafe String(cString: $0) })
    size = Size(
      width: bounds.UR.x - bounds.LL.x + 2 * pad.width,
      height: bounds.UR.y - bounds.LL.y + 2 * pad.height)
    left = bounds.LL.x - pad.width
    top = bounds.UR.y + pad.height
  }

  func point(_ point: pointf) -> Point { Point(x: point.x - left, y: top - point.y) }

  /// The border in points: one or two numbers in inches, or what SVG and bitmaps have by default.
  static func pad(_ attribute: String?) -> Size {
    let inches = attribute?.split(separator: ",").map { Double($0) } ?? []
    guard let first = inches.first, let width = first else { return Size(width: 4, height: 4) }
    let height = inches.count > 1 ? inches[1] ?? width : width
    return Size(width: width * 72, height: height * 72)
  }
}
