#if !hasFeature(Embedded)
  /// Eigenvalues and singular values by Jacobi's rotations, as exact as the numbers allow.
  enum Jacobi {
    private static let sweeps = 60

    /// Eigenvalues in rising order, and their vectors as columns.
    static func eigen(_ matrix: [Double], _ n: Int) -> (values: [Double], vectors: [Double]) {
      var (a, v) = (matrix, Elimination.identity(n))
      for _ in 0..<sweeps {
        var isDone = true
        for p in 0..<n {
          for q in (p + 1)..<max(n, p + 1) {
            let size = abs(a[p * n + p]) + abs(a[q * n + q])
            guard abs(a[p * n + q]) > size * 1e-17 else { continue }
            isDone = false
            let (c, s) = rotation(a[p * n + p], a[q * n + q], a[p * n + q])
            for k in 0..<n { turn(&a, k * n + p, k * n + q, c, s) }
            for k in 0..<n { turn(&a, p * n + k, q * n + k, c, s) }
            for k in 0..<n { turn(&v, k * n + p, k * n + q, c, s) }
            a[p * n + q] = 0
            a[q * n + p] = 0
          }
        }
        if isDone { break }
      }
      let order = (0..<n).sorted { a[$0 * n + $0] < a[$1 * n + $1] }
      let places = (0..<(n * n)).map { $0 / n * n + order[$0 % n] }
      return (order.map { a[$0 * n + $0] }, places.map { v[$0] })
    }

    /// Singular values in falling order, and columns left and right; rows are as many as columns or more.
    static func singular(
      _ matrix: [Double], _ m: Int, _ n: Int
    ) -> (left: [Double], values: [Double], right: [Double]) {
      var (a, v) = (matrix, Elimination.identity(n))
      for _ in 0..<sweeps {
        var isDone = true
        for p in 0..<n {
          for q in (p + 1)..<max(n, p + 1) {
            let (pp, qq, pq) = (dot(a, m, n, p, p), dot(a, m, n, q, q), dot(a, m, n, p, q))
            guard abs(pq) > 1e-16 * (pp * qq).squareRoot() else { continue }
            isDone = false
            let (c, s) = rotation(pp, qq, pq)
            for k in 0..<m { turn(&a, k * n + p, k * n + q, c, s) }
            for k in 0..<n { turn(&v, k * n + p, k * n + q, c, s) }
          }
        }
        if isDone { break }
      }
      let lengths = (0..<n).map { dot(a, m, n, $0, $0).squareRoot() }
      let order = (0..<n).sorted { lengths[$0] > lengths[$1] }
      let values = order.map { lengths[$0] }
      var left = (0..<(m * n)).map { a[$0 / n * n + order[$0 % n]] }
      for j in 0..<n { complete(&left, m, n, j, values[j], values.first ?? 0) }
      return (left, values, (0..<(n * n)).map { v[$0 / n * n + order[$0 % n]] })
    }

    /// Makes a column one of length 1; where there is nothing left of it, one across those before.
    private static func complete(
      _ x: inout [Double], _ m: Int, _ n: Int, _ j: Int, _ length: Double, _ largest: Double
    ) {
      if length > largest * 1e-15 {
        for k in 0..<m { x[k * n + j] /= length }
        return
      }
      for axis in 0..<m {
        for k in 0..<m { x[k * n + j] = k == axis ? 1 : 0 }
        for before in 0..<j {
          let share = dot(x, m, n, before, j)
          for k in 0..<m { x[k * n + j] -= share * x[k * n + before] }
        }
        let rest = dot(x, m, n, j, j).squareRoot()
        if rest < 0.5 / Double(m) { continue }
        for k in 0..<m { x[k * n + j] /= rest }
        return
      }
    }

    private static func dot(_ a: [Double], _ m: Int, _ n: Int, _ p: Int, _ q: Int) -> Double {
      var sum = 0.0
      for k in 0..<m { sum += a[k * n + p] * a[k * n + q] }
      return sum
    }

    /// Cosine and sine of the turn after which the mixed term is zero.
    private static func rotation(_ pp: Double, _ qq: Double, _ pq: Double) -> (Double, Double) {
      let theta = (qq - pp) / (2 * pq)
      let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
      let c = 1 / (t * t + 1).squareRoot()
      return (c, t * c)
    }

    private static func turn(_ x: inout [Double], _ i: Int, _ j: Int, _ c: Double, _ s: Double) {
      (x[i], x[j]) = (c * x[i] - s * x[j], s * x[i] + c * x[j])
    }
  }
#endif
