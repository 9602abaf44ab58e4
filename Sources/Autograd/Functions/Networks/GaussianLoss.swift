#if !hasFeature(Embedded)
  /// Negative log-likelihood of normal distributions: a composition.
  enum GaussianLoss {
    static func value(
      _ input: Tensor, _ target: Tensor, _ variance: Tensor, full: Bool, eps: Tensor,
      _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      let name = "gaussian_nll_loss"
      guard variance.dtype.isFloating || variance.dtype.kind == eps.dtype.kind else {
        throw .unsupportedDType(operation: name + ", var", dtype: variance.dtype)
      }
      guard withoutGradient({ variance.scalars }).allSatisfy({ !($0 < 0) }) else {
        throw .badValue(operation: name, reason: "variances must not be negative")
      }
      let raised = try matched(variance, input.shape).atLeast(eps)
      let square = try input.minus(target).through(Pow.square)
      var losses = try raised.through(Log.shared).plus(square.over(raised)).times(0.5)
      // ½ ln 2π
      if full { losses = try losses.plus(0.918_938_533_204_672_7) }
      return try reduction.apply(losses)
    }

    /// Variances of their own for all elements, or common ones along one dimension.
    private static func matched(
      _ variance: Tensor, _ sizes: [Int]
    ) throws(TensorError) -> Tensor {
      if variance.shape == sizes { return variance }
      if !sizes.isEmpty, variance.shape == sizes.dropLast() {
        return try variance.through(Unsqueeze(-1))
      }
      let stretched = zip(sizes, variance.shape).filter { $0 != $1 }
      guard variance.ndim == sizes.count, stretched.count == 1, stretched[0].1 == 1 else {
        throw .badSizes(
          operation: "gaussian_nll_loss",
          reason: "variances of sizes \(Shape.text(variance.shape)) do not go with an input of "
            + "sizes \(Shape.text(sizes)); they may be common to one dimension")
      }
      return variance
    }

    static let function = Function(
      "gaussian_nll_loss(input, target, var, full=False, eps=1e-06, reduction='mean')",
      summary: "Negative log-likelihood of normal distributions with given variances.",
      formula: "mean(ln c + (a − b)²/c)/2",
      derivative: "∂/∂a = (a − b)/(c n), ∂/∂c = (1/c − (a − b)²/c²)/2n"
    ) { call throws(TensorError) in
      let input = try call.strictTensor(0)
      return .tensor(
        try value(
          input, call.strictTensor(1), variance(call, input), full: call.integerOrBool(3) != 0,
          eps: call.scalar(4), call.reduction(5)))
    }

    /// A tensor, or a floating number for all elements.
    private static func variance(
      _ call: Arguments, _ input: Tensor
    ) throws(TensorError) -> Tensor {
      guard case .real(let number) = call.any(2) else { return try call.strictTensor(2) }
      return .full(input.shape, number, dtype: input.dtype.floatingResult)
    }
  }

  /// Negative log-likelihood of normal distributions: `y = mean(ln c + (a − b)²/c)/2`, with
  /// ∂y/∂a = (a − b)/(c n).
  ///
  /// `gaussianNLLLoss(Tensor([1.0]), Tensor([3.0]), Tensor([1.0]))` is `tensor(2.)`. The gradient of
  /// the variance passes also where it is raised to `eps`. Traps if sizes do not go together or a
  /// variance is negative. As `torch.nn.functional.gaussian_nll_loss`.
  ///
  /// - Parameters:
  ///   - input: The expected values.
  ///   - target: What came.
  ///   - variance: One variance an element, or common ones along one dimension.
  ///   - full: Whether the constant ½ ln 2π is added.
  ///   - eps: What variances are raised to.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func gaussianNLLLoss(
    _ input: Tensor, _ target: Tensor, _ variance: Tensor, full: Bool = false, eps: Double = 1e-6,
    reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try GaussianLoss.value(
        input, target, variance, full: full, eps: Tensor(number: eps), reduction)
    }
  }
#endif
