import Pages

/// The numbers that a landscape's page computes with, as JSON.
struct LandscapeData {
  private let page: LandscapePage

  /// More points than so many a path make pages large and their slider no finer.
  private static let mostPoints = 1_500

  init(_ page: LandscapePage) { self.page = page }

  private var surface: LossSurface { page.landscape.surface }

  var json: String {
    let frame = page.contour.frame
    let curve = page.curves.frame
    let scale = page.scene.scale
    let heights = scale.levels.map { LandscapeData.number(scale.height($0) ?? 0, 1e-4) }
    let steps = max(page.landscape.paths.map { $0.points.count - 1 }.max() ?? 1, 1)
    return LandscapeData.object([
      ("width", LandscapeData.number(LandscapePage.width, 0.01)),
      ("steps", String(steps)), ("stride", String(stride)),
      ("x", axis(surface.x)), ("y", axis(surface.y)),
      ("xTicks", ticks(surface.x)), ("yTicks", ticks(surface.y)),
      ("frame", box(frame)), ("curve", box(curve)),
      ("levels", LandscapeData.array(heights)),
      (
        "levelLabels", LandscapeData.array(scale.levels.map { LandscapeData.text(scale.label($0)) })
      ),
      ("minima", LandscapeData.array(surface.minima.map { point($0) })),
      ("grid", grid), ("paths", LandscapeData.array(page.landscape.paths.indices.map(path))),
    ])
  }

  /// Every so many-th point is told.
  private var stride: Int {
    let longest = page.landscape.paths.map(\.points.count).max() ?? 1
    return max(1, (longest + LandscapeData.mostPoints - 1) / LandscapeData.mostPoints)
  }

  private var grid: String {
    let thin = surface.thinned(to: Relief.mostSamples)
    let scale = page.scene.scale
    let heights = thin.losses.map { loss in
      loss.isFinite ? String(Int(((scale.height(loss) ?? 0) * 1000).rounded())) : "-1"
    }
    return LandscapeData.object([
      ("columns", String(thin.x.count)), ("rows", String(thin.y.count)),
      ("heights", LandscapeData.array(heights)),
    ])
  }

  private func path(_ index: Int) -> String {
    let path = page.landscape.paths[index]
    let look = PathLook(index)
    let last = path.points.count - 1
    var picked = Array(Swift.stride(from: 0, through: last, by: stride))
    if picked.last != last { picked.append(last) }
    // A circle is a polygon of many corners here.
    let corners =
      look.mark == .circle
      ? PathLook.Mark.polygon(24, from: 0).map { $0 * 0.92 } : look.mark.corners
    return LandscapeData.object([
      ("name", LandscapeData.text(path.name)), ("color", String(look.color)),
      ("broken", path.divergedAt == nil ? "false" : "true"),
      ("dashes", LandscapeData.text(look.dashes ?? "")), ("last", String(last)),
      (
        "mark",
        LandscapeData.array(
          corners.map {
            LandscapeData.array([
              LandscapeData.number($0.x, 0.01), LandscapeData.number($0.y, 0.01),
            ])
          })
      ),
      ("points", LandscapeData.array(picked.map { point(path.points[$0]) })),
    ])
  }

  private func point(_ point: LossPoint) -> String {
    LandscapeData.array([
      LandscapeData.number(point.x, (surface.x.to - surface.x.from) * 1e-6),
      LandscapeData.number(point.y, (surface.y.to - surface.y.from) * 1e-6),
      LandscapeData.number(point.loss, point.loss.magnitude * 1e-6),
    ])
  }

  private func axis(_ axis: LossSurface.Axis) -> String {
    LandscapeData.object([
      ("name", LandscapeData.text(axis.name)), ("from", axis.from.description),
      ("to", axis.to.description),
    ])
  }

  private func ticks(_ axis: LossSurface.Axis) -> String {
    LandscapeData.array(
      NiceTicks.linear(axis.from, axis.to, most: 6).map { value in
        LandscapeData.object([
          ("at", LandscapeData.number((value - axis.from) / (axis.to - axis.from), 1e-6)),
          ("label", LandscapeData.text(NumberLabel.text(value))),
        ])
      })
  }

  private func box(_ frame: Frame) -> String {
    LandscapeData.object([
      ("left", XML.number(frame.left)), ("top", XML.number(frame.top)),
      ("width", XML.number(frame.width)), ("height", XML.number(frame.height)),
    ])
  }
}

extension LandscapeData {
  /// A number to a precision; JSON has no others than finite ones, so these are texts.
  fileprivate static func number(_ value: Double, _ precision: Double) -> String {
    guard value.isFinite else {
      return value.isNaN ? "\"NaN\"" : value < 0 ? "\"-Infinity\"" : "\"Infinity\""
    }
    let grain = NiceTicks.powerOfTen(NiceTicks.tenLog(max(precision, 1e-300)).rounded(.down))
    let inverse = (1 / grain).rounded()
    guard grain.isNormal, inverse.isFinite, (value / grain).isFinite else {
      return value.description
    }
    let rounded =
      grain < 1 ? (value * inverse).rounded() / inverse : (value / grain).rounded() * grain
    guard rounded.isFinite else { return value.description }
    let text = rounded.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  fileprivate static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ",") + "]"
  }

  fileprivate static func object(_ items: [(String, String)]) -> String {
    "{" + items.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  fileprivate static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
