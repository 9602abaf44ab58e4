import Autograd
import Circuits
import Graphviz
import Pages

extension Figure {
  /// The wires and trunks, in the order of the plan's routes.
  static func wires(
    _ plan: Plan, _ geometry: Geometry, _ centers: [String: Point]
  ) -> [Group] {
    // Edges stand in the order in which the plan wrote them.
    var edges = geometry.edges.makeIterator()
    return plan.routes.compactMap { route in
      guard let first = edges.next() else { return nil }
      let last = route.cell == nil ? first : edges.next() ?? first
      switch route.kind {
      case .trunk(let i):
        let source = plan.trunks[i].source
        return group(
          "t\(source)", label: trunkLabel(source, plan.circuit), plan.trunks[i].cell,
          route.cell.flatMap { centers[$0] }, first, last, isOpen: plan.isOpen)
      case .wire(let i):
        return group(
          "w\(i)", label: wireLabel(i, plan.circuit), plan.cells[i],
          route.cell.flatMap { centers[$0] }, first, last, isOpen: plan.isOpen)
      }
    }
  }

  private static func group(
    _ id: String, label: Phrase, _ cell: WireCell?, _ center: Point?, _ first: EdgeGeometry,
    _ last: EdgeGeometry, isOpen: Bool
  ) -> Group {
    var elements: [Element] = []
    var line = Curve(points: first.curve)
    if let cell, let center {
      let start = Point(x: center.x - cell.width / 2, y: center.y)
      let end = Point(x: center.x + cell.width / 2, y: center.y)
      line.addLine(to: start)
      if cell.isCut {
        // A gap in the middle, between two strokes.
        line.addLine(to: Point(x: center.x - 4, y: center.y))
        elements.append(.curve(line))
        line = Curve(points: [Point(x: center.x + 4, y: center.y)])
        for x in [center.x - 4, center.x + 4] {
          elements.append(
            .curve(
              Curve(
                from: Point(x: x - 1.5, y: center.y + 4), to: Point(x: x + 1.5, y: center.y - 4))))
        }
      }
      line.addLine(to: end)
      line.add(last.curve)
    }
    elements.append(.curve(line))
    if let tip = last.arrowTip, let base = last.curve.last {
      elements.append(.polygon(arrowhead(from: base, to: tip), .wire))
    }
    if let cell, let center { elements += texts(cell, center, isOpen: isOpen) }
    return Group(id: id, kind: .wire, label: label, elements: elements)
  }

  static func arrowhead(from base: Point, to tip: Point) -> [Point] {
    let (dx, dy) = (tip.x - base.x, tip.y - base.y)
    let side = 0.38
    return [
      tip, Point(x: base.x - side * dy, y: base.y + side * dx),
      Point(x: base.x + side * dy, y: base.y - side * dx),
    ]
  }

  private static func texts(_ cell: WireCell, _ center: Point, isOpen: Bool) -> [Element] {
    var elements: [Element] = []
    var top = center.y - WireCell.gap - (cell.value?.height ?? 0)
    if let value = cell.value {
      elements += block(
        value, x: center.x, top: top, .value, cell.readings.value, isOpen: isOpen)
    }
    if let caption = cell.caption {
      top -= WireCell.captionHeight
      elements.append(
        .text(
          Text(
            text: caption, center: Point(x: center.x, y: top + WireCell.captionHeight / 2),
            size: 11, fill: .ink, isBold: true)))
    }
    var bottom = center.y + WireCell.gap
    if let gradient = cell.gradient {
      elements += block(
        gradient, x: center.x, top: bottom, .gradient, cell.readings.gradient, isOpen: isOpen)
      bottom += gradient.height
    }
    if let local = cell.local {
      elements.append(
        .text(
          Text(
            text: local, reading: cell.localReading,
            center: Point(x: center.x, y: bottom + WireCell.localHeight / 2), size: 10,
            fill: .muted, isMono: true)))
    }
    return elements
  }

