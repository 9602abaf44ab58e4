import Autograd
import Circuits
import Graphviz
import Pages

extension Figure {
  private static let header = 46.0
  private static let lane = 9.0

  /// Adds the optimizer under the circuit, and joins each parameter to its update.
  mutating func add(_ band: UpdateBand, parameters: [Int?]) {
    let start = lanes(of: band, parameters)
    let margin = start.isEmpty ? 0 : Double(start.count) * Figure.lane + 10
    if margin > 0 { move(by: 0, right: margin) }
    let left = max(margin, Metrics.pad) + 4
    let top = size.height + Figure.header
    for (i, row) in band.rows.enumerated() {
      let origin = Point(x: left, y: top + row.top)
      groups.append(wires(row, origin, band.size.width))
      for card in row.track.cards.indices {
        groups.append(Figure.card(card, row, origin, band.size.width))
      }
      guard let place = start[i] else { continue }
      // The gradient is the first node of every graph.
      let gradient = row.center(0, bandWidth: band.size.width)
      let end = Point(
        x: origin.x + gradient.x - row.track.cards[0].width / 2, y: origin.y + gradient.y)
      groups.append(
        link(
          from: Point(x: place.point.x + margin, y: place.point.y), to: end,
          lane: 8 + Double(place.lane) * Figure.lane, row.track))
    }
    addBoundary(band, left: left, top: top)
    size.width = max(size.width, left + band.size.width + Metrics.pad)
    size.height = top + band.size.height + Metrics.pad + (band.left > 0 ? 16 : 0)
  }

  /// Where the links begin: at the left side of the parameters' terminals, each in a lane of its
  /// own.
  ///
  /// The last row has the outermost lane.
  private func lanes(
    of band: UpdateBand, _ parameters: [Int?]
  ) -> [Int: (point: Point, lane: Int)] {
    var lanes: [Int: (point: Point, lane: Int)] = [:]
    for (i, row) in band.rows.enumerated() {
      guard let node = parameters[row.track.parameter],
        let group = groups.first(where: { $0.id == "n\(node)" }),
        case .box(let box)? = group.elements.first
      else { continue }
      lanes[i] = (
        Point(x: box.center.x - box.size.width / 2, y: box.center.y), band.rows.count - 1 - i
      )
    }
    return lanes
  }

  private func link(from a: Point, to b: Point, lane x: Double, _ track: UpdateTrack) -> Group {
    let r = 6.0
    var line = Curve(points: [a], stroke: .optimizer, width: 1.3)
    line.addLine(to: Point(x: x + r, y: a.y))
    line.points += [
      Point(x: x + r / 2, y: a.y), Point(x: x, y: a.y + r / 2), Point(x: x, y: a.y + r),
    ]
    line.addLine(to: Point(x: x, y: b.y - r))
    line.points += [
      Point(x: x, y: b.y - r / 2), Point(x: x + r / 2, y: b.y), Point(x: x + r, y: b.y),
    ]
    let base = Point(x: b.x - 6, y: b.y)
    line.addLine(to: base)
    return Group(
      id: "u\(track.parameter)link", kind: .wire,
      label: "the gradient of \(track.name) goes to the optimizer",
      elements: [.curve(line), .polygon(Figure.arrowhead(from: base, to: b), .optimizer)])
  }

  private func wires(_ row: UpdateBand.Row, _ origin: Point, _ width: Double) -> Group {
    var elements: [Element] = []
    for (edge, shape) in zip(row.track.edges, row.geometry.edges) {
      var line = Curve(
        points: shape.curve.map { Point(x: origin.x + $0.x, y: origin.y + $0.y) },
        stroke: .optimizer)
      guard var tip = shape.arrowTip, var base = line.points.last else { continue }
      let isResult = row.track.results.contains(edge.to)
      let shift = isResult ? width - row.geometry.size.width : 0
      tip = Point(x: origin.x + tip.x + shift, y: origin.y + tip.y)
      base = Point(x: base.x + shift, y: base.y)
      line.addLine(to: base)
      elements.append(.curve(line))
      elements.append(.polygon(Figure.arrowhead(from: base, to: tip), .optimizer))
    }
    return Group(
      id: "u\(row.track.parameter)wires", kind: .wire,
      label: "the update of \(row.track.name), from its gradient to its new value",
      elements: elements)
  }

