#if !hasFeature(Embedded)
  /// A linear map of two vectors at once: a composition of two matrix products.
  enum Bilinear {
    static func value(
      _ a: Tensor, _ b: Tensor, _ weight: Tensor, bias: Tensor?
    ) throws(TensorError) -> Tensor {
      try check(a, b, weight, bias)
      let front = Array(a.shape.dropLast())
      let rows = Shape.count(front)
      let (results, m, n) = (weight.shape[0], weight.shape[1], weight.shape[2])
      let flat = try weight.through(Permute([1, 0, 2])).reshaped([m, results * n])
      let maps = try a.reshaped([rows, m]).through(MatMul.shared, flat).reshaped([rows, results, n])
      let y = try maps.through(MatMul.shared, b.reshaped([rows, n, 1])).reshaped(front + [results])
      guard let bias else { return y }
      return try y.plus(bias)
    }

    private static func check(
      _ a: Tensor, _ b: Tensor, _ weight: Tensor, _ bias: Tensor?
    ) throws(TensorError) {
      let name = "bilinear"
      for tensor in [b, weight, bias] {
        if let tensor, tensor.dtype != a.dtype {
          throw .mixedDTypes(operation: name, lhs: a.dtype, rhs: tensor.dtype)
        }
      }
      if a.dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      guard a.ndim > 0, weight.ndim == 3, a.shape.dropLast() == b.shape.dropLast(),
        a.shape.last == weight.shape[1], b.shape.last == weight.shape[2]
      else {
        throw .badSizes(
          operation: name,
          reason: "inputs of sizes \(Shape.text(a.shape)) and \(Shape.text(b.shape)) do not go "
            + "with a weight of sizes \(Shape.text(weight.shape))")
      }
      if let bias, bias.shape != [weight.shape[0]] {
        throw .badShape(operation: name + ", bias", from: bias.shape, to: [weight.shape[0]])
      }
    }

    static let function = Function(
      "bilinear(input1, input2, weight, bias=None)",
      summary: "A linear map of two vectors at once.", formula: "Σ aᵢ cₖᵢⱼ bⱼ + d",
      derivative: "∂/∂a: Σ g c b, ∂/∂b: Σ g a c, ∂/∂c: g a bᵀ, ∂/∂d: g"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), call.strictTensor(2),
          bias: call.optionalStrictTensor(3)))
    }
  }

  /// A linear map of two vectors at once: `yₖ = Σ aᵢ weightₖᵢⱼ bⱼ + biasₖ`.
  ///
  /// `bilinear(Tensor([2.0]), Tensor([3.0]), Tensor([[[4.0]]]))` is `tensor([24.])`. Traps if sizes or
  /// dtypes do not go together. As `torch.nn.functional.bilinear`.
  ///
  /// - Parameters:
  ///   - a: Vectors along the last dimension.
  ///   - b: As many vectors.
  ///   - weight: A matrix for each result.
  ///   - bias: A summand for each result.
  /// - Returns: The results along the last dimension.
  public func bilinear(
    _ a: Tensor, _ b: Tensor, _ weight: Tensor, bias: Tensor? = nil
  ) -> Tensor {
    trapping { () throws(TensorError) in try Bilinear.value(a, b, weight, bias: bias) }
  }
#endif
