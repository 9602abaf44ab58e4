#if !hasFeature(Embedded)
  /// A loss of the angle between two vectors: a composition of products and norms.
  enum CosineEmbedding {
    static func value(
      _ a: Tensor, _ b: Tensor, _ target: Tensor, margin: Double, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      let name = "cosine_embedding_loss"
      guard target.ndim <= 1 else {
        throw .badSizes(operation: name, reason: "targets are a vector, or one number")
      }
      let rank = target.ndim + 1
      guard a.ndim == rank, b.ndim == rank else {
        throw .badSizes(
          operation: name,
          reason: "a target of \(target.ndim) dimensions goes with inputs of \(rank), not "
            + "\(a.ndim) and \(b.ndim)")
      }
      let (dot, aa, bb) = (try products(a, b), try products(a, a), try products(b, b))
      let least = 1e-12
      let lengths = try aa.plus(least).times(bb.plus(least)).through(Sqrt.shared)
      let cosine = try dot.over(lengths)
      let none = Tensor.zeros([], dtype: cosine.dtype)
      let above = try cosine.minus(Tensor(number: margin)).hinged()
      let near = try Where.shared.apply([
        try Comparison.equal.apply(.two(target, Tensor(number: 1))), try cosine.lacking(to: 1),
        none,
      ])
      let far = try Where.shared.apply([
        try Comparison.equal.apply(.two(target, Tensor(number: -1))), above, none,
      ])
      return try reduction.apply(near.plus(far))
    }

    private static func products(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
      try a.times(b).summed(over: [-1])
    }

    static let function = Function(
      "cosine_embedding_loss(input1, input2, target, margin=0, reduction='mean')",
      summary: "Small where vectors of target 1 point the same way, those of −1 apart.",
      formula: "mean(1 − cos(a, b) where c = 1, max(0, cos(a, b) − margin) where c = −1)",
      derivative: "−1/n of that of the cosine where c = 1, 1/n where c = −1 above the margin"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), call.strictTensor(2),
          margin: call.number(3), call.reduction(4)))
    }
  }

  /// A loss of the angle between vectors: `1 − cos` where the target is 1, what the cosine has above
  /// the margin where it is −1.
  ///
  /// `cosineEmbeddingLoss(Tensor([1.0, 0.0]), Tensor([0.0, 1.0]), Tensor(1.0))` is `tensor(1.)`. Traps
  /// if sizes do not go together. As `torch.nn.functional.cosine_embedding_loss`.
  ///
  /// - Parameters:
  ///   - a: One vector, or rows.
  ///   - b: One vector, or rows.
  ///   - target: 1 or −1: one number, or one for each row.
  ///   - margin: The cosine from which on vectors count as too near.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one number for each row without reduction.
  public func cosineEmbeddingLoss(
    _ a: Tensor, _ b: Tensor, _ target: Tensor, margin: Double = 0,
    reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try CosineEmbedding.value(a, b, target, margin: margin, reduction)
    }
  }
#endif
