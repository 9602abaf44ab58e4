import Foundation

/// What tests of random numbers compute; all seeds are fixed, so that none of them fails by chance.
enum Statistics {
  /// √n times the largest distance of the empirical distribution from the true one.
  ///
  /// The statistic of Kolmogorov and Smirnov: above 1.95 in one of a thousand samples.
  static func kolmogorovSmirnov(_ sample: [Double], _ distribution: (Double) -> Double) -> Double {
    let n = Double(sample.count)
    var distance = 0.0
    for (i, x) in sample.sorted().enumerated() {
      let p = distribution(x)
      distance = max(distance, p - Double(i) / n, Double(i + 1) / n - p)
    }
    return distance * n.squareRoot()
  }

  /// How far counts lie from what is expected, in standard deviations of Pearson's χ².
  static func chiSquared(_ counts: [Int], _ expected: [Double]) -> Double {
    let sum = zip(counts, expected).reduce(0.0) {
      let difference = Double($1.0) - $1.1
      return $0 + difference * difference / $1.1
    }
    let freedom = Double(counts.count - 1)
    return (sum - freedom) / (2 * freedom).squareRoot()
  }

  /// Mean, variance, skewness and excess kurtosis.
  static func moments(_ x: [Double]) -> [Double] {
    let n = Double(x.count)
    let mean = x.reduce(0, +) / n
    func central(_ k: Double) -> Double { x.reduce(0) { $0 + pow($1 - mean, k) } / n }
    let variance = central(2)
    return [
      mean, variance, central(3) / pow(variance, 1.5), central(4) / (variance * variance) - 3,
    ]
  }

  static func normal(_ x: Double) -> Double { 0.5 * erfc(-x / 2.squareRoot()) }

  /// The correlation of each number with the one `lag` places later, times √n.
  static func autocorrelation(_ x: [Double], lag: Int) -> Double {
    let m = moments(x)
    var sum = 0.0
    for i in 0..<(x.count - lag) { sum += (x[i] - m[0]) * (x[i + lag] - m[0]) }
    return sum / m[1] / Double(x.count - lag).squareRoot()
  }
}
