#if !hasFeature(Embedded)
  /// Matrices taken apart into columns left, singular values in falling order and columns right:
  /// `a = u diag(s) vᵀ`, for complex numbers with the conjugate `ᵀ`.
  final class SingularValues: MultiOutputPrimitive {
    static let shared = SingularValues()
    let name = "svd"
    let symbol = "svd"
    let gradientFunctionName = "LinalgSvdBackward0"
    var acceptsComplex: Bool { true }

    func outputNames(of inputs: TensorList) -> [String] { ["left", "values", "right"] }

    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
      let type = try MatrixRule.type(of: inputs[0], name)
      let (rank, shape) = (type.shape.count, type.shape)
      let (batch, m, n) = (Array(shape.dropLast(2)), shape[rank - 2], shape[rank - 1])
      let k = min(m, n)
      return [
        TensorType(type.dtype, batch + [m, k]), TensorType(type.dtype.realPart, batch + [k]),
        TensorType(type.dtype, batch + [n, k]),
      ]
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
      var (left, values, right): ([N], [Double], [N]) = ([], [], [])
      for i in 0..<matrices.count {
        let found = MatrixParts.singular(matrices[i], matrices.rows, matrices.columns)
        left += found.left
        values += found.values
        right += found.right
      }
      return [.laid(left, types[0]), .laid(values, types[1]), .laid(right, types[2])]
    }

    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor? {
      let all = SingularValues.shared(call.input)
      let (u, s, v) = (all[0], all[1], all[2])
      if output == 1 { return (u * upstream.unsqueeze(-2)).matmul(v.adjoint) }
      // A column turns towards the others, the faster the closer their values are; a complex one
      // also about itself, left and right to opposite sides; and where there is room, out of their
      // span.
      let side = output == 0 ? u : v
      let k = s.shape[s.ndim - 1]
      let unit = Tensor.laid(Elimination<Double>.identity(k), TensorType(s.dtype, [k, k]))
      let squares = s * s
      let inner = side.adjoint.matmul(upstream)
      var skew = inner - inner.adjoint
      var gaps = squares.unsqueeze(-2) - squares.unsqueeze(-1)
      if call.input.dtype.isComplex {
        gaps = gaps + unit * squares.unsqueeze(-1) * (output == 0 ? 4 : -4)
      } else {
        skew = skew * (1 - unit)
        gaps = gaps + unit
      }
      let turned =
        output == 0
        ? u.matmul(skew / gaps * s.unsqueeze(-2)).matmul(v.adjoint)
        : u.matmul(skew / gaps * s.unsqueeze(-1)).matmul(v.adjoint)
      if side.shape[side.ndim - 2] == k { return turned }
      let outside = (upstream - side.matmul(inner)) / s.unsqueeze(-2)
      return turned + (output == 0 ? outside.matmul(v.adjoint) : u.matmul(outside.adjoint))
    }

    func pullbackNotation(to slot: Int) -> String { "u · g · vᵀ" }

    static let function = Function(
      "linalg.svdvals(A)", summary: "Singular values of matrices, in falling order.",
      formula: "s₁ ≥ s₂ ≥ …, a = u diag(s) vᵀ", derivative: "uᵢ vᵢᵀ for the i-th"
    ) { call throws(TensorError) in
      .tensor(try values(of: call.strictTensor(0), call.function))
    }

    /// The singular values of matrices that hold numbers only.
    static func values(of x: Tensor, _ name: String) throws(TensorError) -> Tensor {
      let result = try SingularValues.shared.apply(.one(x))[1]
      try MatrixRule.refuseNonFinite(x, name)
      return result
    }
  }

  extension Tensor {
    /// The singular values of a matrix, in falling order.
    ///
    /// `Tensor([[3.0, 0], [0, -4]]).svdvals()` is `tensor([4., 3.])`. Traps for tensors that are no
    /// floating matrices, and for NaN or infinity in them. As `torch.linalg.svdvals`.
    ///
    /// - Returns: As many real numbers as the smaller of the last two sizes.
    public func svdvals() -> Tensor {
      trapping { () throws(TensorError) in try SingularValues.values(of: self, "svdvals") }
    }
  }
#endif
