#if !hasFeature(Embedded)
  /// Cross-entropy between two outcomes, from probabilities and from logits.
  enum BinaryLosses {
    static func ofProbabilities(
      _ input: Tensor, _ target: Tensor, weight: Tensor?, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      let name = "binary_cross_entropy"
      let losses = try BinaryEntropy.shared.apply(.two(input, target))
      guard withoutGradient({ input.scalars }).allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
        throw .badValue(operation: name, reason: "probabilities lie between 0 and 1")
      }
      return try weighted(name, losses, weight, reduction)
    }

    static func ofLogits(
      _ input: Tensor, _ target: Tensor, weight: Tensor?, _ reduction: LossReduction,
      positive: Tensor?
    ) throws(TensorError) -> Tensor {
      let name = "binary_cross_entropy_with_logits"
      try NetworkRule.sameSizes(name, input, target)
      try NetworkRule.floatingPair(name, input, target)
      try NetworkRule.stretches(name, positive, to: input.shape)
      let logarithm = try LogSigmoid.shared.apply(.one(input))
      let other = try target.lacking(to: 1).times(input)
      guard let positive else {
        return try weighted(name, other.minus(logarithm), weight, reduction)
      }
      let factor = try positive.minus(Tensor(number: 1)).times(target).plus(1)
      return try weighted(name, other.minus(factor.times(logarithm)), weight, reduction)
    }

    private static func weighted(
      _ name: String, _ losses: Tensor, _ weight: Tensor?, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      guard let weight else { return try reduction.apply(losses) }
      try NetworkRule.stretches(name, weight, to: losses.shape)
      return try reduction.apply(losses.times(weight))
    }

    static let function = Function(
      "binary_cross_entropy(input, target, weight=None, reduction='mean')",
      summary: "Cross-entropy between two outcomes, from the probability of one.",
      formula: "−mean(b ln a + (1 − b) ln(1 − a))",
      derivative: "∂/∂a = (a − b)/(a(1 − a) n), ∂/∂b = ln((1 − a)/a)/n"
    ) { call throws(TensorError) in
      .tensor(
        try ofProbabilities(
          call.strictTensor(0), call.strictTensor(1), weight: call.optionalTensor(2),
          call.reduction(3)))
    }

    static let logitsFunction = Function(
      "binary_cross_entropy_with_logits("
        + "input, target, weight=None, reduction='mean', pos_weight=None)",
      summary: "Cross-entropy between two outcomes, from the logit of one.",
      formula: "−mean(b ln σ(a) + (1 − b) ln σ(−a))",
      derivative: "∂/∂a = (σ(a) − b)/n, ∂/∂b = −a/n"
    ) { call throws(TensorError) in
      .tensor(
        try ofLogits(
          call.strictTensor(0), call.strictTensor(1), weight: call.optionalTensor(2),
          call.reduction(3), positive: call.optionalTensor(4)))
    }
  }

  /// Cross-entropy between two outcomes, from the probability of one:
  /// `y = −mean(b ln a + (1 − b) ln(1 − a))`.
  ///
  /// `binaryCrossEntropy(Tensor([0.5]), Tensor([1.0]))` is `tensor(0.6931)`. Traps if sizes or
  /// dtypes differ or an input is no probability. As `torch.nn.functional.binary_cross_entropy`.
  ///
  /// - Parameters:
  ///   - input: Probabilities.
  ///   - target: What they should be.
  ///   - weight: How much each loss counts; it may be stretched.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the input's sizes without reduction.
  public func binaryCrossEntropy(
    _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try BinaryLosses.ofProbabilities(input, target, weight: weight, reduction)
    }
  }

  /// Cross-entropy between two outcomes, from the logit of one:
  /// `y = −mean(b ln σ(a) + (1 − b) ln σ(−a))`, with ∂y/∂a = (σ(a) − b)/n.
  ///
  /// `binaryCrossEntropyWithLogits(Tensor([0.0]), Tensor([1.0]))` is `tensor(0.6931)`. Traps if sizes
  /// differ or for integers. As `torch.nn.functional.binary_cross_entropy_with_logits`.
  ///
  /// - Parameters:
  ///   - input: Logits.
  ///   - target: The probabilities that they should stand for.
  ///   - weight: How much each loss counts; it may be stretched.
  ///   - reduction: Mean, sum or none.
  ///   - positiveWeight: How much the first term counts.
  /// - Returns: A 0-d tensor, or one of the input's sizes without reduction.
  public func binaryCrossEntropyWithLogits(
    _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, reduction: LossReduction = .mean,
    positiveWeight: Tensor? = nil
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try BinaryLosses.ofLogits(
        input, target, weight: weight, reduction, positive: positiveWeight)
    }
  }
#endif
