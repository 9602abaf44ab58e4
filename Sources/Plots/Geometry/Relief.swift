import Pages

/// The surface as heights over the unit square, each from 0 to 1.
struct Relief {
  let columns: Int
  let rows: Int
  private let heights: [Double?]
  private let x: LossSurface.Axis
  private let y: LossSurface.Axis

  /// More samples than so many a side make files large and pictures no finer.
  static let mostSamples = 65

  init(_ scene: Scene) {
    let surface = scene.surface.thinned(to: Relief.mostSamples)
    (x, y) = (surface.x, surface.y)
    (columns, rows) = (x.count, y.count)
    heights = surface.losses.map { $0.isFinite ? scene.scale.height($0) : nil }
  }

  var axes: (x: LossSurface.Axis, y: LossSurface.Axis) { (x, y) }

  /// The point of the surface above a place of the unit square, whose second coordinate goes down.
  func corner(unit spot: Spot) -> Corner {
    corner(
      LossPoint(
        x: x.from + spot.x * (x.to - x.from), y: y.from + (1 - spot.y) * (y.to - y.from), loss: 0))
  }

  /// Every corner of the surface, of the ground below it, and the top of the upright axis.
  var outline: [Corner] {
    var corners = [Corner(x: 0, y: 0, height: 1)]
    for j in 0..<rows {
      for i in 0..<columns {
        let (x, y) = (Double(i) / Double(columns - 1), Double(j) / Double(rows - 1))
        if let height = height(i, j) { corners.append(Corner(x: x, y: y, height: height)) }
        corners.append(Corner(x: x, y: y, height: 0))
      }
    }
    return corners
  }

  private func height(_ i: Int, _ j: Int) -> Double? { heights[j * columns + i] }

  /// The four corners of a cell, or nil where one has no height.
  func cell(_ i: Int, _ j: Int) -> [Corner]? {
    var corners: [Corner] = []
    for (k, l) in [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)] {
      guard let height = height(k, l) else { return nil }
      corners.append(
        Corner(
          x: Double(k) / Double(columns - 1), y: Double(l) / Double(rows - 1), height: height))
    }
    return corners
  }

  /// The point of the surface above two parameters.
  func corner(_ point: LossPoint) -> Corner {
    let (u, v) = (x.index(point.x), y.index(point.y))
    let i = min(max(Int(u), 0), columns - 2)
    let j = min(max(Int(v), 0), rows - 2)
    let (s, t) = (u - Double(i), v - Double(j))
    let bottom = mixed(height(i, j), height(i + 1, j), s)
    let top = mixed(height(i, j + 1), height(i + 1, j + 1), s)
    return Corner(
      x: u / Double(columns - 1), y: v / Double(rows - 1), height: mixed(bottom, top, t) ?? 0)
  }

  private func mixed(_ a: Double?, _ b: Double?, _ t: Double) -> Double? {
    guard let a, let b else { return a ?? b }
    return a + (b - a) * t
  }

  /// How much light falls on a cell, as one of the palette's shades; over its neighbours evened out.
  func shade(_ i: Int, _ j: Int) -> Int {
    func slope(_ a: Double?, _ b: Double?, _ width: Double) -> Double {
      guard let a, let b, width > 0 else { return 0 }
      return (b - a) / width
    }
    let (left, right) = (max(i - 1, 0), min(i + 2, columns - 1))
    let (front, back) = (max(j - 1, 0), min(j + 2, rows - 1))
    let (dx, dy) = (2 / Double(columns - 1), 2 / Double(rows - 1))
    let alongX =
      (slope(height(left, j), height(right, j), Double(right - left) * dx)
        + slope(height(left, j + 1), height(right, j + 1), Double(right - left) * dx)) / 2
    let alongY =
      (slope(height(i, front), height(i, back), Double(back - front) * dy)
        + slope(height(i + 1, front), height(i + 1, back), Double(back - front) * dy)) / 2
    let length = (alongX * alongX + alongY * alongY + 1).squareRoot()
    // Light from the left, in front and above.
    let light = (0.5 * alongX + 0.3 * alongY + 0.81) / length
    let part = min(max((light + 0.1) / 1.1, 0), 1)
    return Int((part * Double(PlotPalette.shades - 1)).rounded())
  }
}
