import Graphviz
import Pages

extension Figure {
  /// The frames of the plan's scopes, outermost first: behind everything else.
  static func scopes(_ plan: Plan, _ geometry: Geometry) -> [Group] {
    let frames = plan.frames
    if frames.isEmpty { return [] }
    var outlines: [String: (center: Point, size: Size)] = [:]
    for node in geometry.nodes { outlines[node.name] = (node.center, node.size) }
    var corners = [(low: Point, high: Point)?](repeating: nil, count: frames.count)
    for i in frames.indices.reversed() {
      var low = Point(x: .infinity, y: .infinity)
      var high = Point(x: -.infinity, y: -.infinity)
      func include(_ a: Point, _ b: Point) {
        low = Point(x: min(low.x, a.x), y: min(low.y, a.y))
        high = Point(x: max(high.x, b.x), y: max(high.y, b.y))
      }
      for name in frames[i].members {
        guard let (center, size) = outlines[name] else { continue }
        include(
          Point(x: center.x - size.width / 2, y: center.y - size.height / 2),
          Point(x: center.x + size.width / 2, y: center.y + size.height / 2))
      }
      for inner in frames[i].inner {
        if let (a, b) = corners[inner] { include(a, b) }
      }
      guard low.x <= high.x else { continue }
      let pad = ScopeFrame.padding
      corners[i] = (
        Point(x: low.x - pad, y: low.y - pad - ScopeFrame.labelHeight),
        Point(x: high.x + pad, y: high.y + pad)
      )
    }
    return frames.indices.compactMap { i in
      guard let (low, high) = corners[i] else { return nil }
      let size = Size(width: high.x - low.x, height: high.y - low.y)
      let name = frames[i].path.last ?? ""
      return Group(
        id: "s\(i)", kind: .scope, label: Phrase(frames[i].label),
        elements: [
          .box(
            Box(
              center: Point(x: low.x + size.width / 2, y: low.y + size.height / 2), size: size,
              corner: 8, stroke: .muted, width: 0.9, isDashed: true)),
          .text(
            Text(
              text: fitted(name, in: size.width - 16),
              center: Point(x: low.x + 8, y: low.y + ScopeFrame.labelHeight / 2 + 1),
              anchor: .start, size: ScopeFrame.labelSize, fill: .muted, isBold: true)),
        ])
    }
  }

  /// As much of a name as a frame has room for.
  private static func fitted(_ name: String, in width: Double) -> String {
    var text = Metrics.shortened(name)
    while text.count > 2, Metrics.sansWidth(text, size: ScopeFrame.labelSize) > width {
      text = text.dropLast(2) + "…"
    }
    return text
  }
}
