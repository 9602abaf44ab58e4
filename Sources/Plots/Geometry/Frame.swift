/// A rectangle in a picture in which parameters have their places.
struct Frame {
  let left: Double
  let top: Double
  let width: Double
  let height: Double
  let x: LossSurface.Axis
  let y: LossSurface.Axis

  var right: Double { left + width }
  var bottom: Double { top + height }

  func spot(_ x: Double, _ y: Double) -> Spot {
    Spot(
      x: left + (x - self.x.from) / (self.x.to - self.x.from) * width,
      y: bottom - (y - self.y.from) / (self.y.to - self.y.from) * height)
  }

  func spot(_ point: LossPoint) -> Spot { spot(point.x, point.y) }

  /// From samples of the grid.
  func spot(samples: Spot) -> Spot {
    Spot(
      x: left + samples.x / Double(x.count - 1) * width,
      y: bottom - samples.y / Double(y.count - 1) * height)
  }

  func contains(_ spot: Spot) -> Bool {
    spot.x >= left - 1e-9 && spot.x <= right + 1e-9 && spot.y >= top - 1e-9
      && spot.y <= bottom + 1e-9
  }

  /// The part of a line inside, with whether each end was cut (Liang and Barsky 1984).
  func clipped(_ a: Spot, _ b: Spot) -> (from: Spot, to: Spot, isCutAtEnd: Bool)? {
    let d = b - a
    var (enter, leave) = (0.0, 1.0)
    for (step, room) in [
      (-d.x, a.x - left), (d.x, right - a.x), (-d.y, a.y - top), (d.y, bottom - a.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    guard enter <= leave else { return nil }
    return (.between(a, b, enter), .between(a, b, leave), leave < 1)
  }
}
