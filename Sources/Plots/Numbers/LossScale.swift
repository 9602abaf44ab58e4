import CMath

/// How losses become levels, colours and heights.
///
/// Losses spread over many powers of ten, so what lies far above the least is drawn in logarithms; a
/// loss without a least value grows to both sides and is drawn as it is, or in logarithms with a sign.
struct LossScale {
  private enum Form {
    case linear
    case logarithmic(floor: Double, knee: Double)
    case signed(knee: Double)
  }

  private let form: Form
  /// Like `form`, but flatter near the least loss, where logarithms alone would dig pits.
  private let relief: Form
  private let low: Double
  private let high: Double
  /// The losses at which one colour ends and the next begins, rising.
  let levels: [Double]
  /// What levels count from; 0 unless the least loss is another number.
  let origin: Double

  private static let mostLevels = 13

  init(_ surface: LossSurface) {
    let sorted = surface.losses.filter(\.isFinite).sorted()
    let low = sorted.first ?? 0
    let high = max(sorted.last ?? 1, low + low.magnitude * 1e-9 + 1e-30)
    func quantile(_ part: Double) -> Double {
      sorted.isEmpty ? low : sorted[Int(part * Double(sorted.count - 1))]
    }
    let least = surface.minima.map(\.loss).min()
    // Without a least place inside, a loss that stays within a power of ten or so has no floor.
    if least != nil || (low >= 0 && low <= 0.05 * high) {
      var floor = min(least ?? low, low)
      // A least loss of 1e-17 is zero as far as levels are concerned.
      if floor.magnitude < (high - floor) * 1e-7 || (floor > 0 && floor < quantile(0.5) * 0.05) {
        floor = 0
      }
      let lowest = max(quantile(0.004) - floor, (high - floor) * 1e-9)
      let marks = NiceTicks.logarithmic(lowest, high - floor, most: LossScale.mostLevels)
      form = .logarithmic(floor: floor, knee: marks.first ?? lowest)
      relief = .logarithmic(floor: floor, knee: max(quantile(0.2) - floor, lowest))
      levels = marks.map { floor + $0 }
      origin = floor
      self.low = floor
    } else {
      let reach = max(high, -low)
      let typical = max(quantile(0.75).magnitude, quantile(0.25).magnitude)
      origin = 0
      self.low = low
      if reach > 30 * typical, typical > 0 {
        let marks = NiceTicks.logarithmic(typical / 10, reach, most: LossScale.mostLevels / 2)
        form = .signed(knee: marks.first ?? typical)
        relief = .signed(knee: typical)
        levels = (marks.map { -$0 } + [0] + marks).sorted().filter { $0 > low && $0 < high }
      } else {
        form = .linear
        relief = .linear
        levels = NiceTicks.linear(low, high, most: LossScale.mostLevels).filter {
          $0 > low && $0 < high
        }
      }
    }
    self.high = high
  }

  /// From 0 at the least to 1 at the greatest loss, for lines and colours; nil for NaN.
  func position(_ loss: Double) -> Double? { place(loss, form) }

  /// The same for heights in space.
  func height(_ loss: Double) -> Double? { place(loss, relief) }

  private func place(_ loss: Double, _ form: Form) -> Double? {
    guard !loss.isNaN else { return nil }
    let clamped = min(max(loss, low), high)
    let (bottom, top) = (stretched(low, form), stretched(high, form))
    return top > bottom ? (stretched(clamped, form) - bottom) / (top - bottom) : 0
  }

  private func stretched(_ loss: Double, _ form: Form) -> Double {
    switch form {
    case .linear: loss
    case .logarithmic(let floor, let knee): log(1 + (loss - floor) / knee)
    case .signed(let knee):
      (loss < 0 ? -1 : 1) * log(1 + loss.magnitude / knee)
    }
  }

  /// What a level is called where levels are listed.
  func label(_ level: Double) -> String { NumberLabel.text(level - origin, digits: 3) }
}
