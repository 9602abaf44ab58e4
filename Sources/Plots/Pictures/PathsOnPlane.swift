import Pages

/// The paths of optimizers in a frame: line, steps, and how each ends.
struct PathsOnPlane {
  let scene: Scene
  let frame: Frame
  /// Curves have no start to mark, and a dot at each step would say nothing.
  let isCurve: Bool
  let paths: [PathOnSurface]

  init(scene: Scene, frame: Frame, isCurve: Bool = false, paths: [PathOnSurface]? = nil) {
    self.scene = scene
    self.frame = frame
    self.isCurve = isCurve
    self.paths = paths ?? scene.landscape.paths
  }

  func draw(into sheet: inout SVGSheet) {
    let prefix = scene.prefix
    let part = isCurve ? "curve" : "path"
    sheet.open("id=\"\(prefix)-\(part)s\"")
    for (k, path) in paths.enumerated() {
      let label =
        path.label + ": " + PathOutcome(scene.landscape.paths[k], on: scene.surface).brief
      sheet.open(
        "id=\"\(prefix)-\(part)-\(k)\" class=\"gw-path\" role=\"graphics-symbol\" "
          + "aria-label=\"\(XML.escaped(label))\"")
      sheet.raw("<title>\(XML.escaped(label))</title>\n")
      draw(path, k, &sheet)
      sheet.close()
    }
    sheet.close()
    if !isCurve { drawStarts(&sheet) }
  }

  /// What of a path lies inside: its pieces, its steps, and the places where it goes out.
  struct Visible {
    var line = PathData()
    var steps = PathData()
    var exits: [(at: Spot, direction: Spot)] = []
    var end: Spot?
  }

  func visible(_ path: PathOnSurface) -> Visible {
    var visible = Visible()
    let spots = PathOutcome.visible(path) { frame.contains(frame.spot($0)) }.map { frame.spot($0) }
    guard var before = spots.first else { return visible }
    var piece: [Spot] = frame.contains(before) ? [before] : []
    var lastDot = before
    for spot in spots.dropFirst() {
      if let part = frame.clipped(before, spot) {
        if piece.isEmpty { piece = [part.from] }
        piece.append(part.to)
        if part.isCutAtEnd { visible.exits.append((part.to, spot - before)) }
      }
      if !frame.contains(spot), !piece.isEmpty {
        visible.line.polyline(piece)
        piece = []
      }
      if frame.contains(spot), (spot - lastDot).length >= 6 {
        visible.steps.dot(spot)
        lastDot = spot
      }
      before = spot
    }
    if !piece.isEmpty { visible.line.polyline(piece) }
    if let last = spots.last, frame.contains(last) { visible.end = last }
    return visible
  }

  private func draw(_ path: PathOnSurface, _ index: Int, _ sheet: inout SVGSheet) {
    let (look, ink) = scene.look(index)
    let paper = sheet.ink(.background)
    let visible = visible(path)
    let joins = "stroke-linejoin=\"round\" stroke-linecap=\"round\""
    sheet.path(
      visible.line, stroke: paper, strokeWidth: 4, joins + " stroke-opacity=\"0.65\"")
    sheet.path(
      visible.line, stroke: ink, strokeWidth: 1.9,
      "stroke-linejoin=\"round\"" + (look.dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""))
    if !isCurve {
      sheet.path(visible.steps, stroke: ink, strokeWidth: 3.6, "stroke-linecap=\"round\"")
    }
    if let end = visible.end {
      let isBroken = path.divergedAt != nil
      sheet.mark(isBroken ? .broken : look.mark, end, radius: 5.2, fill: ink, edge: paper)
    } else if let exit = visible.exits.last {
      sheet.arrowhead(exit.at, towards: exit.direction, size: 12, fill: ink, edge: paper)
    }
  }

  private func drawStarts(_ sheet: inout SVGSheet) {
    var drawn: [Spot] = []
    sheet.open("class=\"gw-start\" aria-hidden=\"true\"")
    defer { sheet.close() }
    for path in paths {
      guard let start = path.drawn.first.map({ frame.spot($0) }), frame.contains(start),
        !drawn.contains(where: { ($0 - start).length < 1 })
      else { continue }
      drawn.append(start)
      sheet.circle(
        start, 5, fill: sheet.ink(.background), stroke: sheet.ink(.ink), strokeWidth: 1.8)
      let isRight = start.x > frame.right - 50
      let shift = Spot(x: isRight ? -9 : 9, y: start.y > frame.top + 22 ? -11 : 12)
      sheet.text(
        "start", start + shift, sheet.ink(.ink), size: 11, anchor: isRight ? .end : .start,
        halo: sheet.ink(.background))
    }
  }
}
