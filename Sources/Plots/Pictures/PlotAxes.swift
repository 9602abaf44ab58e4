import Pages

/// Frame, ticks and names of two axes.
struct PlotAxes {
  let frame: Frame
  var xName: String
  var yName: String
  var xTicks: [(place: Double, label: String)]
  var yTicks: [(place: Double, label: String)]

  /// The axes of two parameters.
  init(_ frame: Frame) {
    self.frame = frame
    (xName, yName) = (frame.x.name, frame.y.name)
    xTicks = NiceTicks.linear(frame.x.from, frame.x.to, most: 7).map {
      (frame.spot($0, frame.y.from).x, NumberLabel.text($0))
    }
    yTicks = NiceTicks.linear(frame.y.from, frame.y.to, most: Int(frame.height / 55)).map {
      (frame.spot(frame.x.from, $0).y, NumberLabel.text($0))
    }
  }

  func draw(into sheet: inout SVGSheet) {
    sheet.open("class=\"gw-axes\" aria-hidden=\"true\"")
    var ticks = PathData()
    for (x, label) in xTicks {
      ticks.move(Spot(x: x, y: frame.bottom))
      ticks.line(Spot(x: x, y: frame.bottom + 4))
      sheet.text(
        label, Spot(x: x, y: frame.bottom + 14), sheet.ink(.muted), size: 11, anchor: .middle)
    }
    for (y, label) in yTicks {
      ticks.move(Spot(x: frame.left, y: y))
      ticks.line(Spot(x: frame.left - 4, y: y))
      sheet.text(label, Spot(x: frame.left - 8, y: y), sheet.ink(.muted), size: 11, anchor: .end)
    }
    sheet.path(ticks, stroke: sheet.ink(.wire), strokeWidth: 1)
    sheet.rect(
      frame.left, frame.top, frame.width, frame.height, stroke: sheet.ink(.wire), strokeWidth: 1)
    let below = Spot(x: frame.left + frame.width / 2, y: frame.bottom + 33)
    sheet.text(xName, below, sheet.ink(.ink), size: 13, anchor: .middle, isItalic: xName.count < 3)
    // Names of a letter or two stand upright beside the axis, longer ones lie along it.
    let widest = yTicks.map(\.label.count).max() ?? 0
    let beside = Spot(
      x: frame.left - max(44, 20 + 6.6 * Double(widest)), y: frame.top + frame.height / 2)
    let isShort = yName.count < 3
    sheet.text(
      yName, beside, sheet.ink(.ink), size: 13, anchor: .middle, isItalic: isShort,
      "data-name=\"y\""
        + (isShort
          ? ""
          : " transform=\"rotate(-90 \(Int(beside.x)) \(Int(beside.y)))\""))
    sheet.close()
  }
}
