#if !hasFeature(Embedded)
  /// Cross-entropy of many labels, each true or not: a composition.
  enum MultilabelLoss {
    static func value(
      _ input: Tensor, _ target: Tensor, weight: Tensor?, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      let name = "multilabel_soft_margin_loss"
      let isTrue = try target.times(input.through(LogSigmoid.shared))
      let isFalse = try target.lacking(to: 1)
        .times(input.through(Neg.shared).through(LogSigmoid.shared))
      var losses = try isTrue.plus(isFalse).through(Neg.shared)
      if let weight { losses = try losses.times(weight) }
      guard let classes = input.shape.last else {
        throw .dimOutOfRange(operation: name, dim: -1, rank: 0)
      }
      let means = try losses.summed(over: [input.ndim - 1]).over(Tensor(number: classes))
      return try reduction.apply(means)
    }

    static let function = Function(
      "multilabel_soft_margin_loss(input, target, weight=None, reduction='mean')",
      summary: "Cross-entropy of many labels, each true or not.",
      formula: "−mean(b ln σ(a) + (1 − b) ln σ(−a))",
      derivative: "∂/∂a = (σ(a) − b)/n, ∂/∂b = −a/n"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), weight: call.optionalStrictTensor(2),
          call.reduction(3)))
    }
  }

  /// Cross-entropy of many labels, each true or not: `y = −mean(b ln σ(a) + (1 − b) ln σ(−a))`, with
  /// ∂y/∂a = (σ(a) − b)/n.
  ///
  /// `multilabelSoftMarginLoss(Tensor([0.0, 0.0]), Tensor([1.0, 0.0]))` is `tensor(0.6931)`. Traps for
  /// integers or if sizes do not broadcast. As `torch.nn.functional.multilabel_soft_margin_loss`.
  ///
  /// - Parameters:
  ///   - input: Logits; labels along the last dimension.
  ///   - target: 1 for labels that are true, else 0.
  ///   - weight: How much each label counts.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one number for each sample without reduction.
  public func multilabelSoftMarginLoss(
    _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try MultilabelLoss.value(input, target, weight: weight, reduction)
    }
  }
#endif
