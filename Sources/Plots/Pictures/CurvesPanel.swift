import Pages

/// The loss of each path against its steps; in powers of ten where losses span many.
struct CurvesPanel {
  let scene: Scene
  static let height = 240.0

  let frame: Frame
  private let axis: LossAxis

  init(scene: Scene, left: Double, top: Double, width: Double) {
    self.scene = scene
    let paths = scene.landscape.paths
    let losses = paths.flatMap { $0.drawn.map(\.loss) }
    let steps = max(paths.map { $0.points.count - 1 }.max() ?? 1, 1)
    // One that runs away must not press all others flat: it leaves the frame instead.
    let start = paths.compactMap { $0.drawn.first?.loss }.max() ?? 1
    let seen = scene.surface.losses.filter(\.isFinite)
    let low = seen.min() ?? 0
    let cap = max(start + 0.6 * (start - low), low)
    axis = LossAxis(losses.filter { $0 >= low - (start - low) && $0 <= cap })
    frame = Frame(
      left: left, top: top, width: width, height: CurvesPanel.height,
      x: .init("step", from: 0, to: Double(steps), count: 2),
      y: .init("loss", from: axis.low, to: axis.high, count: 2))
  }

  func draw(into sheet: inout SVGSheet) {
    let curves = scene.landscape.paths.map { path in
      PathOnSurface(
        name: path.name, options: path.options,
        points: path.points.enumerated().map { step, point in
          LossPoint(
            x: Double(step), y: point.isFinite ? axis.place(point.loss) : .nan, loss: point.loss)
        })
    }
    var axes = PlotAxes(frame)
    axes.yTicks = axis.ticks.map { (frame.spot(0, axis.place($0)).y, NumberLabel.text($0)) }
    for tick in axes.yTicks {
      sheet.line(
        Spot(x: frame.left, y: tick.place), Spot(x: frame.right, y: tick.place), sheet.ink(.wire),
        width: 0.5, "stroke-opacity=\"0.35\"")
    }
    axes.draw(into: &sheet)
    PathsOnPlane(scene: scene, frame: frame, isCurve: true, paths: curves).draw(into: &sheet)
  }
}

/// The upright axis of losses.
struct LossAxis {
  let low: Double
  let high: Double
  let ticks: [Double]
  private let isLogarithmic: Bool

  init(_ losses: [Double]) {
    let least = losses.min() ?? 0
    let most = losses.max() ?? 1
    // Twelve powers of ten are enough; what falls lower, such as zero itself, leaves the frame.
    let positive = losses.filter { $0 > 0 }.min() ?? 1
    isLogarithmic = least >= 0 && most > 100 * positive
    if isLogarithmic {
      let bottom = max(positive, most * 1e-12)
      low = NiceTicks.tenLog(bottom) - 0.2
      high = NiceTicks.tenLog(most) + 0.2
      ticks = NiceTicks.logarithmic(bottom * 0.7, most * 1.5, most: 7)
    } else {
      let room = max((most - least) * 0.06, most.magnitude * 1e-6 + 1e-12)
      (low, high) = (least - room, most + room)
      ticks = NiceTicks.linear(low, high, most: 6)
    }
  }

  func place(_ loss: Double) -> Double {
    isLogarithmic ? NiceTicks.tenLog(max(loss, 1e-300)) : loss
  }
}
