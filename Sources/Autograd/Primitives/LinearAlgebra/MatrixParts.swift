#if !hasFeature(Embedded)
  import Kernels

  /// Eigenvalues and singular values: by LAPACK where it is there and the matrix is not small.
  enum MatrixParts {
    /// Rows from which on LAPACK is faster than rotations.
    private static let leastForLibrary = 8

    /// Eigenvalues in rising order, and vectors as columns, of a matrix whose upper triangle is the
    /// conjugate of the lower one.
    static func eigen<N: MatrixNumber>(_ a: [N], _ n: Int) -> (values: [Double], vectors: [N]) {
      if n < leastForLibrary { return Jacobi.eigen(a, n) }
      // Of such a matrix, rows read as columns give the conjugate one.
      var (vectors, values) = (a, [Double](repeating: .nan, count: n))
      let state = unsafe vectors.withUnsafeMutableBytes { a in
        unsafe a.baseAddress.map { unsafe gw_eigen(N.isComplex, n, $0, &values) } ?? 0
      }
      if state == gw_lapack_is_missing { return Jacobi.eigen(a, n) }
      return (values, conjugated(Elimination.turned(vectors, n, n)))
    }

    /// Columns left, singular values in falling order and columns right: `a = u diag(s) vᴴ`.
    static func singular<N: MatrixNumber>(
      _ a: [N], _ m: Int, _ n: Int
    ) -> (left: [N], values: [Double], right: [N]) {
      let least = min(m, n)
      if least >= leastForLibrary, let found = byLibrary(a, m, n, least) { return found }
      if m >= n { return Jacobi.singular(a, m, n) }
      // a = u diag(s) vᴴ as aᴴ = v diag(s) uᴴ
      let turned = Jacobi.singular(conjugated(Elimination.turned(a, m, n)), n, m)
      return (turned.right, turned.values, turned.left)
    }

    /// Rows are read as columns: aᵀ = v̄ diag(s) uᵀ.
    private static func byLibrary<N: MatrixNumber>(
      _ a: [N], _ m: Int, _ n: Int, _ least: Int
    ) -> (left: [N], values: [Double], right: [N])? {
      var work = a
      var values = [Double](repeating: .nan, count: least)
      var right = [N](repeating: .nought, count: n * least)
      var left = [N](repeating: .nought, count: m * least)
      let state = unsafe work.withUnsafeMutableBytes { a in
        unsafe right.withUnsafeMutableBytes { right in
          unsafe left.withUnsafeMutableBytes { left in
            guard let a = a.baseAddress, let right = right.baseAddress,
              let left = left.baseAddress
            else { return Int32(gw_lapack_is_missing) }
            return unsafe gw_singular(N.isComplex, n, m, a, &values, right, left)
          }
        }
      }
      if state != 0 { return nil }
      return (left, values, conjugated(Elimination.turned(right, least, n)))
    }

    private static func conjugated<N: MatrixNumber>(_ a: [N]) -> [N] {
      N.isComplex ? a.map { $0.conjugate } : a
    }
  }
#endif
