#if !hasFeature(Embedded)
  import Kernels

  /// A square matrix taken apart by Gaussian elimination with partial pivoting: by LAPACK where it is
  /// there and the matrix is not small.
  struct Elimination<N: MatrixNumber> {
    /// Rows from which on LAPACK is faster.
    private static var leastForLibrary: Int { 16 }

    private let n: Int
    /// The upper factor, and below its diagonal the lower one, whose diagonal is 1.
    private var factors: [N]
    /// Which row of the matrix came to each row of the factors.
    private var rows: [Int]
    /// LAPACK's own record of that, the factors lying column by column; nil where they are ours.
    private var swaps: [Int32]?
    /// Whether rows were swapped an odd number of times: −1, else 1.
    private(set) var swapSign = 1.0
    /// Whether a pivot is zero.
    private(set) var isSingular = false

    init(_ matrix: [N], _ n: Int) {
      self.n = n
      factors = matrix
      rows = []
      if n >= Elimination.leastForLibrary, eliminateByLibrary() { return }
      rows = Array(0..<n)
      for k in 0..<n { eliminate(k) }
    }

    private mutating func eliminateByLibrary() -> Bool {
      var turned = Elimination.turned(factors, n, n)
      var swaps = [Int32](repeating: 0, count: n)
      let state = unsafe turned.withUnsafeMutableBytes { a in
        unsafe a.baseAddress.map { unsafe gw_lu(N.isComplex, n, $0, &swaps) } ?? 0
      }
      if state == gw_lapack_is_missing { return false }
      factors = turned
      isSingular = state > 0
      for (i, other) in swaps.enumerated() where Int(other) != i + 1 { swapSign = -swapSign }
      self.swaps = swaps
      return true
    }

    private mutating func eliminate(_ k: Int) {
      var pivot = k
      for i in k..<n where factors[i * n + k].size > factors[pivot * n + k].size { pivot = i }
      if pivot != k {
        for j in 0..<n { factors.swapAt(pivot * n + j, k * n + j) }
        rows.swapAt(pivot, k)
        swapSign = -swapSign
      }
      let top = factors[k * n + k]
      if top.size == 0 {
        isSingular = true
        return
      }
      for i in (k + 1)..<max(n, k + 1) {
        let factor = factors[i * n + k] / top
        factors[i * n + k] = factor
        if factor.size == 0 { continue }
        for j in (k + 1)..<n {
          factors[i * n + j] = factors[i * n + j] - factor * factors[k * n + j]
        }
      }
    }

    /// The pivots, whose product times the sign of the swaps is the determinant.
    var pivots: [N] { (0..<n).map { factors[$0 * n + $0] } }

    var determinant: N { pivots.reduce(N(double: swapSign)) { $0 * $1 } }

    /// The inverse, if there is one.
    var inverse: [N] { solve(Elimination.identity(n), width: n) }

    /// The solutions for several right sides at once, `width` numbers a row.
    func solve(_ right: [N], width: Int) -> [N] {
      if let swaps { return solveByLibrary(right, width, swaps) }
      var x: [N] = []
      x.reserveCapacity(right.count)
      for row in rows { x += right[(row * width)..<((row + 1) * width)] }
      for i in 0..<n { subtract(&x, i, 0..<i, width) }
      for i in (0..<n).reversed() {
        subtract(&x, i, (i + 1)..<n, width)
        for c in 0..<width { x[i * width + c] = x[i * width + c] / factors[i * n + i] }
      }
      return x
    }

    private func solveByLibrary(_ right: [N], _ width: Int, _ swaps: [Int32]) -> [N] {
      var x = Elimination.turned(right, n, width)
      _ = unsafe factors.withUnsafeBytes { a in
        unsafe x.withUnsafeMutableBytes { x in
          guard let a = a.baseAddress, let x = x.baseAddress else { return Int32(0) }
          return unsafe gw_lu_solve(N.isComplex, n, width, a, swaps, x)
        }
      }
      return Elimination.turned(x, width, n)
    }

    /// Row `i` of x minus the rows in `places`, each times its factor.
    private func subtract(_ x: inout [N], _ i: Int, _ places: Range<Int>, _ width: Int) {
      for j in places {
        let factor = factors[i * n + j]
        if factor.size == 0 { continue }
        for c in 0..<width {
          x[i * width + c] = x[i * width + c] - factor * x[j * width + c]
        }
      }
    }

    static func identity(_ n: Int) -> [N] {
      var result = [N](repeating: .nought, count: n * n)
      for i in 0..<n { result[i * n + i] = .one }
      return result
    }

    /// Rows become columns.
    static func turned(_ a: [N], _ rows: Int, _ columns: Int) -> [N] {
      var result = a
      unsafe result.withUnsafeMutableBytes { out in
        unsafe a.withUnsafeBytes { a in
          guard let a = a.baseAddress, let out = out.baseAddress else { return }
          unsafe gw_transpose(a, columns, out, columns, rows, MemoryLayout<N>.stride)
        }
      }
      return result
    }
  }
#endif
