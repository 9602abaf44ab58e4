#if !hasFeature(Embedded)
  /// Cofactors of square matrices, the derivatives of their determinants: `det(a) a⁻ᵀ`, found from the
  /// minors where a matrix is singular.
  final class Cofactors: Primitive {
    static let shared = Cofactors()
    let name = "cofactors"
    let symbol = "cof"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try SquareMatrices.type(of: inputs[0], name)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let matrices = SquareMatrices(inputs[0])
      var result: [Double] = []
      for i in 0..<matrices.count { result += cofactors(matrices[i], matrices.n) }
      return .laid(result, context.resultType)
    }

    private func cofactors(_ a: [Double], _ n: Int) -> [Double] {
      let factors = Elimination(a, n)
      let places = (0..<(n * n)).map { (row: $0 / n, column: $0 % n) }
      if !factors.isSingular {
        let inverse = factors.solve(Elimination.identity(n), width: n)
        let determinant = factors.determinant
        return places.map { determinant * inverse[$0.column * n + $0.row] }
      }
      return places.map { place in
        let minor = a.indices.filter { $0 / n != place.row && $0 % n != place.column }
        let value = Elimination(minor.map { a[$0] }, n - 1).determinant
        return (place.row + place.column) % 2 == 0 ? value : -value
      }
    }

    // The second derivative holds where there is an inverse.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let turned = Inverse.shared(call.input).transpose(-2, -1)
      let share = (upstream * call.output).sum(dims: [-2, -1], keepDim: true) * turned
      return share - call.output.matmul(upstream.transpose(-2, -1)).matmul(turned)
    }

    func pullbackNotation(to slot: Int) -> String { "⟨g, y⟩ a⁻ᵀ − y · gᵀ · a⁻ᵀ" }
  }
#endif
