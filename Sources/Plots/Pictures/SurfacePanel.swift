import Pages

/// The loss as a surface in space with the paths lying on it, painted from the back to the front.
struct SurfacePanel {
  let scene: Scene
  let view: Projection
  let relief: Relief
  static let height = 452.0
  /// Angles that show most losses well; a page lets readers turn them.
  static let turn = -30.0
  static let tilt = 44.0

  init(_ scene: Scene, left: Double, top: Double, width: Double) {
    self.scene = scene
    relief = Relief(scene)
    view = Projection(
      turn: SurfacePanel.turn, tilt: SurfacePanel.tilt, of: relief.outline, fitting: width - 76,
      SurfacePanel.height - 74,
      around: Spot(x: left + width / 2 + 10, y: top + SurfacePanel.height / 2 - 8))
  }

  func draw(into sheet: inout SVGSheet) {
    sheet.open("id=\"\(scene.prefix)-surface\" class=\"gw-surface\" aria-hidden=\"true\"")
    SurfaceBox(scene: scene, view: view).draw(into: &sheet)
    var items = faces()
    items += stars(behind: items)
    let routes = scene.landscape.paths.enumerated().map { k, path in
      SurfaceRoute(path, scene.look(k), relief, view, paper: sheet.ink(.background))
    }
    for route in routes { items += route.items }
    // Of equal depth, the order of making decides, so that pictures never change by chance.
    let order = items.indices.sorted { (items[$1].depth, $0) < (items[$0].depth, $1) }
    paint(order.map { items[$0] }, &sheet)
    for route in routes { route.drawEnds(into: &sheet) }
    drawMarks(&sheet)
    sheet.close()
  }

  /// Something to paint at its depth.
  struct Item {
    enum Shape {
      case face(Ink, [Spot])
      case piece(Spot, Spot, Ink, isHalo: Bool, dashes: String?, offset: Double)
      case star(Spot)
    }
    let depth: Double
    let shape: Shape

    /// Whether a place lies in the rectangle around a face.
    func covers(_ spot: Spot) -> Bool {
      guard case .face(_, let spots) = shape else { return false }
      var (left, right, top, bottom) = (spot.x, spot.x, spot.y, spot.y)
      for (k, corner) in spots.enumerated() {
        left = k == 0 ? corner.x : min(left, corner.x)
        right = k == 0 ? corner.x : max(right, corner.x)
        top = k == 0 ? corner.y : min(top, corner.y)
        bottom = k == 0 ? corner.y : max(bottom, corner.y)
      }
      return left <= spot.x && spot.x <= right && top <= spot.y && spot.y <= bottom
    }
  }

  private func faces() -> [Item] {
    var items: [Item] = []
    let levels = [0] + scene.scale.levels.map { scene.scale.height($0) ?? 0 } + [1]
    for j in 0..<(relief.rows - 1) {
      for i in 0..<(relief.columns - 1) {
        guard let cell = relief.cell(i, j) else { continue }
        let shade = relief.shade(i, j)
        let depth = cell.reduce(0) { $0 + view.depth($1) } / 4
        let low = cell.map(\.height).min() ?? 0
        let high = cell.map(\.height).max() ?? 1
        for band in 0..<scene.bandCount
        where levels[band] <= high && levels[band + 1] >= low {
          let part = Slice.between(levels[band], levels[band + 1], of: cell)
          guard part.count > 2 else { continue }
          let ink = Ink.face(band, of: scene.bandCount, shade: shade, scene.palette)
          items.append(Item(depth: depth, shape: .face(ink, part.map { view.spot($0) })))
        }
      }
    }
    return items
  }

  private func paint(_ items: [Item], _ sheet: inout SVGSheet) {
    var open: (ink: Ink, data: PathData)?
    func flush(_ sheet: inout SVGSheet) {
      if let open { sheet.face(open.data, open.ink) }
      open = nil
    }
    for item in items {
      switch item.shape {
      case .face(let ink, let spots):
        // Neighbours of one colour become one path.
        if open?.ink != ink { flush(&sheet) }
        var data = open?.data ?? PathData()
        data.polygon(spots)
        open = (ink, data)
      case .piece(let a, let b, let ink, let isHalo, let dashes, let offset):
        flush(&sheet)
        sheet.piece(a, b, ink, isHalo: isHalo, dashes: dashes, offset: offset)
      case .star(let spot):
        flush(&sheet)
        sheet.star(spot, radius: 9, fill: sheet.ink(.background), edge: sheet.ink(.ink))
      }
    }
    flush(&sheet)
  }

  /// The least losses, which may lie hidden behind a hill.
  private func stars(behind faces: [Item]) -> [Item] {
    var stars: [Item] = []
    for point in scene.surface.minima where scene.surface.contains(point) {
      let corner = relief.corner(point)
      let (spot, depth) = (view.spot(corner), view.depth(corner))
      // Half a star over an edge would look like a fault.
      let isCovered = faces.contains { $0.depth < depth - 0.12 && $0.covers(spot) }
      if !isCovered { stars.append(Item(depth: depth - 0.2, shape: .star(spot))) }
    }
    return stars
  }

  private func drawMarks(_ sheet: inout SVGSheet) {
    var drawn: [Spot] = []
    for path in scene.landscape.paths {
      guard let start = path.drawn.first, scene.surface.contains(start) else { continue }
      let spot = view.spot(relief.corner(start))
      guard !drawn.contains(where: { ($0 - spot).length < 1 }) else { continue }
      drawn.append(spot)
      sheet.circle(
        spot, 5, fill: sheet.ink(.background), stroke: sheet.ink(.ink), strokeWidth: 1.8)
      sheet.text(
        "start", spot + Spot(x: 9, y: -10), sheet.ink(.ink), size: 11, halo: sheet.ink(.background))
    }
  }
}
