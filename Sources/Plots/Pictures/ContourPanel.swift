import Pages

/// The loss from above: bands between lines of equal loss, the least point, and the paths.
struct ContourPanel {
  let scene: Scene
  let frame: Frame

  /// The panel's height for a width: parameters to one scale where that gives a pleasant shape.
  init(_ scene: Scene, left: Double, top: Double, width: Double) {
    self.scene = scene
    let (x, y) = (scene.surface.x, scene.surface.y)
    let ratio = (y.to - y.from) / (x.to - x.from)
    frame = Frame(
      left: left, top: top, width: width, height: width * min(max(ratio, 0.62), 1), x: x, y: y)
  }

  /// Whether both parameters have one scale.
  var isToScale: Bool {
    let (x, y) = (frame.x, frame.y)
    return abs((y.to - y.from) / frame.height / ((x.to - x.from) / frame.width) - 1) < 1e-3
  }

  func draw(into sheet: inout SVGSheet) {
    let prefix = scene.prefix
    sheet.raw(
      "<clipPath id=\"\(prefix)-frame\"><rect x=\"\(XML.number(frame.left))\" "
        + "y=\"\(XML.number(frame.top))\" width=\"\(XML.number(frame.width))\" "
        + "height=\"\(XML.number(frame.height))\"/></clipPath>\n")
    sheet.open("id=\"\(prefix)-contour\" class=\"gw-contour\" aria-hidden=\"true\"")
    drawBands(&sheet)
    sheet.close()
    PlotAxes(frame).draw(into: &sheet)
    drawMinima(&sheet)
    PathsOnPlane(scene: scene, frame: frame).draw(into: &sheet)
  }

  private func drawBands(_ sheet: inout SVGSheet) {
    let surface = scene.surface
    sheet.rect(
      frame.left, frame.top, frame.width, frame.height, fill: scene.bandInk(0),
      "shape-rendering=\"crispEdges\"")
    // Squeezed as colours are, losses change evenly between samples and lines are smooth.
    let values = surface.losses.map { scene.scale.position($0) ?? -.infinity }
    var lines = PathData()
    for (k, level) in scene.scale.levels.enumerated() {
      let contour = Contour(
        columns: surface.x.count, rows: surface.y.count, values: values,
        level: scene.scale.position(level) ?? 0)
      var rings = PathData()
      for ring in contour.rings {
        rings.polyline(ring.map { frame.spot(samples: $0) }, isClosed: true)
      }
      sheet.path(rings, fill: scene.bandInk(k + 1), "fill-rule=\"evenodd\"")
      for line in contour.lines { lines.polyline(line.map { frame.spot(samples: $0) }) }
    }
    sheet.path(
      lines, stroke: sheet.ink(.ink), strokeWidth: 0.6,
      "stroke-opacity=\"0.28\" stroke-linejoin=\"round\"")
    drawHoles(&sheet)
  }

  /// Blanks the ground around samples that are no number.
  private func drawHoles(_ sheet: inout SVGSheet) {
    let surface = scene.surface
    var holes = PathData()
    for j in 0..<surface.y.count {
      var i = 0
      while i < surface.x.count {
        guard !surface.loss(i, j).isFinite else {
          i += 1
          continue
        }
        let first = i
        while i < surface.x.count, !surface.loss(i, j).isFinite { i += 1 }
        func spot(_ i: Double, _ j: Double) -> Spot {
          frame.spot(
            samples: Spot(
              x: min(max(i, 0), Double(surface.x.count - 1)),
              y: min(max(j, 0), Double(surface.y.count - 1))))
        }
        let (l, r, b, t) = (Double(first) - 0.5, Double(i) - 0.5, Double(j) - 0.5, Double(j) + 0.5)
        holes.polyline([spot(l, b), spot(r, b), spot(r, t), spot(l, t)], isClosed: true)
      }
    }
    sheet.path(holes, fill: sheet.ink(.background), "shape-rendering=\"crispEdges\"")
  }

  private func drawMinima(_ sheet: inout SVGSheet) {
    for point in scene.surface.minima where scene.surface.contains(point) {
      let label =
        "least loss \(scene.surface.leastText(point.loss)) at \(scene.surface.place(point))"
      sheet.open(
        "class=\"gw-minimum\" role=\"graphics-symbol\" aria-label=\"\(XML.escaped(label))\"")
      sheet.raw("<title>\(XML.escaped(label))</title>\n")
      sheet.star(
        frame.spot(point), radius: 9.5, fill: sheet.ink(.background), edge: sheet.ink(.ink))
      sheet.close()
    }
  }
}
