import CMath

extension SVGSheet {
  /// The mark at the end of a path.
  mutating func mark(_ mark: PathLook.Mark, _ at: Spot, radius: Double, fill: Ink, edge: Ink) {
    if mark == .circle {
      return circle(at, radius * 0.92, fill: fill, stroke: edge, strokeWidth: 1.4)
    }
    path(
      PathData.closed(mark.corners.map { at + $0 * radius }), fill: fill, stroke: edge,
      strokeWidth: 1.4, "stroke-linejoin=\"round\"")
  }

  /// The star at the least loss.
  mutating func star(_ at: Spot, radius: Double, fill: Ink, edge: Ink) {
    let corners = PathLook.Mark.polygon(10, from: 0).enumerated().map { k, corner in
      at + corner * (k % 2 == 0 ? radius : radius * 0.42)
    }
    path(
      PathData.closed(corners), fill: fill, stroke: edge, strokeWidth: 1.4,
      "stroke-linejoin=\"round\"")
  }

  /// An arrowhead whose tip is at a place.
  mutating func arrowhead(_ tip: Spot, towards direction: Spot, size: Double, fill: Ink, edge: Ink)
  {
    let length = direction.length
    guard length > 0 else { return }
    let d = direction * (1 / length)
    let side = Spot(x: -d.y, y: d.x)
    let base = tip - d * size
    path(
      PathData.closed([tip, base + side * (size * 0.55), base - side * (size * 0.55)]), fill: fill,
      stroke: edge, strokeWidth: 1.2, "stroke-linejoin=\"round\"")
  }
}

extension PathData {
  static func closed(_ corners: [Spot]) -> PathData {
    var data = PathData()
    data.polygon(corners)
    return data
  }
}

extension PathLook.Mark {
  /// Corners around the middle at a radius of about 1; the circle has none.
  var corners: [Spot] {
    switch self {
    case .circle: []
    case .square: [(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)].map { Spot(x: $0, y: $1) }
    case .triangle: PathLook.Mark.polygon(3, from: 0).map { $0 * 1.15 }
    case .diamond: PathLook.Mark.polygon(4, from: 0).map { $0 * 1.1 }
    case .pentagon: PathLook.Mark.polygon(5, from: 0)
    case .flag: PathLook.Mark.polygon(3, from: 0.5).map { $0 * 1.15 }
    case .broken:
      PathLook.Mark.cross.corners.map { Spot(x: $0.x - $0.y, y: $0.x + $0.y) }
    case .cross:
      [
        (-1.0, -0.35), (-0.35, -0.35), (-0.35, -1), (0.35, -1), (0.35, -0.35), (1, -0.35),
        (1, 0.35), (0.35, 0.35), (0.35, 1), (-0.35, 1), (-0.35, 0.35), (-1, 0.35),
      ].map { Spot(x: $0, y: $1) }
    }
  }

  /// A regular polygon, first corner above, turned by a part of a full turn.
  static func polygon(_ count: Int, from turn: Double) -> [Spot] {
    (0..<count).map { k in
      let angle = 2 * Double.pi * (Double(k) / Double(count) + turn)
      return Spot(x: sin(angle), y: -cos(angle))
    }
  }
}
