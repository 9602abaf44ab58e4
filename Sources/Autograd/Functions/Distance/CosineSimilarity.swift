#if !hasFeature(Embedded)
  /// Cosine of the angle between vectors along a dimension: a composition of norms and a product.
  enum CosineSimilarity {
    static func value(
      _ x1: Tensor, _ x2: Tensor, dim: Int, eps: Double
    ) throws(TensorError) -> Tensor {
      let name = "cosine_similarity"
      let type = try TensorList.two(x1, x2).arithmeticType(name)
      guard type.dtype.isFloating else {
        throw .unsupportedDType(operation: name, dtype: type.dtype)
      }
      _ = try Shape.dimension(dim, of: type.shape, name)
      let a = try unit(x1.converting(to: type.dtype), type.shape, dim, eps)
      let b = try unit(x2.converting(to: type.dtype), type.shape, dim, eps)
      return try Sum(Reduction([dim], keepDim: false)).apply(.one(a * b))
    }

    private static func unit(
      _ x: Tensor, _ shape: [Int], _ dim: Int, _ eps: Double
    ) throws(TensorError) -> Tensor {
      let whole = x.shape == shape ? x : try Expand(shape).apply(.one(x))
      let length = try Norm(2, Reduction([dim], keepDim: true)).apply(.one(whole))
      // PyTorch raises the length to eps behind the gradient's back.
      let lacking = withoutGradient { Where.shared(length .< eps, eps - length, length * 0) }
      return whole / (length + lacking.detach())
    }

    static let function = Function(
      "cosine_similarity(x1, x2, dim=1, eps=1e-8)",
      summary: "Cosine of the angle between vectors along a dimension.",
      formula: "a · b / (‖a‖ ‖b‖)", derivative: "∂/∂a = (b/‖b‖ − y a/‖a‖) / ‖a‖"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), dim: call.integer(2), eps: call.number(3)))
    }
  }

  /// Cosine of the angle between vectors along a dimension: `y = a · b / (‖a‖ ‖b‖)`.
  ///
  /// `cosineSimilarity(Tensor([[1.0, 0.0]]), Tensor([[1.0, 1.0]]))` is `tensor([0.7071])`. Traps for
  /// integers, or if sizes do not broadcast or the dimension does not exist.
  /// As `torch.nn.functional.cosine_similarity`.
  ///
  /// - Parameters:
  ///   - a: The first vectors.
  ///   - b: The second vectors.
  ///   - dim: The dimension along which vectors lie.
  ///   - eps: The least length that is divided by.
  /// - Returns: A tensor of the broadcast sizes without that dimension.
  public func cosineSimilarity(
    _ a: Tensor, _ b: Tensor, dim: Int = 1, eps: Double = 1e-8
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try CosineSimilarity.value(a, b, dim: dim, eps: eps)
    }
  }
#endif
