#if !hasFeature(Embedded)
  /// Eigenvalues of symmetric or Hermitian matrices, in rising order, and their vectors; only the lower
  /// triangle is read.
  final class Eigen: MultiOutputPrimitive {
    static let shared = Eigen()
    let name = "eigh"
    let symbol = "eig"
    let gradientFunctionName = "LinalgEighBackward0"
    var acceptsComplex: Bool { true }

    func outputNames(of inputs: TensorList) -> [String] { ["values", "vectors"] }

    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
      let type = try MatrixRule.squareType(of: inputs[0], name)
      return [TensorType(type.dtype.realPart, type.shape.dropLast()), type]
    }

    func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor] {
      inputs[0].dtype.isComplex
        ? parts(inputs[0], context.resultTypes, Complex<Double>.self)
        : parts(inputs[0], context.resultTypes, Double.self)
    }

    private func parts<N: MatrixNumber>(
      _ x: Tensor, _ types: [TensorType], _ number: N.Type
    ) -> [Tensor] {
      let matrices = Matrices<N>(x)
      let n = matrices.rows
      var (values, vectors): ([Double], [N]) = ([], [])
      for i in 0..<matrices.count {
        var a = matrices[i]
        for row in 0..<n {
          a[row * n + row] = N(double: a[row * n + row].realPart)
          for column in 0..<row { a[column * n + row] = a[row * n + column].conjugate }
        }
        let found = MatrixParts.eigen(a, n)
        values += found.values
        vectors += found.vectors
      }
      return [.laid(values, types[0]), .laid(vectors, types[1])]
    }

    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor? {
      let both = Eigen.shared(call.input)
      let (values, vectors) = (both[0], both[1])
      let turned = vectors.adjoint
      if output == 0 { return (vectors * upstream.unsqueeze(-2)).matmul(turned) }
      // A vector turns towards the others, the faster the closer their values are.
      let n = call.input.shape[call.input.ndim - 1]
      let unit = Tensor.laid(Elimination<Double>.identity(n), TensorType(values.dtype, [n, n]))
      let gaps = values.unsqueeze(-2) - values.unsqueeze(-1) + unit
      let inner = turned.matmul(upstream)
      let skew = (inner - inner.adjoint) * 0.5 * (1 - unit) / gaps
      return vectors.matmul(skew).matmul(turned)
    }

    func pullbackNotation(to slot: Int) -> String { "v · g · vᵀ" }

    static let function = Function(
      "linalg.eigvalsh(A)",
      summary:
        "Eigenvalues of symmetric or Hermitian matrices, rising; only the lower triangle is read.",
      formula: "λ₁ ≤ λ₂ ≤ …", derivative: "vᵢ vᵢᵀ for the i-th"
    ) { call throws(TensorError) in
      .tensor(try values(of: call.strictTensor(0), call.function))
    }

    /// The eigenvalues of matrices that hold numbers only.
    static func values(of x: Tensor, _ name: String) throws(TensorError) -> Tensor {
      let result = try Eigen.shared.apply(.one(x))[0]
      try MatrixRule.refuseNonFinite(x, name, isLower: true)
      return result
    }
  }

  extension Tensor {
    /// The eigenvalues of a symmetric matrix, in rising order.
    ///
    /// `Tensor([[2.0, 1], [1, 2]]).eigvalsh()` is `tensor([1., 3.])`. Only the lower triangle is read.
    /// Traps for matrices that are not square and floating, and for NaN or infinity in them. As
    /// `torch.linalg.eigvalsh`.
    ///
    /// - Returns: As many real numbers as the matrix has rows.
    public func eigvalsh() -> Tensor {
      trapping { () throws(TensorError) in try Eigen.values(of: self, "eigvalsh") }
    }
  }
#endif
