#if !hasFeature(Embedded)
  /// How far one distribution is from another: a composition of logarithms and products.
  enum KLDivergence {
    /// What becomes of the elements: as in other losses, or their sum for each sample.
    enum Total: Sendable {
      case reduced(LossReduction)
      case meanOfSamples
    }

    static func value(
      _ input: Tensor, _ target: Tensor, _ total: Total, isLogarithm: Bool
    ) throws(TensorError) -> Tensor {
      for tensor in [input, target] where !tensor.dtype.isFloating {
        throw .unsupportedDType(operation: "kl_div", dtype: tensor.dtype)
      }
      let losses =
        isLogarithm
        ? try target.through(Exp.shared).times(target.minus(input))
        : try target.through(Xlogy.shared, target).minus(target.times(input))
      switch total {
      case .reduced(let reduction): return try reduction.apply(losses)
      case .meanOfSamples:
        let sum = try LossReduction.sum.apply(losses)
        return input.ndim == 0 ? sum : try sum.over(Tensor(number: input.shape[0]))
      }
    }

    static let function = Function(
      "kl_div(input, target, reduction='mean', log_target=False)",
      summary: "How far a distribution is from a target; the input holds logarithms.",
      formula: "mean(b (ln b − a)), or mean(eᵇ (b − a)) of logarithms",
      derivative: "∂/∂a = −b/n, ∂/∂b = (ln b + 1 − a)/n"
    ) { call throws(TensorError) in
      let total: Total =
        if case .string("batchmean") = call.any(2) {
          .meanOfSamples
        } else { .reduced(try call.reduction(2)) }
      return .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), total, isLogarithm: call.bool(3)))
    }
  }

  /// How far a distribution is from a target: `y = mean(b (ln b − a))`, with ∂y/∂a = −b/n.
  ///
  /// `klDivergence(Tensor([-0.5, -1.0]), Tensor([0.5, 0.5]))` is `tensor(0.0284)`. The mean is taken
  /// over all elements. Traps for integers or if sizes do not broadcast. As
  /// `torch.nn.functional.kl_div`.
  ///
  /// - Parameters:
  ///   - input: Logarithms of probabilities.
  ///   - target: Probabilities.
  ///   - reduction: Mean, sum or none.
  ///   - targetIsLogarithm: Whether the target holds logarithms, too.
  /// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
  public func klDivergence(
    _ input: Tensor, _ target: Tensor, reduction: LossReduction = .mean,
    targetIsLogarithm: Bool = false
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try KLDivergence.value(
        input, target, .reduced(reduction), isLogarithm: targetIsLogarithm)
    }
  }
#endif
