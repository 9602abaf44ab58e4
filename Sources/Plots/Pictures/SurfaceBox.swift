import Pages

/// The ground below the surface, with ticks along the two edges in front and heights at the left.
struct SurfaceBox {
  let scene: Scene
  let view: Projection

  private func spot(_ x: Double, _ y: Double, _ height: Double = 0) -> Spot {
    view.spot(Corner(x: x, y: y, height: height))
  }

  func draw(into sheet: inout SVGSheet) {
    let wire = sheet.ink(.wire)
    let ground = [spot(0, 0), spot(1, 0), spot(1, 1), spot(0, 1)]
    sheet.path(.closed(ground), stroke: wire, strokeWidth: 0.8, "stroke-opacity=\"0.7\"")
    let (x, y) = (scene.surface.x, scene.surface.y)
    var lines = PathData()
    var ticks = PathData()
    for value in NiceTicks.linear(x.from, x.to, most: 6) {
      let u = (value - x.from) / (x.to - x.from)
      lines.polyline([spot(u, 0), spot(u, 1)])
      ticks.polyline([spot(u, 0), spot(u, -0.025)])
      sheet.text(
        NumberLabel.text(value), spot(u, -0.075), sheet.ink(.muted), size: 10.5, anchor: .middle)
    }
    for value in NiceTicks.linear(y.from, y.to, most: 6) {
      let v = (value - y.from) / (y.to - y.from)
      lines.polyline([spot(0, v), spot(1, v)])
      ticks.polyline([spot(1, v), spot(1.025, v)])
      sheet.text(
        NumberLabel.text(value), spot(1.06, v) + Spot(x: 2, y: 3), sheet.ink(.muted), size: 10.5,
        anchor: .middle)
    }
    sheet.path(lines, stroke: wire, strokeWidth: 0.5, "stroke-opacity=\"0.3\"")
    sheet.path(ticks, stroke: wire, strokeWidth: 0.8)
    sheet.text(
      x.name, spot(0.5, -0.17), sheet.ink(.ink), size: 13,
      anchor: x.name.count < 3 ? .middle : .end,
      isItalic: x.name.count < 3)
    sheet.text(
      y.name, spot(1.15, 0.5) + Spot(x: 6, y: 6), sheet.ink(.ink), size: 13,
      isItalic: y.name.count < 3)
    drawHeights(&sheet)
  }

  private func drawHeights(_ sheet: inout SVGSheet) {
    let wire = sheet.ink(.wire)
    var axis = PathData()
    axis.polyline([spot(0, 0), spot(0, 0, 1)])
    var lowest = spot(0, 0).y
    for level in scene.scale.levels {
      let place = spot(0, 0, scene.scale.height(level) ?? 0)
      axis.polyline([place, place + Spot(x: -4, y: 0)])
      // Labels that would touch are left out.
      guard abs(lowest - place.y) > 13 else { continue }
      lowest = place.y
      sheet.text(
        scene.scale.label(level), place + Spot(x: -8, y: 0), sheet.ink(.muted), size: 10.5,
        anchor: .end)
    }
    sheet.path(axis, stroke: wire, strokeWidth: 0.8)
    sheet.text(
      "loss", spot(0, 0, 1) + Spot(x: 0, y: -12), sheet.ink(.ink), size: 11.5, anchor: .middle)
  }
}
