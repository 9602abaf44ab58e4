#if !hasFeature(Embedded)
  /// Products of a square matrix with itself, and products of many matrices.
  enum MatrixPower {
    static let function = named("matrix_power")
    static let linalgFunction = named("linalg.matrix_power")

    private static func named(_ name: String) -> Function {
      Function(
        "\(name)(input, n)",
        summary: "A square matrix times itself, n times; of its inverse for negative n.",
        formula: "aⁿ", derivative: "Σ (aᵀ)ⁱ · g · (aᵀ)ⁿ⁻¹⁻ⁱ"
      ) { call throws(TensorError) in
        .tensor(try power(call.strictTensor(0), call.integer(1), call.function))
      }
    }

    static let chainFunction = Function(
      "linalg.multi_dot(tensors)",
      summary: "The product of two or more matrices; the first and the last may be vectors.",
      formula: "a b c …", derivative: "the transposed product of the others"
    ) { call throws(TensorError) in
      let tensors = try call.tensorList(0)
      guard tensors.count >= 2 else {
        throw .badValue(operation: "linalg.multi_dot", reason: "needs two tensors at least")
      }
      for (i, tensor) in tensors.enumerated() {
        let isEnd = i == 0 || i == tensors.count - 1
        guard tensor.ndim == 2 || isEnd && tensor.ndim == 1 else {
          throw .badSizes(
            operation: "linalg.multi_dot",
            reason: "tensor \(i) has sizes \(Shape.text(tensor.shape)); it must be a matrix"
              + (isEnd ? " or a vector" : ""))
        }
      }
      var product = tensors[0]
      for tensor in tensors.dropFirst() {
        product = try MatMul.shared.apply(.two(product, tensor))
      }
      return .tensor(product)
    }

    static func power(_ x: Tensor, _ n: Int, _ name: String) throws(TensorError) -> Tensor {
      guard x.ndim >= 2, x.shape[x.ndim - 1] == x.shape[x.ndim - 2] else {
        throw .badSizes(
          operation: name, reason: "needs square matrices, not sizes \(Shape.text(x.shape))")
      }
      var base = n < 0 ? try Inverse.value(x, name) : x
      if n == 0 { return try identity(like: x) }
      var rest = n.magnitude
      var result: Tensor?
      while true {
        if rest & 1 == 1 {
          result =
            try result.map { (y) throws(TensorError) in
              try MatMul.shared.apply(.two(y, base))
            } ?? base
        }
        rest >>= 1
        if rest == 0 { return result ?? base }
        base = try MatMul.shared.apply(.two(base, base))
      }
    }

    /// Ones on the diagonals; the matrices do not matter, but have a gradient of zeros.
    private static func identity(like x: Tensor) throws(TensorError) -> Tensor {
      let n = x.shape[x.ndim - 1]
      let ones = Tensor.laid(Elimination<Double>.identity(n), TensorType(x.dtype, [n, n]))
      return try Where.shared.apply(TensorList([Tensor.full([], 1, dtype: .bool), ones, x]))
    }
  }

  extension Tensor {
    /// This square matrix times itself, `n` times; for negative `n`, its inverse.
    ///
    /// `Tensor([[1, 1], [0, 1]]).matrixPower(3)` is `tensor([[1, 3], [0, 1]])`. Traps for matrices that
    /// are not square, and for negative `n` where they are singular. As `torch.matrix_power`.
    ///
    /// - Parameter n: How often.
    /// - Returns: A tensor of the same type.
    public func matrixPower(_ n: Int) -> Tensor {
      trapping { () throws(TensorError) in try MatrixPower.power(self, n, "matrix_power") }
    }
  }
#endif
