import Circuits
import Foundation
import Graphviz

/// Says what stands wrongly in a drawing: overlaps, numbers beside their wires, wires that end
/// nowhere.
///
/// Where cells and gates belong comes from an independent layout, that of the labelled DOT text.
struct LayoutAudit {
  private let drawing: MeasuredDrawing
  private let circuit: Circuit
  private var places: [String: NodeGeometry] = [:]
  private(set) var failures: [String] = []
  /// How many numbers stood where they should.
  private(set) var checkedTexts = 0

  init(_ drawing: MeasuredDrawing, _ circuit: Circuit, dot: Geometry) {
    self.drawing = drawing
    self.circuit = circuit
    for node in dot.nodes { places[node.name] = node }
    checkPage()
    checkOverlaps()
    checkCrossings()
    checkNodes()
    let forks = circuit.nodes.map(\.id).filter { circuit.wires(from: $0).count > 1 }
    for (k, source) in forks.enumerated() {
      check(wire: "t\(source)", cell: "t\(k)", from: "n\(source)", to: "j\(k)")
    }
    for (i, wire) in circuit.wires.enumerated() {
      let fork = forks.firstIndex(of: wire.source)
      check(
        wire: "w\(i)", cell: "w\(i)", from: fork.map { "j\($0)" } ?? "n\(wire.source)",
        to: "n\(wire.gate ?? circuit.nodes.count)")
    }
  }

