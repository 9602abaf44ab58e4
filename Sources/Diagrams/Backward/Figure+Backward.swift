import Circuits
import Graphviz
import Pages

extension Figure {
  /// Puts both passes where the layout has them.
  init(_ plan: BackwardPlan, _ geometry: Geometry) {
    self.init(plan.forward, geometry)
    var centers: [String: Point] = [:]
    for node in geometry.nodes { centers[node.name] = node.center }
    summary += " Below it its backward pass: \(plan.backward.gateCount) gates."
    groups.insert(contentsOf: Figure.rows(plan, geometry), at: 0)
    // Edges stand in the order in which they were written: those of the forward pass first.
    let written = plan.forward.routes.reduce(0) { $0 + ($1.cell == nil ? 1 : 2) }
    var edges = geometry.edges.dropFirst(written).makeIterator()
    for (i, route) in plan.routes.enumerated() {
      guard let first = edges.next() else { break }
      let last = route.cell == nil ? first : edges.next() ?? first
      groups.append(
        Figure.way(i, route, plan, first, last, route.cell.flatMap { centers[$0.name] }))
    }
    for fork in plan.forks {
      if let center = centers["f\(fork)"] { groups.append(Figure.dot(fork, center, plan)) }
    }
    for (i, box) in plan.boxes.enumerated() {
      guard let center = centers["b\(i)"] else { continue }
      let node = plan.backward.nodes[i]
      var label = node.label
      if node.isGate { label += " = " + node.notation }
      groups.append(
        Figure.box(
          "b\(i)", box, center, kind: node.isGate ? .gate : .terminal,
          label + " = " + ValueText.inline(node.value)))
    }
    for (k, box) in plan.results.enumerated() {
      guard let center = centers["d\(k)"] else { continue }
      let gradient = plan.backward.gradients[k]
      let value = ValueText.inline(plan.backward.value(of: gradient.source))
      groups.append(
        Figure.box("d\(k)", box, center, kind: .terminal, "\(gradient.name) = \(value)"))
    }
    if plan.style.hasLegend { addLegend(plan) }
  }

  /// One wire of the backward pass: laid out from its end to its beginning, drawn the other way.
  private static func way(
    _ i: Int, _ route: BackwardPlan.Route, _ plan: BackwardPlan, _ first: EdgeGeometry,
    _ last: EdgeGeometry, _ center: Point?
  ) -> Group {
    let name = plan.backward.label(of: route.source)
    let value = ValueText.inline(plan.backward.value(of: route.source))
    if route.kind == .kept {
      let line = Curve(points: first.curve, stroke: .muted, width: 0.9, isDashed: true)
      return Group(
        id: "k\(i)", kind: .wire, label: Phrase("\(name) = \(value), kept by the forward pass"),
        elements: [.curve(shortened(line)), .polygon(head(of: first.curve), .muted)])
    }
    var line = Curve(points: first.curve.reversed())
    var end = line.points
    if let center, let cell = route.cell {
      line.addLine(to: Point(x: center.x - cell.content.width / 2, y: center.y))
      end = last.curve.reversed()
      line.add(end)
    }
    var elements: [Element] = []
    if route.kind == .wire {
      elements = [.curve(shortened(line)), .polygon(head(of: end), .wire)]
    } else {
      elements = [.curve(line)]
    }
    if let center, let cell = route.cell?.content {
      var top = center.y - WireCell.gap
      if let caption = cell.caption {
        top -= WireCell.captionHeight
        elements.append(
          .text(
            Text(
              text: caption, center: Point(x: center.x, y: top + WireCell.captionHeight / 2),
              size: 11, fill: .ink, isBold: true)))
      }
      if let block = cell.gradient {
        elements += Figure.block(
          block, x: center.x, top: center.y + WireCell.gap, .gradient, .caption, isOpen: false)
      }
    }
    return Group(
      id: "c\(i)", kind: .wire, label: Phrase("\(name) = \(value)"), elements: elements)
  }

  private static let headLength = 6.0

  /// The arrowhead at the end of a curve.
  private static func head(of curve: [Point]) -> [Point] {
    guard let tip = curve.last, let before = curve.last(where: { $0 != tip }) else { return [] }
    let (dx, dy) = (tip.x - before.x, tip.y - before.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let base = Point(
      x: tip.x - headLength * dx / length, y: tip.y - headLength * dy / length)
    return arrowhead(from: base, to: tip)
  }

  /// The curve up to the base of its arrowhead.
  private static func shortened(_ line: Curve) -> Curve {
    let head = head(of: line.points)
    guard head.count == 3 else { return line }
    var line = line
    line.points[line.points.count - 1] = Point(
      x: (head[1].x + head[2].x) / 2, y: (head[1].y + head[2].y) / 2)
    return line
  }

  private static func dot(_ node: Int, _ center: Point, _ plan: BackwardPlan) -> Group {
    Group(
      id: "f\(node)", kind: .junction,
      label: Phrase("\(plan.backward.nodes[node].label) is used several times"),
      elements: [
        .box(Box(center: center, size: Size(width: 5, height: 5), corner: 2.5, fill: .wire))
      ])
  }

  private static func box(
    _ id: String, _ box: NodeBox, _ center: Point, kind: Kind, _ label: String
  ) -> Group {
    var elements: [Element] = []
    if let shape = outline(box, center) { elements.append(.box(shape)) }
    elements.append(
      .text(
        Text(
          text: box.label, center: Point(x: center.x, y: center.y), size: box.fontSize,
          fill: box.form == .constant ? .muted : .ink, isBold: box.form == .output)))
    return Group(id: id, kind: kind, label: Phrase(label), elements: elements)
  }
}
