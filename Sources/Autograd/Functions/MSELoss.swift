/// Mean squared error: a composition, so its circuit shows the difference, the square and the mean.
enum MSELoss {
  static func value(
    _ input: Tensor, _ target: Tensor, _ reduction: LossReduction
  )
    throws(TensorError) -> Tensor
  {
    let dtype = TensorList.two(input, target).promotedDType
    guard dtype.isFloating else {
      throw .unsupportedDType(operation: "mse_loss", dtype: dtype)
    }
    #if !hasFeature(Embedded)
      // Truths, from which nothing is subtracted otherwise, count as 0 and 1 here.
      if input.dtype == .bool { return try value(input.to(dtype), target, reduction) }
      if target.dtype == .bool { return try value(input, target.to(dtype), reduction) }
      let (input, target) = try NetworkRule.stretchedAlike(input, target)
    #endif
    return try reduction.apply(Pow(2).apply(.one(Sub.shared.apply(.two(input, target)))))
  }

  static let function = Function(
    "mse_loss(input, target, reduction='mean')", summary: "Mean squared error.",
    formula: "mean((a − b)²)", derivative: "∂/∂a = 2(a − b)/n, ∂/∂b = −2(a − b)/n"
  ) { call throws(TensorError) in
    .tensor(try value(call.tensor(0), call.tensor(1), call.reduction(2)))
  }
}

/// What a loss does with its elements.
public enum LossReduction: Sendable, CaseIterable {
  /// Their mean.
  case mean
  /// Their sum.
  case sum
  /// Nothing: one loss an element.
  case none

  /// The name that programs use.
  public var name: String {
    switch self {
    case .mean: "mean"
    case .sum: "sum"
    case .none: "none"
    }
  }

  func apply(_ losses: Tensor) throws(TensorError) -> Tensor {
    switch self {
    case .mean: try Mean(Reduction(nil, keepDim: false)).apply(.one(losses))
    case .sum: try Sum(Reduction(nil, keepDim: false)).apply(.one(losses))
    case .none: losses
    }
  }
}

/// Mean squared error: `y = mean((a − b)²)`, with ∂y/∂a = 2(a − b)/n = −∂y/∂b.
///
/// `mseLoss(Tensor([1.0, 2.0]), Tensor([1.0, 4.0]))` is `tensor(2.)`. Sizes broadcast; traps if they
/// cannot. As `torch.nn.functional.mse_loss`.
///
/// - Parameters:
///   - input: What was computed.
///   - target: What it should be.
///   - reduction: Mean, sum or none.
/// - Returns: A 0-d tensor, or one of the broadcast sizes without reduction.
public func mseLoss(
  _ input: Tensor, _ target: Tensor, reduction: LossReduction = .mean
) -> Tensor {
  trapping { () throws(TensorError) in try MSELoss.value(input, target, reduction) }
}
