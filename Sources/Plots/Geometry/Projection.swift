import CMath

/// A view from outside on the unit box, without perspective: lines that are parallel stay so.
struct Projection {
  private let turnCos: Double
  private let turnSin: Double
  private let tiltCos: Double
  private let tiltSin: Double
  private let scale: Double
  private let center: Spot

  /// The height of the box, its ground being 2 by 2.
  static let boxHeight = 0.95

  /// - Parameters:
  ///   - turn: How far the ground is turned about the upright axis, in degrees.
  ///   - tilt: How far above the horizon the eye is, in degrees.
  ///   - scale: Points per unit.
  ///   - center: Where the middle of the box is drawn.
  init(turn: Double, tilt: Double, scale: Double, center: Spot) {
    let (a, b) = (turn * .pi / 180, tilt * .pi / 180)
    (turnCos, turnSin, tiltCos, tiltSin) = (cos(a), sin(a), cos(b), sin(b))
    self.scale = scale
    self.center = center
  }

  /// A view that shows all corners in a rectangle.
  init(
    turn: Double, tilt: Double, of corners: [Corner], fitting width: Double, _ height: Double,
    around middle: Spot
  ) {
    let plain = Projection(turn: turn, tilt: tilt, scale: 1, center: Spot(x: 0, y: 0))
    let spots = corners.map { plain.spot($0) }
    let (left, right) = (spots.map(\.x).min() ?? 0, spots.map(\.x).max() ?? 1)
    let (top, bottom) = (spots.map(\.y).min() ?? 0, spots.map(\.y).max() ?? 1)
    let scale = min(width / (right - left), height / (bottom - top))
    self.init(
      turn: turn, tilt: tilt, scale: scale,
      center: middle - Spot(x: (left + right) / 2, y: (top + bottom) / 2) * scale)
  }

  /// The place of a corner of the unit box, x, y and height each from 0 to 1.
  func spot(_ corner: Corner) -> Spot {
    let (x, y) = (2 * corner.x - 1, 2 * corner.y - 1)
    let across = x * turnCos - y * turnSin
    let away = x * turnSin + y * turnCos
    let up = (corner.height - 0.5) * Projection.boxHeight
    return Spot(
      x: center.x + scale * across, y: center.y - scale * (up * tiltCos + away * tiltSin))
  }

  /// How far away a corner is; what is nearer has less.
  func depth(_ corner: Corner) -> Double {
    let (x, y) = (2 * corner.x - 1, 2 * corner.y - 1)
    let away = x * turnSin + y * turnCos
    return away * tiltCos - (corner.height - 0.5) * Projection.boxHeight * tiltSin
  }
}
