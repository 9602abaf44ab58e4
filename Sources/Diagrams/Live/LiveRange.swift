/// The numbers that a slider offers around a value.
struct LiveRange {
  let low: Double
  let high: Double
  let step: Double

  /// From minus to plus a round number somewhat beyond the value, in a hundred steps or twice as many.
  ///
  /// The page's script does the same for ranges that grow.
  init(around value: Double) {
    let size = value.isFinite && value != 0 ? 1.5 * value.magnitude : 5
    var power = 1.0
    while power * 10 <= size, power < 1e300 { power *= 10 }
    while power > size, power > 1e-300 { power /= 10 }
    let digit = [1.0, 2, 5].first { $0 * power >= size } ?? 10
    high = digit * power
    low = -high
    step = high / (digit == 5 ? 50 : 100)
  }
}
