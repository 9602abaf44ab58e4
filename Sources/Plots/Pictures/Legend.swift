import Pages

/// The column beside the pictures: which line is which optimizer and how it ended, and what colours mean.
struct Legend {
  let scene: Scene
  let left: Double
  let width: Double
  let hasBands: Bool

  private static let bandHeight = 13.0
  private static let lineHeight = 15.0
  private static let gap = 11.0

  /// One entry: what is drawn before it, its name and the lines below.
  private struct Row {
    let name: String
    let beside: String
    let below: [String]
    var height: Double { Double(below.count + 1) * Legend.lineHeight + Legend.gap }
  }

  private var rows: [Row] {
    scene.landscape.paths.map { path in
      let room = Int((width - 44) / 6.3)
      let fits = path.name.count * 5 / 4 + 2 + path.options.count <= room
      let outcome = PathOutcome(path, on: scene.surface).brief
      let options = fits ? [] : Array(Wrapping.items(path.options, room: room).prefix(4))
      return Row(
        name: path.name, beside: fits ? path.options : "", below: options + [outcome])
    }
  }

  private var leastRow: Row? {
    let minima = scene.surface.minima
    guard hasBands, let least = minima.first else { return nil }
    return Row(
      name: "Least loss", beside: scene.surface.leastText(least.loss),
      below: ["at " + (minima.count == 1 ? scene.surface.place(least) : "\(minima.count) places")])
  }

  var height: Double {
    var height = (rows + [leastRow].compactMap(\.self)).reduce(0) { $0 + $1.height }
    if hasBands { height += 34 + Double(scene.bandCount) * Legend.bandHeight }
    return height
  }

  func draw(at top: Double, into sheet: inout SVGSheet) {
    sheet.open("class=\"gw-legend\" aria-hidden=\"true\"")
    var y = top + 8
    for (k, row) in rows.enumerated() {
      sheet.open("id=\"\(scene.prefix)-key-\(k)\"")
      drawSample(k, y, &sheet)
      draw(row, y, &sheet)
      sheet.close()
      y += row.height
    }
    if let row = leastRow {
      sheet.star(
        Spot(x: left + 17, y: y + 7), radius: 9, fill: sheet.ink(.background), edge: sheet.ink(.ink)
      )
      draw(row, y, &sheet)
      y += row.height
    }
    if hasBands { drawBands(y + 4, &sheet) }
    sheet.close()
  }

  private func draw(_ row: Row, _ y: Double, _ sheet: inout SVGSheet) {
    let x = left + 44
    sheet.text(
      row.name, Spot(x: x, y: y), sheet.ink(.ink), size: 12.5, isBold: true, beside: row.beside)
    for (k, line) in row.below.enumerated() {
      sheet.text(
        line, Spot(x: x, y: y + Double(k + 1) * Legend.lineHeight), sheet.ink(.muted), size: 11)
    }
  }

  private func drawSample(_ path: Int, _ y: Double, _ sheet: inout SVGSheet) {
    let (look, ink) = scene.look(path)
    let (from, to) = (Spot(x: left, y: y + 7), Spot(x: left + 31, y: y + 7))
    sheet.line(
      from, to, ink, width: 1.9, look.dashes.map { "stroke-dasharray=\"\($0)\"" } ?? "")
    sheet.mark(look.mark, to, radius: 5.2, fill: ink, edge: sheet.ink(.background))
  }

  private func drawBands(_ top: Double, _ sheet: inout SVGSheet) {
    let scale = scene.scale
    let title =
      scale.origin == 0 ? "loss" : "loss above " + NumberLabel.text(scale.origin, digits: 3)
    sheet.text(title, Spot(x: left, y: top + 4), sheet.ink(.ink), size: 11.5)
    var y = top + 18
    let height = Legend.bandHeight
    let count = scene.bandCount
    for band in (0..<count).reversed() {
      sheet.rect(
        left, y, 30, height, fill: scene.bandInk(band), "shape-rendering=\"crispEdges\"")
      if band > 0 {
        let level = scale.levels[band - 1]
        sheet.line(
          Spot(x: left + 30, y: y + height), Spot(x: left + 35, y: y + height), sheet.ink(.wire),
          width: 0.8)
        sheet.text(
          scale.label(level), Spot(x: left + 40, y: y + height), sheet.ink(.muted), size: 10.5)
      }
      y += height
    }
    sheet.rect(
      left, top + 18, 30, Double(count) * height, stroke: sheet.ink(.wire), strokeWidth: 0.8)
  }
}
