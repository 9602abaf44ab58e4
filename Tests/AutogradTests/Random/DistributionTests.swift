import Autograd
import Foundation
import Testing

/// Numbers are distributed as they should be: moments, Kolmogorov–Smirnov, and no memory.
struct DistributionTests {
  private static let count = 200_000

  /// Moments within five standard errors, √n·D below what one sample in a thousand exceeds.
  private func check(
    _ x: Tensor, _ wanted: [Double], errors: [Double], _ distribution: (Double) -> Double
  ) {
    let sample = x.scalars
    let n = Double(sample.count).squareRoot()
    for (i, moment) in Statistics.moments(sample).enumerated() {
      #expect(abs(moment - wanted[i]) < 5 * errors[i] / n, "moment \(i + 1) is \(moment)")
    }
    #expect(Statistics.kolmogorovSmirnov(sample, distribution) < 1.95)
    for lag in 1...8 {
      #expect(abs(Statistics.autocorrelation(sample, lag: lag)) < 4, "lag \(lag)")
    }
    #expect(Set(sample.prefix(1000)).count > 990)
  }

  @Test(arguments: [DType.float32, .float64], [0, 1, 2] as [UInt64])
  func uniform(dtype: DType, seed: UInt64) {
    let x = Tensor.rand([Self.count], generator: Generator(seed: seed), dtype: dtype)
    check(x, [0.5, 1.0 / 12, 0, -1.2], errors: [0.289, 0.075, 1.1, 1]) { $0 }
    #expect(x.scalars.allSatisfy { $0 >= 0 && $0 < 1 })
    let y = Tensor.uniform(
      [Self.count], low: -3, high: 5, generator: Generator(seed: seed), dtype: dtype)
    check(y, [1, 64.0 / 12, 0, -1.2], errors: [2.31, 4.8, 1.1, 1]) { ($0 + 3) / 8 }
  }

  @Test(arguments: [DType.float32, .float64], [0, 1, 2] as [UInt64])
  func normal(dtype: DType, seed: UInt64) {
    let x = Tensor.randn([Self.count], generator: Generator(seed: seed), dtype: dtype)
    check(x, [0, 1, 0, 0], errors: [1, 1.415, 2.45, 4.9], Statistics.normal)
    let y = Tensor.normal(
      mean: 2, std: 0.5, [Self.count], generator: Generator(seed: seed), dtype: dtype)
    check(y, [2, 0.25, 0, 0], errors: [0.5, 0.354, 2.45, 4.9]) {
      Statistics.normal(($0 - 2) / 0.5)
    }
  }

  @Test(arguments: [DType.float32, .float64])
  func normalTailsAreThere(dtype: DType) {
    let x = Tensor.randn([1_000_000], generator: Generator(seed: 6), dtype: dtype).scalars
    for bound in [3.0, 4] {
      let expected = Double(x.count) * erfc(bound / 2.0.squareRoot())
      let found = Double(x.count { abs($0) > bound })
      #expect(abs(found - expected) < 5 * expected.squareRoot())
    }
  }

  @Test func theTwoNumbersOfAPairAreIndependent() {
    let x = Tensor.randn([Self.count], generator: Generator(seed: 4), dtype: .float64).scalars
    var correlation = 0.0
    var squares = 0.0
    for i in 0..<(x.count / 2) {
      correlation += x[2 * i] * x[2 * i + 1]
      squares += (x[2 * i] * x[2 * i] - 1) * (x[2 * i + 1] * x[2 * i + 1] - 1) / 2
    }
    let n = Double(x.count / 2).squareRoot()
    #expect(abs(correlation / n) < 4)
    #expect(abs(squares / n) < 4)
  }

  @Test(arguments: [DType.float32, .float64])
  func exponential(dtype: DType) {
    let x = Tensor.exponential(
      [Self.count], lambda: 2, generator: Generator(seed: 1), dtype: dtype)
    check(x, [0.5, 0.25, 2, 6], errors: [0.5, 0.71, 14, 150]) { 1 - exp(-2 * $0) }
    #expect(x.scalars.allSatisfy { $0 > 0 })
  }

  @Test(arguments: [(0, 10), (-7, 7), (0, 3), (1, 1001)])
  func integers(low: Int, high: Int) {
    let x = Tensor.randint(low, high, [Self.count], generator: Generator(seed: 3))
    var counts = [Int](repeating: 0, count: high - low)
    for n in x.integers { counts[n - low] += 1 }
    let expected = Double(Self.count) / Double(high - low)
    #expect(abs(Statistics.chiSquared(counts, counts.map { _ in expected })) < 4)
  }

  @Test func integersOfAllSizes() {
    let wide = Tensor.randint(.min / 2, .max / 2, [1000], generator: Generator(seed: 3)).integers
    #expect(Set(wide).count == 1000)
    #expect(abs(wide.map { Double($0) / 0x1p62 }.reduce(0, +) / 1000) < 0.1)
    for dtype in [DType.uint8, .int8, .int16, .int32, .int64, .bool, .float32, .float64] {
      let x = Tensor.randint(0, 2, [100], generator: Generator(seed: 3), dtype: dtype)
      #expect(x.dtype == dtype && Set(x.integers) == [0, 1])
    }
    #expect(Set(Tensor.randint(5, 6, [10]).integers) == [5])
  }

  @Test(arguments: [0, 0.001, 0.25, 0.5, 0.9, 1])
  func coins(p: Double) {
    let x = Tensor.zeros([Self.count]).bernoulli(p, generator: Generator(seed: 2))
    let y = Tensor.full([Self.count], p).bernoulli(generator: Generator(seed: 2))
    for sample in [x.scalars, y.scalars] {
      let ones = sample.reduce(0, +)
      let n = Double(Self.count)
      #expect(sample.allSatisfy { $0 == 0 || $0 == 1 })
      #expect(abs(ones - n * p) <= 4.5 * (n * p * (1 - p)).squareRoot())
    }
  }

  @Test func streamsOfDifferentSeedsAndPlacesAreIndependent() {
    let a = Tensor.randn([Self.count], generator: Generator(seed: 0), dtype: .float64).scalars
    for other in [
      Generator(seed: 1), Generator(seed: 1 << 32), Generator(seed: 1 << 63),
      Generator(seed: 0).split(), Generator(state: .init(seed: 0, offset: 1 << 40)),
      Generator(state: .init(seed: 0, offset: 200_000)),
    ] {
      let b = Tensor.randn([Self.count], generator: other, dtype: .float64).scalars
      let sum = zip(a, b).reduce(0.0) { $0 + $1.0 * $1.1 }
      #expect(abs(sum / Double(Self.count).squareRoot()) < 4)
    }
  }
}
