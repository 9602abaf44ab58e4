import Circuits
import Foundation
import TestSupport
import Testing

@Suite("Statistics")
struct StatisticsTests {
  @Test("a small list by hand")
  func byHand() {
    let s = Statistics([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(s.mean == 5 && s.deviation == 2)
    #expect(s.minimum == 2 && s.maximum == 9 && s.nonFinite == 0)
    #expect(abs(s.norm - 232.0.squareRoot()) < 1e-12)
  }

  @Test("random numbers against sums in exact decimals")
  func againstSums() {
    var generator = SeededGenerator(seed: 5)
    for count in [1, 2, 3, 10, 1000] {
      // Whole millionths, whose sums are exact in integers.
      let units = (0..<count).map { _ in Int.random(in: -3_000_000...3_000_000, using: &generator) }
      let s = Statistics(units.map { Double($0) / 1e6 })
      let sum = units.reduce(0, +)
      let squares = units.reduce(0) { $0 + $1 * $1 }
      let mean = Double(sum) / Double(count) / 1e6
      let variance = Double(squares * count - sum * sum) / Double(count * count) / 1e12
      #expect(abs(s.mean - mean) < 1e-12)
      #expect(abs(s.deviation - variance.squareRoot()) < 1e-9)
      #expect(abs(s.norm - Double(squares).squareRoot() / 1e6) < 1e-9)
      #expect(s.minimum == Double(units.min() ?? 0) / 1e6)
      #expect(s.maximum == Double(units.max() ?? 0) / 1e6)
    }
  }

  @Test("a large mean costs no digits")
  func offset() {
    let s = Statistics([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(s.mean == 1e9 + 10)
    #expect(abs(s.deviation - 22.5.squareRoot()) < 1e-9)
  }

  @Test("huge and tiny elements neither overflow nor vanish")
  func extremes() {
    let huge = Statistics([1e308, -1e308])
    #expect(huge.mean == 0)
    #expect(abs(huge.norm / 1e308 - 2.0.squareRoot()) < 1e-12)
    #expect(abs(huge.deviation / 1e308 - 1) < 1e-12)
    let same = Statistics([1.5e308, 1.5e308])
    #expect(same.mean == 1.5e308 && same.deviation == 0)
    let tiny = Statistics([3e-300 * 1e-20, 4e-300 * 1e-20])
    #expect(abs(tiny.norm / (5e-300 * 1e-20) - 1) < 1e-3)
    #expect(abs(tiny.deviation / (5e-301 * 1e-20) - 1) < 1e-2)
    let spread = Statistics([1e200, -1e200])
    #expect(abs(spread.deviation / 1e200 - 1) < 1e-12)
  }

  @Test("what is not finite is counted and left out")
  func nonFinite() {
    let s = Statistics([.nan, 1, .infinity, 3, -.infinity])
    #expect(s.nonFinite == 3 && s.mean == 2 && s.deviation == 1)
    #expect(s.minimum == 1 && s.maximum == 3)
    #expect(abs(s.norm - 10.0.squareRoot()) < 1e-15)
  }

  @Test(
    "without a finite element there is nothing to say", arguments: [[], [Double.nan, .infinity]])
  func nothing(_ numbers: [Double]) {
    let s = Statistics(numbers)
    #expect(s.mean.isNaN && s.deviation.isNaN && s.minimum.isNaN && s.maximum.isNaN)
    #expect(s.norm == 0 && s.nonFinite == numbers.count)
  }
}
