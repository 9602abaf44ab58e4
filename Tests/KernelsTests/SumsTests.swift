import Kernels
import Testing

/// Sums and running sums against plain additions in double precision.
@Suite struct SumsTests {
  @Test(arguments: [
    (1, 1, 1), (1, 31, 1), (1, 33, 1), (7, 1_001, 1), (3, 5, 7), (2, 9, 300), (1, 1_003, 259),
    (1, 200_003, 1), (1, 0, 4),
  ])
  func sumsOverTheMiddle(_ outer: Int, _ count: Int, _ inner: Int) {
    let x = Noise.singles(outer * count * inner)
    var sums = [Float](repeating: .nan, count: outer * inner)
    unsafe gw_sum_f32(x, outer, count, inner, &sums)
    for o in 0..<outer {
      for i in 0..<inner {
        var exact = 0.0
        for k in 0..<count { exact += Double(x[(o * count + k) * inner + i]) }
        #expect(abs(Double(sums[o * inner + i]) - exact) <= abs(exact) * 1e-7)
      }
    }
  }

  @Test func doublesAreAddedUpInDouble() {
    let x = Noise.singles(4_097).map(Double.init)
    var sum = 0.0
    unsafe gw_sum_f64(x, 1, x.count, 1, &sum)
    #expect(abs(sum - x.reduce(0, +)) <= 1e-12)
  }

  @Test(arguments: [(1, 5), (3, 8_448), (1, 8_449), (1, 100_003), (9, 1_000)])
  func runningSums(_ rows: Int, _ count: Int) {
    let x = Noise.singles(rows * count)
    var sums = [Float](repeating: .nan, count: x.count)
    unsafe gw_cumsum_f32(x, &sums, rows, count)
    for row in 0..<rows {
      var exact = 0.0
      for i in row * count..<(row + 1) * count {
        exact += Double(x[i])
        #expect(abs(Double(sums[i]) - exact) <= abs(exact) * 1e-7 + 1e-12)
      }
    }
  }

  /// The order of additions depends on the sizes alone.
  @Test func threadsMakeNoDifference() {
    let x = Noise.singles(1_000_000)
    func results(_ threads: Int32) -> [Float] {
      gw_set_thread_count(threads)
      defer { gw_set_thread_count(0) }
      var all = [Float](repeating: 0, count: 1 + 1_000 + 1_000_000)
      unsafe all.withUnsafeMutableBufferPointer { out in
        guard let start = out.baseAddress else { return }
        unsafe gw_sum_f32(x, 1, x.count, 1, start)
        unsafe gw_sum_f32(x, 1, 1_000, 1_000, start + 1)
        unsafe gw_cumsum_f32(x, start + 1_001, 1, x.count)
      }
      return all
    }
    let alone = results(1)
    for threads in [2, 3, 8] as [Int32] { #expect(results(threads) == alone) }
  }
}
