#if !hasFeature(Embedded)
  /// Negative log-likelihood of counts: a composition, up to a constant without `full`.
  enum PoissonLoss {
    struct Options {
      var isLogarithm = true
      var full = false
      var eps = 1e-8
    }

    static func value(
      _ input: Tensor, _ target: Tensor, _ options: Options, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      var losses =
        options.isLogarithm
        ? try input.through(Exp.shared).minus(target.times(input))
        : try input.minus(target.times(input.plus(options.eps).through(Log.shared)))
      if options.full { losses = try losses.plus(stirling(target)) }
      return try reduction.apply(losses)
    }

    /// Stirling's approximation of the logarithm of a factorial, 0 up to 1.
    private static func stirling(_ n: Tensor) throws(TensorError) -> Tensor {
      let power = try n.times(n.through(Log.shared)).minus(n)
      let root = try n.times(2 * Double.pi).through(Log.shared).times(0.5)
      let isSmall = try Comparison.of(.lessOrEqual).apply(.two(n, Tensor(number: 1)))
      return try MaskedFill.value(power.plus(root), isSmall, Tensor(number: 0))
    }

    static let function = Function(
      "poisson_nll_loss(input, target, log_input=True, full=False, eps=1e-08, reduction='mean')",
      summary: "Negative log-likelihood of counts, from the logarithm of the expected ones.",
      formula: "mean(eᵃ − b a), or mean(a − b ln(a + eps))",
      derivative: "∂/∂a = (eᵃ − b)/n, or (1 − b/(a + eps))/n"
    ) { call throws(TensorError) in
      let options = Options(
        isLogarithm: try call.bool(2), full: try call.bool(3), eps: try call.number(4))
      return .tensor(
        try value(call.strictTensor(0), call.strictTensor(1), options, call.reduction(5)))
    }
  }

  /// Negative log-likelihood of counts: `y = mean(eᵃ − b a)`, with ∂y/∂a = (eᵃ − b)/n.
  ///
  /// `poissonNLLLoss(Tensor([0.0]), Tensor([2.0]))` is `tensor(1.)`. Traps if sizes do not broadcast.
  /// As `torch.nn.functional.poisson_nll_loss`.
  ///
  /// - Parameters:
  ///   - input: The expected counts, or their logarithms.
  ///   - target: Counts.
  ///   - inputIsLogarithm: Whether the input holds logarithms.
  ///   - full: Whether Stirling's approximation of ln(target!) is added.
  ///   - eps: What is added to expected counts.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func poissonNLLLoss(
    _ input: Tensor, _ target: Tensor, inputIsLogarithm: Bool = true, full: Bool = false,
    eps: Double = 1e-8, reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      let options = PoissonLoss.Options(isLogarithm: inputIsLogarithm, full: full, eps: eps)
      return try PoissonLoss.value(input, target, options, reduction)
    }
  }
#endif
