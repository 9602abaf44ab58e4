#if !hasFeature(Embedded)
  /// The matrix product under the names that fix how many dimensions its factors have.
  enum MatrixProducts {
    static let functions = [
      product("dot(input, tensor)", 1, 1, "Sum of the products of two vectors.", "Σ aᵢ bᵢ"),
      product(
        "vdot(input, other)", 1, 1,
        "Sum of the products of two vectors, the first conjugated if it is complex.", "Σ āᵢ bᵢ",
        conjugating: true),
      product("mv(input, vec)", 2, 1, "Product of a matrix and a vector.", "a b"),
      product("mm(input, mat2)", 2, 2, "Product of two matrices.", "a b"),
      product("bmm(input, mat2)", 3, 3, "Products of matrices, one by one.", "a b"),
    ]

    private static func product(
      _ signature: String, _ rankA: Int, _ rankB: Int, _ summary: String, _ formula: String,
      conjugating: Bool = false
    ) -> Function {
      Function(
        signature, summary: summary, formula: formula,
        derivative: rankA == 1 ? "b for a, a for b" : "∂/∂a: g·bᵀ, ∂/∂b: aᵀ·g"
      ) { call throws(TensorError) in
        let a = try call.strictTensor(0)
        return .tensor(
          try value(
            conjugating ? a.conj() : a, call.strictTensor(1), rankA, rankB, call.function))
      }
    }

    /// The product, if the factors have so many dimensions and the sizes go together unstretched.
    static func value(
      _ a: Tensor, _ b: Tensor, _ rankA: Int, _ rankB: Int, _ name: String
    ) throws(TensorError) -> Tensor {
      guard a.ndim == rankA, b.ndim == rankB else {
        throw .badSizes(
          operation: name,
          reason: "needs tensors of \(rankA) and \(rankB) dimensions, not sizes "
            + "\(Shape.text(a.shape)) and \(Shape.text(b.shape))")
      }
      let inner = rankB == 1 ? b.shape[0] : b.shape[rankB - 2]
      guard a.shape[rankA - 1] == inner, a.shape.dropLast(2) == b.shape.dropLast(2) else {
        throw .badSizes(
          operation: name,
          reason: "sizes \(Shape.text(a.shape)) and \(Shape.text(b.shape)) do not go together")
      }
      return try MatMul.shared.apply(.two(a, b))
    }
  }

  extension Tensor {
    /// Sum of the products of two vectors: `Σ aᵢ bᵢ`.
    ///
    /// `Tensor([1, 2]).dot(Tensor([3, 4]))` is `tensor(11)`. Traps unless both are vectors of one
    /// length and dtype. As `torch.dot`.
    ///
    /// - Parameter other: The other vector.
    /// - Returns: A 0-d tensor.
    public func dot(_ other: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try MatrixProducts.value(self, other, 1, 1, "dot") }
    }

    /// Product of this matrix and a vector.
    ///
    /// `Tensor([[1, 2], [3, 4]]).mv(Tensor([1, 1]))` is `tensor([3, 7])`. Traps if the sizes or dtypes
    /// do not go together. As `torch.mv`.
    ///
    /// - Parameter vector: As many numbers as the matrix has columns.
    /// - Returns: One number for each row.
    public func mv(_ vector: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try MatrixProducts.value(self, vector, 2, 1, "mv") }
    }

    /// Product of two matrices.
    ///
    /// `Tensor([[1, 2]]).mm(Tensor([[3], [4]]))` is `tensor([[11]])`. Traps if the sizes or dtypes do
    /// not go together. As `torch.mm`.
    ///
    /// - Parameter other: The right factor.
    /// - Returns: A matrix.
    public func mm(_ other: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try MatrixProducts.value(self, other, 2, 2, "mm") }
    }

    /// Products of matrices, one by one along the first dimension.
    ///
    /// `Tensor([[[2]], [[3]]]).bmm(Tensor([[[4]], [[5]]]))` is `tensor([[[8]], [[15]]])`. Traps if the
    /// sizes or dtypes do not go together. As `torch.bmm`.
    ///
    /// - Parameter other: As many matrices.
    /// - Returns: As many matrices.
    public func bmm(_ other: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try MatrixProducts.value(self, other, 3, 3, "bmm") }
    }
  }
#endif
