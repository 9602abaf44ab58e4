#if !hasFeature(Embedded)
  /// A matrix product added to a tensor, both scaled: `y = beta · a + alpha · b c`.
  enum AddedProducts {
    static let functions = [
      function("addmm(input, mat1, mat2", 2, 2, "matrices"),
      function("addmv(input, mat, vec", 2, 1, "a matrix and a vector"),
      function("baddbmm(input, batch1, batch2", 3, 3, "matrices, one by one"),
      outerFunction,
    ]

    private static func function(
      _ signature: String, _ rankA: Int, _ rankB: Int, _ word: String
    ) -> Function {
      Function(
        signature + ", *, beta=1, alpha=1)",
        summary: "A tensor plus the product of \(word), both scaled.",
        formula: "beta · a + alpha · b c",
        derivative: "∂/∂a: beta, ∂/∂b: alpha · g·cᵀ, ∂/∂c: alpha · bᵀ·g"
      ) { call throws(TensorError) in
        let (x, a, b) = (
          try call.strictTensor(0), try call.strictTensor(1), try call.strictTensor(2)
        )
        let product = try MatrixProducts.value(a, b, rankA, rankB, call.function)
        if x.dtype != a.dtype {
          throw .mixedDTypes(operation: call.function, lhs: x.dtype, rhs: a.dtype)
        }
        return .tensor(try sum(call, x, product))
      }
    }

    private static let outerFunction = Function(
      "addr(input, vec1, vec2, *, beta=1, alpha=1)",
      summary: "A matrix plus all products of the elements of two vectors, both scaled.",
      formula: "beta · aᵢⱼ + alpha · bᵢ cⱼ",
      derivative: "∂/∂a: beta, ∂/∂b: alpha · g·c, ∂/∂c: alpha · gᵀ·b"
    ) { call throws(TensorError) in
      .tensor(
        try sum(
          call, call.strictTensor(0), Outer.value(call.strictTensor(1), call.strictTensor(2))))
    }

    private static func sum(
      _ call: Arguments, _ x: Tensor, _ product: Tensor
    ) throws(TensorError) -> Tensor {
      guard Shape.broadcast(x.shape, product.shape) == product.shape else {
        throw .badSizes(
          operation: call.function,
          reason: "sizes \(Shape.text(x.shape)) cannot be stretched to \(Shape.text(product.shape))"
        )
      }
      let scaled = try scaled(product, call, 4)
      // As in PyTorch, what is not added may be NaN.
      if try call.scalar(3).firstElement == 0 {
        let nothing = Tensor.zeros(x.shape, dtype: x.dtype)
        let cut = try Where.shared.apply(
          TensorList([Tensor.full([], 0, dtype: .bool), x, nothing]))
        return try Add.shared.apply(.two(cut, scaled))
      }
      return try Add.shared.apply(.two(self.scaled(x, call, 3), scaled))
    }

    private static func scaled(
      _ x: Tensor, _ call: Arguments, _ option: Int
    ) throws(TensorError) -> Tensor {
      if case .integer(1) = call.any(option) { return x }
      let factor = try call.scalar(option)
      if x.dtype.kind <= .integer, factor.dtype.kind > .integer {
        throw .mixedDTypes(operation: call.function, lhs: x.dtype, rhs: factor.dtype)
      }
      return try Mul.shared.apply(.two(x, factor))
    }
  }
#endif
