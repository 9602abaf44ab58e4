#if !hasFeature(Embedded)
  /// Losses of the absolute difference: compositions, so their circuits show the difference and what
  /// is made of it.
  enum AbsoluteLosses {
    static func l1(
      _ input: Tensor, _ target: Tensor, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      let (a, b) = try NetworkRule.stretchedAlike(input, target)
      return try reduction.apply(Abs.shared.apply(.one(a.minus(b))))
    }

    static func smooth(
      _ input: Tensor, _ target: Tensor, _ reduction: LossReduction, beta: Double
    ) throws(TensorError) -> Tensor {
      let name = "smooth_l1_loss"
      try NetworkRule.floatingPair(name, input, target)
      let dtype = TensorList.two(input, target).promotedDType
      // Truths, from which nothing is subtracted otherwise, count as 0 and 1 here.
      if input.dtype == .bool { return try smooth(input.to(dtype), target, reduction, beta: beta) }
      if target.dtype == .bool { return try smooth(input, target.to(dtype), reduction, beta: beta) }
      guard beta >= 0 else { throw .badValue(operation: name, reason: "beta must not be negative") }
      if beta == 0 { return try l1(input, target, reduction) }
      let (a, b) = try NetworkRule.stretchedAlike(input, target)
      let losses = try a.minus(b).through(Huber(beta))
      return try reduction.apply(losses.over(Tensor(number: beta)))
    }

    static func huber(
      _ input: Tensor, _ target: Tensor, _ reduction: LossReduction, delta: Double
    ) throws(TensorError) -> Tensor {
      let name = "huber_loss"
      try NetworkRule.floatingPair(name, input, target)
      guard delta > 0 else { throw .badValue(operation: name, reason: "delta must be positive") }
      return try reduction.apply(input.minus(target).through(Huber(delta)))
    }

    static let l1Function = Function(
      "l1_loss(input, target, reduction='mean')", summary: "Mean absolute error.",
      formula: "mean(|a − b|)", derivative: "∂/∂a = sign(a − b)/n, ∂/∂b = −sign(a − b)/n"
    ) { call throws(TensorError) in
      .tensor(try l1(call.strictTensor(0), call.strictTensor(1), call.reduction(2)))
    }

    static let smoothFunction = Function(
      "smooth_l1_loss(input, target, reduction='mean', beta=1.0)",
      summary: "Absolute error that is quadratic where it is below beta.",
      formula: "mean((a − b)²/2β where |a − b| < β, else |a − b| − β/2)",
      derivative: "∂/∂a = min(|a − b|/β, 1) sign(a − b)/n, ∂/∂b = −∂/∂a"
    ) { call throws(TensorError) in
      .tensor(
        try smooth(
          call.strictTensor(0), call.strictTensor(1), call.reduction(2), beta: call.number(3)))
    }

    static let huberFunction = Function(
      "huber_loss(input, target, reduction='mean', delta=1.0)",
      summary: "Half the squared error, linear where the error is above delta.",
      formula: "mean((a − b)²/2 where |a − b| < δ, else δ(|a − b| − δ/2))",
      derivative: "∂/∂a = min(|a − b|, δ) sign(a − b)/n, ∂/∂b = −∂/∂a"
    ) { call throws(TensorError) in
      .tensor(
        try huber(
          call.strictTensor(0), call.strictTensor(1), call.reduction(2), delta: call.number(3)))
    }
  }

  /// Mean absolute error: `y = mean(|a − b|)`, with ∂y/∂a = sign(a − b)/n, 0 where both are equal.
  ///
  /// `l1Loss(Tensor([1.0, 2.0]), Tensor([1.0, 4.0]))` is `tensor(1.)`. Traps if sizes do not
  /// broadcast. As `torch.nn.functional.l1_loss`.
  ///
  /// - Parameters:
  ///   - input: What was computed.
  ///   - target: What it should be.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func l1Loss(
    _ input: Tensor, _ target: Tensor, reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in try AbsoluteLosses.l1(input, target, reduction) }
  }

  /// Absolute error, quadratic where it is below `beta`: `y = mean((a − b)²/2β)`, else
  /// `mean(|a − b| − β/2)`.
  ///
  /// `smoothL1Loss(Tensor([1.0, 2.0]), Tensor([1.0, 4.0]))` is `tensor(0.7500)`. Traps if sizes do
  /// not broadcast, for integers and for a negative `beta`. As `torch.nn.functional.smooth_l1_loss`.
  ///
  /// - Parameters:
  ///   - input: What was computed.
  ///   - target: What it should be.
  ///   - reduction: Mean, sum or none.
  ///   - beta: Where the quadratic part ends.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func smoothL1Loss(
    _ input: Tensor, _ target: Tensor, reduction: LossReduction = .mean, beta: Double = 1
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try AbsoluteLosses.smooth(input, target, reduction, beta: beta)
    }
  }

  /// Half the squared error, linear above `delta`: `y = mean((a − b)²/2)`, else
  /// `mean(δ(|a − b| − δ/2))`.
  ///
  /// `huberLoss(Tensor([1.0, 2.0]), Tensor([1.0, 4.0]))` is `tensor(0.7500)`. Traps if sizes do not
  /// broadcast, for integers and if `delta` is not positive. As `torch.nn.functional.huber_loss`.
  ///
  /// - Parameters:
  ///   - input: What was computed.
  ///   - target: What it should be.
  ///   - reduction: Mean, sum or none.
  ///   - delta: Where the quadratic part ends.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func huberLoss(
    _ input: Tensor, _ target: Tensor, reduction: LossReduction = .mean, delta: Double = 1
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try AbsoluteLosses.huber(input, target, reduction, delta: delta)
    }
  }
#endif
