import CMath

/// Round numbers for axes and levels.
enum NiceTicks {
  /// Multiples of 1, 2 or 5 times a power of ten inside a range.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - high: The upper end.
  ///   - most: How many there may be.
  /// - Returns: The multiples, rising.
  static func linear(_ low: Double, _ high: Double, most: Int) -> [Double] {
    let step = self.step((high - low) / Double(max(most, 1)))
    guard step > 0, step.isFinite else { return [] }
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    // Multiples are formed by division where the step is a fraction: 3/10, not 3 · 0.1.
    let inverse = (1 / step).rounded()
    let isFraction = step < 1 && inverse < 1e15
    return stride(from: first, through: last, by: 1).map { isFraction ? $0 / inverse : $0 * step }
  }

  /// The least of 1, 2, 5 times a power of ten that is not below a width.
  static func step(_ width: Double) -> Double {
    guard width > 0, width.isFinite else { return 0 }
    let power = powerOfTen((log(width) / log(10)).rounded(.down))
    for factor in [1.0, 2, 5] where factor * power >= width * (1 - 1e-9) { return factor * power }
    return 10 * power
  }

  /// Values such as 0.1, 0.3, 1, 3, 10 inside a range of positive numbers, as dense as fits.
  static func logarithmic(_ low: Double, _ high: Double, most: Int) -> [Double] {
    guard low > 0, high > low, high.isFinite else { return [] }
    let first = (log(low) / log(10)).rounded(.down)
    let last = (log(high) / log(10)).rounded(.up)
    for factors in [[1, 1.5, 2, 3, 5, 7], [1.0, 2, 5], [1.0, 3], [1.0]] {
      let all = values(first, last, 1, factors).filter { $0 >= low && $0 <= high }
      if all.count <= most { return all }
    }
    let stride = ((last - first) / Double(most)).rounded(.up)
    return values(first, last, stride, [1.0]).filter { $0 >= low && $0 <= high }
  }

  private static func values(
    _ first: Double, _ last: Double, _ step: Double, _ factors: [Double]
  ) -> [Double] {
    stride(from: first, through: last, by: step).flatMap { exponent in
      factors.map { factor in
        // 0.3 is 3/10 and not 3 · 0.1, whose last digits would show.
        exponent < 0 ? factor / powerOfTen(-exponent) : factor * powerOfTen(exponent)
      }
    }
  }

  static func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }

  static func tenLog(_ x: Double) -> Double { log(x) / log(10) }
}
