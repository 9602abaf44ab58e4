#if !hasFeature(Embedded)
  /// Vectors along a dimension divided by their norm: a composition of the two.
  enum Normalize {
    static func value(
      _ x: Tensor, p: Double, dims: [Int]?, eps: Double
    ) throws(TensorError) -> Tensor {
      let length = try Norm(p, Reduction(dims, keepDim: true)).apply(.one(x))
      let least = Tensor.full([], eps, dtype: length.dtype)
      return try Div.shared.apply(.two(x, Where.shared.apply([length .< least, least, length])))
    }

    static let function = Function(
      "normalize(input, p=2.0, dim=1, eps=1e-12)",
      summary: "Vectors along a dimension divided by their norm, or by eps where that is less.",
      formula: "a / ‖a‖", derivative: "1/‖a‖ − a ∂‖a‖ / ‖a‖²"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), p: call.number(1), dims: call.dims(2), eps: call.number(3)))
    }
  }

  extension Tensor {
    /// Vectors along a dimension divided by their norm.
    ///
    /// `Tensor([[3.0, 4.0]]).normalized()` is `tensor([[0.6000, 0.8000]])`. Traps for integers, or if
    /// there is no such dimension. As `torch.nn.functional.normalize`.
    ///
    /// - Parameters:
    ///   - p: The order of the norm.
    ///   - dim: The dimension along which vectors lie.
    ///   - eps: The least norm that is divided by.
    /// - Returns: A tensor of the same type.
    public func normalized(p: Double = 2, dim: Int = 1, eps: Double = 1e-12) -> Tensor {
      trapping { () throws(TensorError) in
        try Normalize.value(self, p: p, dims: [dim], eps: eps)
      }
    }
  }
#endif
