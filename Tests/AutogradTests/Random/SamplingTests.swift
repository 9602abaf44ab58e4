import Autograd
import Foundation
import Testing

/// Permutations, and indices drawn by weight.
struct SamplingTests {
  @Test(arguments: [0, 1, 2, 3, 10, 1000])
  func permutationsHoldEveryNumber(count: Int) {
    let order = Tensor.randperm(count, generator: Generator(seed: 5)).integers
    #expect(order.sorted() == Array(0..<count))
  }

  @Test func allOrdersAreEquallyLikely() {
    let generator = Generator(seed: 12)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      counts[Tensor.randperm(4, generator: generator).integers, default: 0] += 1
    }
    #expect(counts.count == 24)
    #expect(
      abs(Statistics.chiSquared(Array(counts.values), counts.map { _ in 1000 })) < 4)
  }

  @Test func everyNumberComesEverywhere() {
    let generator = Generator(seed: 13)
    var counts = [Int](repeating: 0, count: 400)
    for _ in 0..<10_000 {
      for (place, n) in Tensor.randperm(20, generator: generator).integers.enumerated() {
        counts[20 * place + n] += 1
      }
    }
    #expect(abs(Statistics.chiSquared(counts, counts.map { _ in 500 })) < 4)
  }

  @Test(arguments: [DType.float32, .float64])
  func withReplacementFrequenciesAreTheWeights(dtype: DType) {
    let weights = [0.0, 1, 2, 0, 4, 3, 0]
    let drawn = Tensor(weights, dtype: dtype).multinomial(
      100_000, replacement: true, generator: Generator(seed: 21))
    #expect(drawn.dtype == .int64 && drawn.shape == [100_000])
    var counts = [Int](repeating: 0, count: 7)
    for i in drawn.integers { counts[i] += 1 }
    #expect(counts[0] == 0 && counts[3] == 0 && counts[6] == 0)
    let possible = [1, 2, 4, 5]
    #expect(
      abs(
        Statistics.chiSquared(possible.map { counts[$0] }, possible.map { weights[$0] * 10_000 }))
        < 4)
  }

  @Test func withoutReplacementPairsComeAsOftenAsTheyShould() {
    let weights = [1.0, 2, 3, 4]
    let rows = 50_000
    let generator = Generator(seed: 22)
    let drawn = Tensor([[Double]](repeating: weights, count: rows)).multinomial(
      2, generator: generator
    ).integers
    var counts: [[Int]: Int] = [:]
    for row in 0..<rows { counts[[drawn[2 * row], drawn[2 * row + 1]], default: 0] += 1 }
    var (found, expected): ([Int], [Double]) = ([], [])
    for i in 0..<4 {
      for j in 0..<4 where i != j {
        found.append(counts[[i, j]] ?? 0)
        // First i, then j among the others.
        expected.append(Double(rows) * weights[i] / 10 * weights[j] / (10 - weights[i]))
      }
    }
    #expect(counts.count == 12)
    #expect(abs(Statistics.chiSquared(found, expected)) < 4)
  }

  @Test func withoutReplacementNothingComesTwiceAndZerosComeLast() {
    let weights = Tensor([0.0, 5, 0, 1])
    for seed in 0..<50 {
      let all = weights.multinomial(4, generator: Generator(seed: UInt64(seed))).integers
      #expect(Set(all).count == 4)
      #expect(Set(all.prefix(2)) == [1, 3] && all.suffix(2) == [0, 2])
    }
  }

  @Test func rowsAreDrawnOneByOne() {
    let drawn = Tensor([[0.0, 1], [1, 0]]).multinomial(
      3, replacement: true, generator: Generator(seed: 1))
    #expect(drawn.shape == [2, 3])
    #expect(drawn.integers == [1, 1, 1, 0, 0, 0])
    let same = Tensor.ones([2, 50]).multinomial(
      50, replacement: true, generator: Generator(seed: 1)
    ).integers
    #expect(same.prefix(50) != same.suffix(50))
    #expect(Tensor.ones([0, 3]).multinomial(2).shape == [0, 2])
  }
}