  private mutating func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { failures.append(message()) }
  }

  private mutating func checkPage() {
    for group in drawing.groups {
      for text in group.texts {
        expect(drawing.page.contains(text.extent), "“\(text.text)” leaves the page: \(text.extent)")
      }
      for box in group.boxes {
        expect(drawing.page.contains(box.extent), "a box of \(group.id) leaves the page")
      }
      for point in group.curves.flatMap(\.points) {
        let dot = Extent(center: point, width: 0, height: 0)
        expect(drawing.page.contains(dot), "a curve of \(group.id) leaves the page")
      }
    }
  }

  private mutating func checkOverlaps() {
    var items: [(what: String, group: String, isBox: Bool, extent: Extent)] = []
    for group in drawing.groups {
      for text in group.texts { items.append((text.text, group.id, false, text.extent)) }
      for box in group.boxes {
        items.append(("the box of \(group.id)", group.id, true, box.extent))
      }
    }
    for (i, a) in items.enumerated() {
      for b in items[(i + 1)...] where a.extent.overlaps(b.extent) {
        // A text may stand in a box of its own group, if all of it does.
        if a.group == b.group, a.isBox != b.isBox {
          let (box, text) = a.isBox ? (a, b) : (b, a)
          if box.extent.contains(text.extent) { continue }
        }
        failures.append(
          "“\(a.what)” \(a.extent) of \(a.group) overlaps “\(b.what)” \(b.extent) of \(b.group)")
      }
    }
  }

  /// No wire runs through the texts of another.
  private mutating func checkCrossings() {
    for group in drawing.groups {
      let points = group.curves.filter { $0.role == "wire" }.flatMap { sampled($0.points) }
      for other in drawing.groups where other.id != group.id {
        for text in other.texts {
          let hit = points.contains { point in
            text.extent.x.contains(point.x) && text.extent.y.contains(point.y)
          }
          if hit { failures.append("\(group.id) runs through “\(text.text)” of \(other.id)") }
        }
      }
    }
  }

  /// Gates and terminals stand where the labelled layout has them.
  private mutating func checkNodes() {
    for id in circuit.nodes.indices.map({ "n\($0)" }) + ["output"] {
      let name = id == "output" ? "n\(circuit.nodes.count)" : id
      guard let group = drawing.group(id), let place = places[name] else {
        failures.append("\(id) is not drawn")
        continue
      }
      let center = group.boxes.first?.extent.center ?? group.texts.first?.extent.center
      expect(center.map { distance($0, place.center) <= 1 } == true, "\(id) has moved")
    }
  }

  private mutating func check(wire id: String, cell: String, from: String, to: String) {
    guard let group = drawing.group(id), let source = places[from], let target = places[to] else {
      return failures.append("\(id) is not drawn")
    }
    let lines = group.curves.filter { $0.role == "wire" }
    guard let start = lines.first?.points.first, let end = lines.last?.points.last else {
      return failures.append("\(id) has no line")
    }
    let (before, after) = (gap(start, source), gap(group.tips.first ?? end, target))
    expect(before <= 1.5, "\(id) starts \(before) from \(from)")
    expect(after <= 1.5, "\(id) ends \(after) from \(to)")
    expect(to.hasPrefix("j") == group.tips.isEmpty, "\(id): arrowheads point at gates alone")
    if lines.count == 1 {
      expect(
        places[cell] == nil || !group.label.contains("no gradient"), "\(id) is cut and has no gap")
    } else {
      // Two strokes of the gap stand between the two lines.
      expect(lines.count == 4, "\(id) has \(lines.count) lines")
      let left = lines[0].points[lines[0].points.count - 1]
      let right = lines[lines.count - 1].points[0]
      expect(left.y == right.y && abs(right.x - left.x - 8) < 0.1, "\(id) has an odd gap")
    }
    guard let place = places[cell] else {
      return expect(group.texts.isEmpty, "\(id) has texts and no cell")
    }
    checkLine(id, lines.flatMap { sampled($0.points) }, place)
    checkTexts(id, group, place)
  }

  /// The line runs straight through its cell.
  private mutating func checkLine(_ id: String, _ points: [Point], _ cell: NodeGeometry) {
    let half = cell.size.width / 2
    let inside = points.filter {
      abs($0.x - cell.center.x) < half - 1 && abs($0.y - cell.center.y) < 5
    }
    expect(!inside.isEmpty, "\(id) does not pass its cell")
    for point in inside where abs(point.y - cell.center.y) > 0.75 {
      // Strokes of a gap stand upright in the middle.
      if abs(point.x - cell.center.x) < 7 { continue }
      return failures.append("\(id) is \(point.y - cell.center.y) off its line")
    }
    for edge in [-half, half] {
      let reached = points.contains {
        abs($0.x - cell.center.x - edge) < 1.5 && abs($0.y - cell.center.y) < 0.75
      }
      expect(reached, "\(id) does not reach the edge of its cell")
    }
  }

  private mutating func checkTexts(
    _ id: String, _ group: MeasuredDrawing.Group, _ cell: NodeGeometry
  ) {
    let numbers = group.texts.filter { $0.isMono }
    for (isGradient, block) in [
      (false, numbers.filter { !$0.isItalic }), (true, numbers.filter(\.isItalic)),
    ] {
      let own = block.filter { isGradient || !($0.text.hasPrefix("× ") || $0.text.hasPrefix("= ")) }
      guard let first = own.first else { continue }
      let widest = own.map { $0.extent.x.upperBound - $0.extent.x.lowerBound }.max() ?? 0
      let ends = own.map(\.anchor)
      let center =
        first.endsThere
        ? ((ends.min() ?? 0) - widest + (ends.max() ?? 0)) / 2 : first.extent.center.x
      expect(
        abs(center - cell.center.x) <= 1,
        "\(id): “\(first.text)” stands \(center - cell.center.x) beside")
      for text in own {
        checkedTexts += 1
        if !text.endsThere {
          expect(
            abs(text.extent.center.x - cell.center.x) <= 1, "\(id): “\(text.text)” stands beside")
        }
        let isInPlace =
          isGradient
          ? text.extent.y.lowerBound >= cell.center.y : text.extent.y.upperBound <= cell.center.y
        expect(isInPlace, "\(id): “\(text.text)” is on the wrong side of its wire")
      }
    }
    for text in group.texts {
      let room = Extent(
        center: cell.center, width: cell.size.width + 2, height: cell.size.height + 2)
      expect(
        room.contains(text.extent), "\(id): “\(text.text)” leaves its cell \(text.extent) \(room)")
    }
  }

  /// How far a point lies from a node's outline.
  private func gap(_ point: Point, _ node: NodeGeometry) -> Double {
    let (dx, dy) = (abs(point.x - node.center.x), abs(point.y - node.center.y))
    let (w, h) = (node.size.width / 2, node.size.height / 2)
    let box = max(dx - w, dy - h)
    // Round gates and forks are as wide as high.
    return w == h ? min(abs(hypot(dx, dy) - w), abs(box)) : abs(box)
  }

  private func distance(_ a: Point, _ b: Point) -> Double { hypot(a.x - b.x, a.y - b.y) }

  /// Points along Bézier curves.
  private func sampled(_ points: [Point]) -> [Point] {
    var result = Array(points.prefix(1))
    for i in stride(from: 0, to: points.count - 3, by: 3) {
      for step in 1...40 {
        let t = Double(step) / 40
        let (a, b, c, d) = (
          (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
        )
        result.append(
          Point(
            x: a * points[i].x + b * points[i + 1].x + c * points[i + 2].x + d * points[i + 3].x,
            y: a * points[i].y + b * points[i + 1].y + c * points[i + 2].y + d * points[i + 3].y))
      }
    }
    return result
  }
}
