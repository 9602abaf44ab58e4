#if !hasFeature(Embedded)
  /// Distances between vectors, pair by pair, along the last dimension: a composition of a difference
  /// and a norm.
  enum PairwiseDistance {
    static func value(
      _ x1: Tensor, _ x2: Tensor, p: Double, eps: Double, keepDim: Bool
    ) throws(TensorError) -> Tensor {
      let difference = try Sub.shared.apply(.two(x1, x2))
      return try Norm(p, Reduction([-1], keepDim: keepDim)).apply(.one(difference + eps))
    }

    static let function = Function(
      "pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False)",
      summary: "Distances between vectors along the last dimension, pair by pair.",
      formula: "‖a − b + eps‖", derivative: "that of the norm"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), p: call.number(2), eps: call.number(3),
          keepDim: call.bool(4)))
    }
  }

  /// Distances between vectors along the last dimension, pair by pair: `y = ‖a − b + eps‖`.
  ///
  /// `pairwiseDistance(Tensor([[0.0, 0.0]]), Tensor([[3.0, 4.0]]))` is `tensor([5.0000])`. Traps if
  /// sizes do not broadcast. As `torch.nn.functional.pairwise_distance`.
  ///
  /// - Parameters:
  ///   - a: The first vectors.
  ///   - b: The second vectors.
  ///   - p: The order of the norm.
  ///   - eps: What is added to every difference.
  ///   - keepDim: Whether the last dimension stays, with size 1.
  /// - Returns: A tensor of the broadcast sizes without the last, or with size 1 there.
  public func pairwiseDistance(
    _ a: Tensor, _ b: Tensor, p: Double = 2, eps: Double = 1e-6, keepDim: Bool = false
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try PairwiseDistance.value(a, b, p: p, eps: eps, keepDim: keepDim)
    }
  }
#endif