  private static func card(
    _ i: Int, _ row: UpdateBand.Row, _ origin: Point, _ width: Double
  ) -> Group {
    let card = row.track.cards[i]
    let inside = row.center(i, bandWidth: width)
    let center = Point(x: origin.x + inside.x, y: origin.y + inside.y)
    var elements: [Element] = []
    let size = Size(width: card.width, height: card.height)
    switch card.form {
    case .gate:
      elements.append(
        .box(Box(center: center, size: size, corner: 3, fill: .gate, stroke: .optimizer)))
    case .parameter:
      elements.append(
        .box(
          Box(
            center: center, size: size, corner: 6, fill: .parameter, stroke: .optimizer,
            width: row.track.results.contains(i) ? 2 : 1.1)))
    case .state:
      elements.append(
        .box(
          Box(center: center, size: size, corner: 14, stroke: .optimizer, isDashed: true)))
    case .gradient: break
    }
    var top = center.y - card.height / 2 + UpdateCard.pad
    for line in card.lines {
      elements.append(
        .text(
          Text(
            text: line.text, reading: line.reading,
            center: Point(x: center.x, y: top + UpdateCard.lineHeight / 2), size: card.fontSize,
            fill: card.form == .gradient ? .gradient : .ink, isItalic: card.form == .gradient,
            isBold: card.form != .gate)))
      top += UpdateCard.lineHeight
    }
    if let remark = card.remark {
      elements.append(
        .text(
          Text(
            text: remark, center: Point(x: center.x, y: top + UpdateCard.remarkHeight / 2),
            size: UpdateCard.remarkSize, fill: .muted)))
      top += UpdateCard.remarkHeight
    }
    let role: Theme.Role =
      card.form == .gradient ? .gradient : card.form == .parameter ? .value : .optimizer
    elements += block(card.value, x: center.x, top: top, role, card.reading, isOpen: true)
    return Group(
      id: "u\(row.track.parameter)c\(i)", kind: card.form == .gate ? .gate : .terminal,
      label: row.track.phrase(of: i), elements: elements)
  }

  /// The title, and the line that parts this step from the next.
  private mutating func addBoundary(_ band: UpdateBand, left: Double, top: Double) {
    var edge = band.size.width
    for row in band.rows {
      for card in row.track.results {
        edge = min(
          edge, row.center(card, bandWidth: band.size.width).x - row.track.cards[card].width / 2)
      }
    }
    let x = left + edge - 11
    var line = Curve(
      from: Point(x: x, y: top - 24), to: Point(x: x, y: top + band.size.height + 4),
      stroke: .optimizer, width: 1)
    line.isDashed = true
    var rule = Curve(
      from: Point(x: left, y: top - Figure.header + 6),
      to: Point(
        x: max(left + band.size.width, size.width - Metrics.pad), y: top - Figure.header + 6),
      stroke: .optimizer,
      width: 0.8)
    rule.isDashed = true
    var elements: [Element] = [
      .curve(line), .curve(rule),
      .text(
        Text(
          text: band.title, center: Point(x: left, y: top - 26), anchor: .start, size: 12,
          fill: .optimizer, isBold: true)),
      .text(
        Text(
          text: "this step", center: Point(x: x - 8, y: top - 16), anchor: .end, size: 10.5,
          fill: .muted)),
      .text(
        Text(
          text: "next step", center: Point(x: x + 8, y: top - 16), anchor: .start, size: 10.5,
          fill: .muted)),
    ]
    if band.left > 0 {
      elements.append(
        .text(
          Text(
            text: "and \(band.left) more parameters, updated in the same way",
            center: Point(x: left, y: top + band.size.height + 14), anchor: .start, size: 10.5,
            fill: .muted)))
    }
    groups.append(Group(id: "optimizer", kind: .legend, label: "the optimizer", elements: elements))
  }
}
