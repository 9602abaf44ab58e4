import Pages

/// A path on the surface, cut into pieces that are painted among the surface's faces.
struct SurfaceRoute {
  private(set) var items: [SurfacePanel.Item] = []
  private var end: Spot?
  private var exit: (at: Spot, direction: Spot)?
  private let look: PathLook
  private let ink: Ink
  private let isBroken: Bool
  private let paper: Ink

  init(
    _ path: PathOnSurface, _ style: (look: PathLook, ink: Ink), _ relief: Relief,
    _ view: Projection, paper: Ink
  ) {
    (look, ink) = style
    self.paper = paper
    isBroken = path.divergedAt != nil
    let ground = Frame(
      left: 0, top: 0, width: 1, height: 1, x: relief.axes.x, y: relief.axes.y)
    let cell = 1 / Double(max(relief.columns, relief.rows) - 1)
    let visible = PathOutcome.visible(path) { ground.contains(ground.spot($0)) }
    let grain = SurfaceRoute.grain(visible, ground, cell)
    var run = 0.0
    var before: Spot?
    for point in visible {
      let spot = ground.spot(point)
      defer { before = spot }
      guard let last = before, let part = ground.clipped(last, spot) else { continue }
      let count = max(1, Int(((part.to - part.from).length / grain).rounded(.up)))
      var a = relief.corner(unit: part.from)
      for k in 1...count {
        let b = relief.corner(unit: .between(part.from, part.to, Double(k) / Double(count)))
        let (from, to) = (view.spot(a), view.spot(b))
        let length = (to - from).length
        // Steps that cannot be told apart are left out, until they have made some way together.
        guard length >= 0.4 || k == count && length > 0.2 else { continue }
        // Nearer than the faces around it, so that these do not cut into the line.
        let depth = (view.depth(a) + view.depth(b)) / 2
        items.append(
          .init(
            depth: depth - 2.2 * cell,
            shape: .piece(from, to, paper, isHalo: true, dashes: nil, offset: 0)))
        items.append(
          .init(
            depth: depth - 3.4 * cell,
            shape: .piece(from, to, ink, isHalo: false, dashes: look.dashes, offset: run)))
        run += length
        a = b
      }
      if part.isCutAtEnd {
        let inside = relief.corner(unit: .between(part.from, part.to, 0.9))
        let tip = view.spot(relief.corner(unit: part.to))
        exit = (tip, tip - view.spot(inside))
      }
    }
    if let last = path.drawn.last, ground.contains(ground.spot(last)) {
      end = view.spot(relief.corner(last))
    }
  }

  /// The length of a piece: a cell of the surface, more for paths that swing to and fro for long.
  private static func grain(
    _ points: ArraySlice<LossPoint>, _ ground: Frame, _ cell: Double
  ) -> Double {
    var way = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      guard let part = ground.clipped(ground.spot(a), ground.spot(b)) else { continue }
      way += (part.to - part.from).length
    }
    return max(cell, way / 500)
  }

  func drawEnds(into sheet: inout SVGSheet) {
    if let end {
      sheet.mark(isBroken ? .broken : look.mark, end, radius: 5.2, fill: ink, edge: paper)
    } else if let exit {
      sheet.arrowhead(exit.at, towards: exit.direction, size: 12, fill: ink, edge: paper)
    }
  }
}
