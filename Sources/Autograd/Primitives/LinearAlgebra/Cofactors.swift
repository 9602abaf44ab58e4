#if !hasFeature(Embedded)
  /// Cofactors of square matrices, the derivatives of their determinants: `det(a) a⁻ᵀ`, found from the
  /// minors where a matrix is singular.
  final class Cofactors: MatrixPrimitive {
    static let shared = Cofactors()
    let name = "cofactors"
    let symbol = "cof"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try MatrixRule.squareType(of: inputs[0], name)
    }

    func result<N: MatrixNumber>(_ inputs: [[N]], _ facts: MatrixFacts) -> [N] {
      let (a, n) = (inputs[0], facts.n)
      let factors = Elimination(a, n)
      if !factors.isSingular {
        let determinant = factors.determinant
        return Elimination.turned(factors.inverse.map { determinant * $0 }, n, n)
      }
      return n <= 4 ? minors(a, n) : products(a, n)
    }

    /// By determinants of what is left without a row and a column; exact for small whole numbers.
    private func minors<N: MatrixNumber>(_ a: [N], _ n: Int) -> [N] {
      (0..<(n * n)).map { place in
        let (row, column) = (place / n, place % n)
        let minor = a.indices.filter { $0 / n != row && $0 % n != column }
        let value = Elimination(minor.map { a[$0] }, n - 1).determinant
        return (row + column) % 2 == 0 ? value : value.scaled(by: -1)
      }
    }

    /// By singular values: those of the cofactors are the products of the others.
    private func products<N: MatrixNumber>(_ a: [N], _ n: Int) -> [N] {
      let (u, s, v) = MatrixParts.singular(a, n, n)
      var others = [Double](repeating: 1, count: n)
      var (before, behind) = (1.0, 1.0)
      for i in 0..<n {
        others[i] *= before
        before *= s[i]
        others[n - 1 - i] *= behind
        behind *= s[n - 1 - i]
      }
      let turn = Elimination(u, n).determinant * Elimination(v, n).determinant.conjugate
      return (0..<(n * n)).map { place in
        var sum = N.nought
        for k in 0..<n {
          let share = u[place / n * n + k].conjugate * v[place % n * n + k]
          sum = sum + share.scaled(by: others[k])
        }
        return sum * turn
      }
    }

    // The second derivative holds where there is an inverse.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let (turned, y) = (Inverse.shared(call.input).adjoint, call.output.conj())
      let share = (upstream * y).sum(dims: [-2, -1], keepDim: true) * turned
      return share - y.matmul(upstream.transpose(-2, -1)).matmul(turned)
    }

    func pullbackNotation(to slot: Int) -> String { "⟨g, y⟩ a⁻ᵀ − y · gᵀ · a⁻ᵀ" }
  }
#endif
