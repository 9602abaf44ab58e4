import Foundation
import Kernels
import Testing

/// Softmax along rows, products of rows, and copies in another order.
@Suite struct RowsTests {
  @Test(arguments: [1, 2, 15, 16, 17, 1_000]) func softmaxOfARow(_ count: Int) {
    let x = Noise.singles(3 * count).map { $0 * 40 }
    var shares = x
    var logarithms = x
    unsafe gw_softmax_f32(x, &shares, 3, count)
    unsafe gw_log_softmax_f32(x, &logarithms, 3, count)
    for row in 0..<3 {
      let numbers = x[row * count..<(row + 1) * count]
      let most = numbers.max() ?? 0
      // The distance to the largest is itself a single.
      let distances = numbers.map { Double($0 - most) }
      let sum = distances.reduce(0) { $0 + exp($1) }
      for (i, distance) in distances.enumerated() {
        let exact = exp(distance) / sum
        #expect(abs(Double(shares[row * count + i]) - exact) <= 4e-7 * exact + 1e-44)
        let logarithm = distance - log(sum)
        #expect(
          abs(Double(logarithms[row * count + i]) - logarithm) <= 4e-7 * abs(logarithm) + 4e-7)
      }
    }
  }

  @Test func softmaxOfInfinitiesAndNaN() {
    func softmax(_ x: [Float]) -> [Float] {
      var y = x
      unsafe gw_softmax_f32(x, &y, 1, x.count)
      return y
    }
    #expect(softmax([-.infinity, 0, -.infinity]) == [0, 1, 0])
    #expect(softmax([-.infinity, -.infinity]).allSatisfy { $0.isNaN })
    #expect(softmax([0, .infinity]).last?.isNaN == true)
    #expect(softmax([0, .nan, 1]).allSatisfy { $0.isNaN })
  }

  /// Each width of elements, and sizes that do not fill a tile.
  @Test(arguments: [1, 2, 4, 8, 16]) func transposing(_ size: Int) {
    for (rows, columns) in [(1, 1), (7, 9), (8, 8), (33, 70), (40, 15)] {
      let x = (0..<rows * columns * size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
      var y = [UInt8](repeating: 0, count: x.count)
      unsafe gw_transpose(x, rows, &y, rows, columns, size)
      for r in 0..<rows {
        for c in 0..<columns {
          let (from, to) = ((c * rows + r) * size, (r * columns + c) * size)
          #expect(x[from..<from + size] == y[to..<to + size])
        }
      }
    }
  }

  @Test func gatheringCountsFromTheEndAndFindsTheFirstWrongPlace() {
    let x: [Float] = [10, 11, 12, 13]
    var y = [Float](repeating: 0, count: 3)
    func wrong(_ places: [Int64]) -> Int { unsafe gw_gather(x, 4, places, &y, 3, 4) }
    #expect(wrong([3, -1, -4]) == -1)
    #expect(y == [13, 13, 10])
    #expect(wrong([0, 4, -5]) == 1)
    #expect(wrong([0, 1, -5]) == 2)
    #expect(wrong([.max, .min, 0]) == 0)
  }

  @Test func quotientsOfRowsAndNumbers() {
    let a: [Float] = [1, 2, 3, 4, 5, 6]
    let b: [Float] = [2, 4, 8]
    var y = [Float](repeating: 0, count: 6)
    unsafe gw_combine_rows_f32(gw_div, a, 3, 1, b, 0, 1, &y, 2, 3)
    #expect(y == [0.5, 0.5, 0.375, 2, 1.25, 0.75])
    unsafe gw_combine_rows_f32(gw_sub, b, 1, 0, a, 3, 1, &y, 2, 3)
    #expect(y == [1, 0, -1, 0, -1, -2])
    unsafe gw_combine_f32(gw_sub, a, 1, b, 0, &y, 6)
    #expect(y == [-1, 0, 1, 2, 3, 4])
  }
}
