#if !hasFeature(Embedded)
  /// Eigenvalues of symmetric matrices, in rising order, and their vectors; only the lower triangle is
  /// read.
  final class Eigen: MultiOutputPrimitive {
    static let shared = Eigen()
    let name = "eigh"
    let symbol = "eig"
    let gradientFunctionName = "LinalgEighBackward0"

    func outputNames(of inputs: TensorList) -> [String] { ["values", "vectors"] }

    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
      let type = try SquareMatrices.type(of: inputs[0], name)
      return [TensorType(type.dtype, type.shape.dropLast()), type]
    }

    func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor] {
      let matrices = SquareMatrices(inputs[0])
      let n = matrices.n
      var (values, vectors): ([Double], [Double]) = ([], [])
      for i in 0..<matrices.count {
        var a = matrices[i]
        for row in 0..<n { for column in 0..<row { a[column * n + row] = a[row * n + column] } }
        let found = Jacobi.eigen(a, n)
        values += found.values
        vectors += found.vectors
      }
      return [.laid(values, context.resultTypes[0]), .laid(vectors, context.resultTypes[1])]
    }

    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor? {
      let both = Eigen.shared(call.input)
      let (values, vectors) = (both[0], both[1])
      let turned = vectors.transpose(-2, -1)
      if output == 0 { return (vectors * upstream.unsqueeze(-2)).matmul(turned) }
      // A vector turns towards the others, the faster the closer their values are.
      let n = call.input.shape[call.input.ndim - 1]
      let unit = Tensor.laid(Elimination.identity(n), TensorType(values.dtype, [n, n]))
      let gaps = values.unsqueeze(-2) - values.unsqueeze(-1) + unit
      let inner = turned.matmul(upstream)
      let skew = (inner - inner.transpose(-2, -1)) * 0.5 * (1 - unit) / gaps
      return vectors.matmul(skew).matmul(turned)
    }

    func pullbackNotation(to slot: Int) -> String { "v · g · vᵀ" }

    static let function = Function(
      "linalg.eigvalsh(A)",
      summary:
        "Eigenvalues of symmetric matrices, in rising order; only the lower triangle is read.",
      formula: "λ₁ ≤ λ₂ ≤ …", derivative: "vᵢ vᵢᵀ for the i-th"
    ) { call throws(TensorError) in
      .tensor(try Eigen.shared.apply(.one(call.strictTensor(0)))[0])
    }
  }

  extension Tensor {
    /// The eigenvalues of a symmetric matrix, in rising order.
    ///
    /// `Tensor([[2.0, 1], [1, 2]]).eigvalsh()` is `tensor([1., 3.])`. Only the lower triangle is read.
    /// Traps for matrices that are not square and floating. As `torch.linalg.eigvalsh`.
    ///
    /// - Returns: As many numbers as the matrix has rows.
    public func eigvalsh() -> Tensor { Eigen.shared(self)[0] }
  }
#endif
