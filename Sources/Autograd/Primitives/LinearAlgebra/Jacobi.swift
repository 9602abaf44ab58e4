#if !hasFeature(Embedded)
  /// Eigenvalues and singular values by Jacobi's rotations, as exact as the numbers allow.
  enum Jacobi<N: MatrixNumber> {
    private static var sweeps: Int { 60 }

    /// Eigenvalues in rising order, and their vectors as columns.
    static func eigen(_ matrix: [N], _ n: Int) -> (values: [Double], vectors: [N]) {
      var (a, v) = (matrix, Elimination<N>.identity(n))
      for _ in 0..<sweeps {
        var isDone = true
        for p in 0..<n {
          for q in (p + 1)..<max(n, p + 1) {
            let (pp, qq) = (a[p * n + p].realPart, a[q * n + q].realPart)
            guard a[p * n + q].size > (abs(pp) + abs(qq)) * 1e-17 else { continue }
            isDone = false
            let turn = Turn(pp, qq, a[p * n + q])
            for k in 0..<n { turn.columns(&a, k * n + p, k * n + q) }
            for k in 0..<n { turn.rows(&a, p * n + k, q * n + k) }
            for k in 0..<n { turn.columns(&v, k * n + p, k * n + q) }
            a[p * n + q] = .nought
            a[q * n + p] = .nought
          }
        }
        if isDone { break }
      }
      let values = (0..<n).map { a[$0 * n + $0].realPart }
      let order = (0..<n).sorted { values[$0] < values[$1] }
      return (order.map { values[$0] }, picked(v, n, n, order))
    }

    /// Singular values in falling order, and columns left and right; rows are as many as columns or more.
    static func singular(
      _ matrix: [N], _ m: Int, _ n: Int
    ) -> (left: [N], values: [Double], right: [N]) {
      var (a, v) = (matrix, Elimination<N>.identity(n))
      for _ in 0..<sweeps {
        var isDone = true
        for p in 0..<n {
          for q in (p + 1)..<max(n, p + 1) {
            let (pp, qq) = (square(a, m, n, p), square(a, m, n, q))
            let pq = dot(a, m, n, p, q)
            guard pq.size > 1e-16 * (pp * qq).squareRoot() else { continue }
            isDone = false
            let turn = Turn(pp, qq, pq)
            for k in 0..<m { turn.columns(&a, k * n + p, k * n + q) }
            for k in 0..<n { turn.columns(&v, k * n + p, k * n + q) }
          }
        }
        if isDone { break }
      }
      let lengths = (0..<n).map { square(a, m, n, $0).squareRoot() }
      let order = (0..<n).sorted { lengths[$0] > lengths[$1] }
      let values = order.map { lengths[$0] }
      var left = picked(a, m, n, order)
      for j in 0..<n { complete(&left, m, n, j, values[j], values.first ?? 0) }
      return (left, values, picked(v, n, n, order))
    }

    /// The columns in another order.
    private static func picked(_ a: [N], _ m: Int, _ n: Int, _ order: [Int]) -> [N] {
      (0..<(m * n)).map { a[$0 / n * n + order[$0 % n]] }
    }

    /// Makes a column one of length 1; where there is nothing left of it, one across those before.
    private static func complete(
      _ x: inout [N], _ m: Int, _ n: Int, _ j: Int, _ length: Double, _ largest: Double
    ) {
      if length > largest * 1e-15 {
        for k in 0..<m { x[k * n + j] = x[k * n + j].scaled(by: 1 / length) }
        return
      }
      for axis in 0..<m {
        for k in 0..<m { x[k * n + j] = k == axis ? .one : .nought }
        for before in 0..<j {
          let share = dot(x, m, n, before, j)
          for k in 0..<m { x[k * n + j] = x[k * n + j] - share * x[k * n + before] }
        }
        let rest = square(x, m, n, j).squareRoot()
        if rest < 0.5 / Double(m) { continue }
        for k in 0..<m { x[k * n + j] = x[k * n + j].scaled(by: 1 / rest) }
        return
      }
    }

    private static func dot(_ a: [N], _ m: Int, _ n: Int, _ p: Int, _ q: Int) -> N {
      var sum = N.nought
      for k in 0..<m { sum = sum + a[k * n + p].conjugate * a[k * n + q] }
      return sum
    }

    private static func square(_ a: [N], _ m: Int, _ n: Int, _ p: Int) -> Double {
      dot(a, m, n, p, p).realPart
    }

    /// The turn of two columns after which their mixed term is zero.
    private struct Turn {
      private let c: Double
      private let s: Double
      /// Makes the mixed term real first.
      private let unit: N

      init(_ pp: Double, _ qq: Double, _ pq: N) {
        let (length, unit) = pq.polar
        let theta = (qq - pp) / (2 * length)
        let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
        c = 1 / (t * t + 1).squareRoot()
        s = t * c
        self.unit = unit
      }

      func columns(_ x: inout [N], _ i: Int, _ j: Int) {
        turn(&x, i, j, N.isComplex ? unit.conjugate * x[j] : x[j])
      }

      func rows(_ x: inout [N], _ i: Int, _ j: Int) {
        turn(&x, i, j, N.isComplex ? unit * x[j] : x[j])
      }

      private func turn(_ x: inout [N], _ i: Int, _ j: Int, _ second: N) {
        let first = x[i]
        x[i] = first.scaled(by: c) - second.scaled(by: s)
        x[j] = first.scaled(by: s) + second.scaled(by: c)
      }
    }
  }
#endif