  static func block(
    _ block: TextBlock, x: Double, top: Double, _ role: Theme.Role, _ reading: Reading,
    isOpen: Bool
  ) -> [Element] {
    var elements: [Element] = []
    let advance = Metrics.monoAdvance(block.fontSize)
    // Where numbers come and go, nothing may depend on those of one moment.
    let characters = isOpen ? block.lineBudget : block.lines.map(\.count).max() ?? 0
    let widest = Double(characters) * advance
    // Columns of a matrix are as wide as its widest number, flush right.
    let gap = Double(block.gap) * advance
    let step = widest + gap
    let longest = block.isMatrix ? Double(block.columns) * step - gap : widest
    let isFixed = !isOpen || block.isCut
    if block.isAlarming || !isFixed {
      elements.append(
        .box(
          Box(
            center: Point(x: x, y: top + block.height / 2),
            size: Size(width: longest + 8, height: block.height - 1), corner: 4,
            fill: block.isAlarming ? .alarm : nil, alarmOf: isFixed ? nil : reading)))
    }
    let usualFill: Theme.Role = block.isDimmed ? .muted : role
    let fill = block.isAlarming ? .alarmInk : usualFill
    if block.isMatrix {
      let half = longest / 2 + 4
      for sign in [-1.0, 1.0] {
        elements.append(
          .curve(
            bracket(
              x: x + sign * half, top: top + 1, bottom: top + block.height - 1, sign,
              isFixed ? fill : usualFill)))
      }
    }
    for (i, line) in block.lines.enumerated() {
      let (row, column) = (i / block.columns, i % block.columns)
      let y = top + (Double(row) + 0.5) * block.lineHeight
      let end = x - longest / 2 + Double(column) * step + widest
      elements.append(
        .text(
          Text(
            text: line, reading: isFixed ? nil : reading, part: i,
            center: Point(x: block.isMatrix ? end : x, y: y),
            anchor: block.isMatrix ? .end : .middle,
            size: block.fontSize, fill: fill, usualFill: usualFill, isMono: true,
            isItalic: role == .gradient)))
    }
    return elements
  }

  private static func bracket(
    x: Double, top: Double, bottom: Double, _ sign: Double, _ stroke: Theme.Role
  ) -> Curve {
    var line = Curve(
      from: Point(x: x - sign * 3, y: top), to: Point(x: x, y: top), stroke: stroke, width: 0.9)
    line.addLine(to: Point(x: x, y: bottom))
    line.addLine(to: Point(x: x - sign * 3, y: bottom))
    return line
  }

  private static func wireLabel(_ index: Int, _ circuit: Circuit) -> Phrase {
    let wire = circuit.wires[index]
    let to = wire.gate.flatMap { circuit.nodes[$0].gate?.spokenName } ?? "the output"
    let name = circuit.label(of: wire.source)
    let text: Phrase = "wire \(name) to \(to): value \(.value(node: wire.source))"
    switch wire.gradient {
    case .cut(let reason): return text + ", no gradient: \(reason.text)"
    case .value:
      let gradient: Phrase = ", gradient \(.gradient(wire: index))"
      guard let gate = wire.gate, let local = wire.local else { return text + gradient }
      if local.value != nil, circuit.nodes[gate].gradient.value?.isScalar == true {
        return text + gradient + " = \(.total(node: gate)) × \(.local(wire: index))"
      }
      return text + gradient + " = \(local.notation)"
    }
  }

  private static func trunkLabel(_ source: Int, _ circuit: Circuit) -> Phrase {
    let node = circuit.nodes[source]
    let text: Phrase = "\(circuit.label(of: source)): value \(.value(node: source))"
    switch node.gradient {
    case .cut(let reason): return text + ", no gradient: \(reason.text)"
    case .value: return text + ", gradient \(.total(node: source)), the sum of its wires"
    }
  }
}
