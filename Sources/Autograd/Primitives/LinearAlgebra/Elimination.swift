#if !hasFeature(Embedded)
  /// A square matrix taken apart by Gaussian elimination with partial pivoting.
  struct Elimination {
    private let n: Int
    /// The upper factor, and below its diagonal the lower one, whose diagonal is 1.
    private(set) var factors: [Double]
    /// Which row of the matrix came to each row of the factors.
    private var rows: [Int]
    /// Whether rows were swapped an odd number of times: −1, else 1.
    private(set) var swapSign = 1.0
    /// Whether a pivot is zero.
    private(set) var isSingular = false

    init(_ matrix: [Double], _ n: Int) {
      self.n = n
      factors = matrix
      rows = Array(0..<n)
      for k in 0..<n { eliminate(k) }
    }

    private mutating func eliminate(_ k: Int) {
      var pivot = k
      for i in k..<n where abs(factors[i * n + k]) > abs(factors[pivot * n + k]) { pivot = i }
      if pivot != k {
        for j in 0..<n { factors.swapAt(pivot * n + j, k * n + j) }
        rows.swapAt(pivot, k)
        swapSign = -swapSign
      }
      let top = factors[k * n + k]
      if top == 0 {
        isSingular = true
        return
      }
      for i in (k + 1)..<max(n, k + 1) {
        let factor = factors[i * n + k] / top
        factors[i * n + k] = factor
        if factor == 0 { continue }
        for j in (k + 1)..<n { factors[i * n + j] -= factor * factors[k * n + j] }
      }
    }

    /// The pivots, whose product times the sign of the swaps is the determinant.
    var pivots: [Double] { (0..<n).map { factors[$0 * n + $0] } }

    var determinant: Double { pivots.reduce(swapSign, *) }

    /// The solutions for several right sides at once, `width` numbers a row.
    func solve(_ right: [Double], width: Int) -> [Double] {
      var x: [Double] = []
      x.reserveCapacity(right.count)
      for row in rows { x += right[(row * width)..<((row + 1) * width)] }
      for i in 0..<n { subtract(&x, i, 0..<i, width) }
      for i in (0..<n).reversed() {
        subtract(&x, i, (i + 1)..<n, width)
        for c in 0..<width { x[i * width + c] /= factors[i * n + i] }
      }
      return x
    }

    private func subtract(_ x: inout [Double], _ i: Int, _ known: Range<Int>, _ width: Int) {
      for j in known {
        let factor = factors[i * n + j]
        if factor == 0 { continue }
        for c in 0..<width { x[i * width + c] -= factor * x[j * width + c] }
      }
    }

    static func identity(_ n: Int) -> [Double] {
      (0..<(n * n)).map { $0 % (n + 1) == 0 ? 1 : 0 }
    }
  }
#endif
