import Kernels
import Testing

/// Products of matrices against plain sums in double precision, with and without a library.
@Suite(.serialized) struct ProductsTests {
  static let sizes = [
    (1, 1, 1), (2, 3, 4), (1, 7, 5), (5, 7, 1), (1, 9, 1), (17, 33, 9), (40, 1, 40), (3, 0, 2),
    (130, 70, 65),
  ]

  @Test(arguments: sizes, [true, false])
  func everyLayout(_ size: (Int, Int, Int), _ isBlas: Bool) {
    gw_blas_set_used(isBlas)
    defer { gw_blas_set_used(true) }
    let (n, k, m) = size
    let (x, y) = (Noise.singles(n * k), Noise.singles(k * m + 3).suffix(k * m).map { $0 })
    for (isTurnedA, isTurnedB) in [(false, false), (true, false), (false, true), (true, true)] {
      let job = Job(n, k, m, isTurnedA, isTurnedB)
      let exact = job.exact(x, y)
      let close: (Double, Double) -> Bool = { abs($0 - $1) <= 1e-6 * (Double(k) + 1) }
      #expect(zip(job.product(x, y, gw_float), exact).allSatisfy { close(Double($0), $1) })
      let doubles = job.product(x.map(Double.init), y.map(Double.init), gw_double)
      #expect(zip(doubles, exact).allSatisfy { abs($0 - $1) <= 1e-13 * (Double(k) + 1) })
      // The parts of (x + 2ix)(y − iy) are 3xy and xy.
      let complex = job.product(
        x.flatMap { [$0, 2 * $0] }, y.flatMap { [$0, -$0] }, gw_complex_float)
      let double = job.product(
        x.flatMap { [Double($0), Double(2 * $0)] }, y.flatMap { [Double($0), Double(-$0)] },
        gw_complex_double)
      for i in exact.indices {
        #expect(close(Double(complex[2 * i]), 3 * exact[i]))
        #expect(close(Double(complex[2 * i + 1]), exact[i]))
        #expect(abs(double[2 * i] - 3 * exact[i]) <= 1e-12)
        #expect(abs(double[2 * i + 1] - exact[i]) <= 1e-12)
      }
    }
  }

  @Test(arguments: [true, false]) func manyAtOnce(_ isBlas: Bool) {
    gw_blas_set_used(isBlas)
    defer { gw_blas_set_used(true) }
    let (x, y) = (Noise.singles(3 * 6), Noise.singles(8))
    var job = Job(3, 2, 4, false, false)
    job.count = 3
    job.stepA = 6
    let all = job.product(x, y, gw_float)
    for i in 0..<3 {
      job.count = 1
      #expect(
        Array(all[(12 * i)..<(12 * i + 12)]) == job.product(Array(x[(6 * i)...]), y, gw_float))
    }
  }

  /// Zero times infinity is NaN, wherever it stands.
  @Test(arguments: [true, false]) func whatIsNotFiniteIsPassedOn(_ isBlas: Bool) {
    gw_blas_set_used(isBlas)
    defer { gw_blas_set_used(true) }
    for (n, k, m) in [(2, 3, 2), (20, 20, 20), (30, 20, 1), (1, 20, 30)] {
      var (x, y) = ([Double](repeating: 0, count: n * k), [Double](repeating: 1, count: k * m))
      y[(k - 1) * m] = .infinity
      let job = Job(n, k, m, false, false)
      let product = job.product(x, y, gw_double)
      for i in product.indices { #expect(product[i].isNaN == (i % m == 0)) }
      x[0] = .nan
      y[(k - 1) * m] = 1
      let other = job.product(x, y, gw_double)
      for i in other.indices { #expect(other[i].isNaN == (i < m)) }
    }
  }

  @Test(arguments: [true, false]) func threadsMakeNoDifference(_ isBlas: Bool) {
    gw_blas_set_used(isBlas)
    defer {
      gw_blas_set_used(true)
      gw_set_thread_count(0)
    }
    for (n, k, m) in [
      (256, 256, 256), (301, 203, 99), (64, 784, 256), (2_000, 1_000, 1), (1, 900, 3_000),
    ] {
      let (x, y) = (Noise.singles(n * k), Noise.singles(k * m))
      let job = Job(n, k, m, false, m % 2 == 1)
      gw_set_thread_count(1)
      let alone = (
        job.product(x, y, gw_float), job.product(x.map(Double.init), y.map(Double.init), gw_double)
      )
      for threads in [2, 3, 7] as [Int32] {
        gw_set_thread_count(threads)
        let singles = job.product(x, y, gw_float)
        let doubles = job.product(x.map(Double.init), y.map(Double.init), gw_double)
        // Printing thousands of numbers would help nobody.
        let areSame = (singles == alone.0, doubles == alone.1)
        #expect(areSame == (true, true), "\(n) \(k) \(m), \(threads) threads")
      }
    }
  }

  private struct Job {
    let (n, k, m): (Int, Int, Int)
    let isTurnedA: Bool
    let isTurnedB: Bool
    var count = 1
    var stepA = 0

    init(_ n: Int, _ k: Int, _ m: Int, _ isTurnedA: Bool, _ isTurnedB: Bool) {
      (self.n, self.k, self.m) = (n, k, m)
      (self.isTurnedA, self.isTurnedB) = (isTurnedA, isTurnedB)
    }

    private var a: (row: Int, column: Int) { isTurnedA ? (1, n) : (k, 1) }
    private var b: (row: Int, column: Int) { isTurnedB ? (1, k) : (m, 1) }

    func product<T: ExpressibleByIntegerLiteral>(
      _ x: [T], _ y: [T], _ kind: gw_number
    ) -> [T] {
      let parts = kind == gw_float || kind == gw_double ? 1 : 2
      var out = [T](repeating: 77, count: count * n * m * parts)
      unsafe x.withUnsafeBytes { x in
        unsafe y.withUnsafeBytes { y in
          unsafe out.withUnsafeMutableBytes { out in
            guard let out = out.baseAddress else { return }
            let empty = UnsafeRawPointer(out)
            let (a, b) = unsafe (x.baseAddress ?? empty, y.baseAddress ?? empty)
            var job = unsafe gw_products(
              a: a, b: b, out: out, n: n, k: k, m: m, rowA: self.a.row, columnA: self.a.column,
              rowB: self.b.row, columnB: self.b.column, count: count, stepA: stepA, stepB: 0)
            unsafe gw_multiply(kind, &job)
          }
        }
      }
      return out
    }

    func exact(_ x: [Float], _ y: [Float]) -> [Double] {
      (0..<(n * m)).map { place in
        let (r, c) = (place / m, place % m)
        return (0..<k).reduce(0.0) {
          $0 + Double(x[r * a.row + $1 * a.column]) * Double(y[$1 * b.row + c * b.column])
        }
      }
    }
  }
}
