#if !hasFeature(Embedded)
  /// Distances themselves where the target is 1, and what lacks to a margin where it is −1.
  ///
  /// `hingeEmbeddingLoss(Tensor([0.5, 0.25]), Tensor([1.0, -1.0]))` is `tensor(0.6250)`. Traps if
  /// sizes do not broadcast. As `torch.nn.functional.hinge_embedding_loss`.
  ///
  /// - Parameters:
  ///   - input: Distances.
  ///   - target: 1 for what belongs together, −1 for what does not.
  ///   - margin: How far apart the others should be.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func hingeEmbeddingLoss(
    _ input: Tensor, _ target: Tensor, margin: Double = 1, reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try MarginLosses.hinge(input, target, margin: margin, reduction)
    }
  }

  /// What lacks until `a` is above `b` by a margin where the target is 1, below it where −1.
  ///
  /// `marginRankingLoss(Tensor([1.0]), Tensor([3.0]), Tensor([1.0]))` is `tensor(2.)`. Traps if sizes
  /// do not go together. As `torch.nn.functional.margin_ranking_loss`.
  ///
  /// - Parameters:
  ///   - a: The first input.
  ///   - b: The second input.
  ///   - target: 1 where the first should rank higher, −1 where lower.
  ///   - margin: By how much.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func marginRankingLoss(
    _ a: Tensor, _ b: Tensor, _ target: Tensor, margin: Double = 0,
    reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try MarginLosses.ranking(a, b, target, margin: margin, reduction)
    }
  }

  /// Logistic loss of inputs whose signs should be the targets: `y = mean(ln(1 + exp(−b a)))`.
  ///
  /// `softMarginLoss(Tensor([0.0]), Tensor([1.0]))` is `tensor(0.6931)`. Traps if sizes do not
  /// broadcast. As `torch.nn.functional.soft_margin_loss`.
  ///
  /// - Parameters:
  ///   - input: What was computed.
  ///   - target: 1 or −1.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func softMarginLoss(
    _ input: Tensor, _ target: Tensor, reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in try MarginLosses.soft(input, target, reduction) }
  }

  /// What lacks until the negative is farther from the anchor than the positive by a margin.
  ///
  /// `tripletMarginLoss(Tensor([[0.0]]), Tensor([[2.0]]), Tensor([[1.0]]))` is `tensor(2.0000)`. Traps
  /// if sizes do not go together. As `torch.nn.functional.triplet_margin_loss`.
  ///
  /// - Parameters:
  ///   - anchor: Vectors along the last dimension.
  ///   - positive: What should be near.
  ///   - negative: What should be far.
  ///   - margin: By how much farther.
  ///   - p: The order of the norm.
  ///   - eps: What is added to every difference.
  ///   - swap: Whether the distance of the other two counts where it is smaller.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one number for each vector without reduction.
  public func tripletMarginLoss(
    _ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, margin: Double = 1, p: Double = 2,
    eps: Double = 1e-6, swap: Bool = false, reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      let options = MarginLosses.TripletOptions(margin: margin, p: p, eps: eps, swap: swap)
      return try MarginLosses.triplet(anchor, positive, negative, options, reduction)
    }
  }
#endif
