import Circuits
import Graphviz
import Pages

extension Figure {
  /// A frame around each pass, with its name.
  static func rows(_ plan: BackwardPlan, _ geometry: Geometry) -> [Group] {
    let below = geometry.nodes.filter { BackwardPlan.isBelow($0.name) }
    let above = geometry.nodes.filter { !BackwardPlan.isBelow($0.name) }
    // Both are as wide as the wider one.
    let left = geometry.nodes.map { $0.center.x - $0.size.width / 2 }.min() ?? 0
    let right = geometry.nodes.map { $0.center.x + $0.size.width / 2 }.max() ?? 0
    return [(above, "forward", "r0"), (below, "backward", "r1")].compactMap { nodes, name, id in
      guard let top = nodes.map({ $0.center.y - $0.size.height / 2 }).min(),
        let bottom = nodes.map({ $0.center.y + $0.size.height / 2 }).max()
      else { return nil }
      let pad = ScopeFrame.padding
      let size = Size(
        width: right - left + 2 * pad,
        height: bottom - top + 2 * pad + ScopeFrame.labelHeight)
      let corner = Point(x: left - pad, y: top - pad - ScopeFrame.labelHeight)
      let isForward = id == "r0"
      return Group(
        id: id, kind: .scope, label: Phrase("the \(name) pass"),
        elements: [
          .box(
            Box(
              center: Point(x: corner.x + size.width / 2, y: corner.y + size.height / 2),
              size: size, corner: 8, stroke: .muted, width: 0.9, isDashed: true)),
          .text(
            Text(
              text: isForward ? name + " →" : "← " + name,
              center: Point(
                x: isForward ? corner.x + 8 : corner.x + size.width - 8,
                y: corner.y + ScopeFrame.labelHeight / 2 + 1),
              anchor: isForward ? .start : .end, size: ScopeFrame.labelSize, fill: .muted,
              isBold: true)),
        ])
    }
  }

  /// One line that says how to read both passes.
  mutating func addLegend(_ plan: BackwardPlan) {
    let show = plan.style.show
    let name = plan.backward.forward.label(of: plan.backward.forward.output.source)
    var parts: [(String, Theme.Role, Bool)] = []
    if show.contains(.values) { parts.append(("above the wire: value", .value, false)) }
    if !show.isEmpty {
      parts.append(("below: d \(Metrics.shortened(name)) / d value", .gradient, true))
    }
    parts.append(("dashed: values that the rules keep", .muted, false))
    let fontSize = 10.5
    let widths = parts.map { Metrics.sansWidth($0.0, size: fontSize) }
    let whole = widths.reduce(0, +) + 16 * Double(parts.count - 1) + 2 * Metrics.pad
    size.width = max(size.width, whole)
    var x = Metrics.pad
    var elements: [Element] = []
    for (part, width) in zip(parts, widths) {
      elements.append(
        .text(
          Text(
            text: part.0, center: Point(x: x + width / 2, y: size.height + 4), size: fontSize,
            fill: part.1, isItalic: part.2)))
      x += width + 16
    }
    size.height += 18
    groups.append(Group(id: "legend", kind: .legend, label: "how to read", elements: elements))
  }
}
