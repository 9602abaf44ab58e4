/// Cross-entropy: a composition of log_softmax and the likelihood of classes, or of probabilities.
enum CrossEntropy {
  static let function = Function(
    "cross_entropy(input, target, weight=None, ignore_index=-100, reduction='mean', label_smoothing=0.0)",
    summary: "Cross-entropy between logits and classes, or probabilities of classes.",
    formula: "−mean(ln softmax a at class b)", derivative: "(softmax a − [class b]) / n"
  ) { call throws(TensorError) in
    let options = NLLLoss.Options(
      weight: try call.optionalTensor(2), ignoreIndex: try call.integer(3),
      reduction: try call.reduction(4))
    let smoothing = try call.tensor(5).firstElement
    return .tensor(try value(call.tensor(0), call.tensor(1), options, smoothing))
  }

  static func value(
    _ input: Tensor, _ target: Tensor, _ options: NLLLoss.Options, _ smoothing: Double
  ) throws(TensorError) -> Tensor {
    guard smoothing >= 0, smoothing <= 1 else {
      throw .badValue(operation: "cross_entropy", reason: "label_smoothing lies between 0 and 1")
    }
    let logarithms = try LogSoftmaxPrimitive(input.ndim < 2 ? 0 : 1).apply(.one(input))
    if target.dtype.isFloating {
      return try ofProbabilities(logarithms, target, options, smoothing)
    }
    let plain = try NLLLoss.value(logarithms, target, options)
    if smoothing == 0 { return plain }
    let spread = try smoothed(logarithms, target, options)
    return try Add.shared.apply(
      .two(
        Mul.shared.apply(.two(plain, Tensor(number: 1 - smoothing))),
        Mul.shared.apply(.two(spread, Tensor(number: smoothing)))))
  }

  /// The loss against equal probabilities of all classes.
  private static func smoothed(
    _ logarithms: Tensor, _ target: Tensor, _ options: NLLLoss.Options
  ) throws(TensorError) -> Tensor {
    let dim = logarithms.ndim == 1 ? 0 : 1
    let count = logarithms.shape[dim]
    let all = try Sum(Reduction([dim], keepDim: false))
      .apply(.one(weightedByClass(logarithms, options, dim)))
    let isKept = try Comparison.notEqual.apply(
      .two(target, Tensor(number: options.ignoreIndex)))
    let kept =
      try target.integers.contains(options.ignoreIndex)
      ? Where.shared.apply([isKept, all, .zeros([], dtype: all.dtype)]) : all
    let losses = try Mul.shared.apply(.two(kept, Tensor(number: -1 / Double(count))))
    guard case .mean = options.reduction else { return try options.reduction.apply(losses) }
    let weights = try NLLLoss.pick(logarithms, target, options).weights.scalars
    return try Div.shared.apply(
      .two(LossReduction.sum.apply(losses), Tensor(number: weights.reduce(0, +))))
  }

  private static func ofProbabilities(
    _ logarithms: Tensor, _ target: Tensor, _ options: NLLLoss.Options, _ smoothing: Double
  ) throws(TensorError) -> Tensor {
    guard logarithms.ndim > 0 else {
      throw .badSizes(operation: "cross_entropy", reason: "a single number has no classes")
    }
    guard target.shape == logarithms.shape else {
      throw .badShape(operation: "cross_entropy target", from: target.shape, to: logarithms.shape)
    }
    let dim = logarithms.ndim == 1 ? 0 : 1
    let count = logarithms.shape[dim]
    var probabilities = target
    if smoothing > 0 {
      probabilities = try Add.shared.apply(
        .two(
          Mul.shared.apply(.two(target, Tensor(number: 1 - smoothing))),
          Tensor(number: smoothing / Double(count))))
    }
    let products = try Mul.shared.apply(
      .two(weightedByClass(logarithms, options, dim), probabilities))
    let losses = try Neg.shared.apply(
      .one(Sum(Reduction([dim], keepDim: false)).apply(.one(products))))
    guard case .mean = options.reduction else { return try options.reduction.apply(losses) }
    return try Div.shared.apply(
      .two(LossReduction.sum.apply(losses), Tensor(number: Double(losses.numel))))
  }

  private static func weightedByClass(
    _ logarithms: Tensor, _ options: NLLLoss.Options, _ dim: Int
  ) throws(TensorError) -> Tensor {
    if options.weight == nil { return logarithms }
    let count = logarithms.shape[dim]
    var shape = [Int](repeating: 1, count: logarithms.ndim)
    shape[dim] = count
    let weights = try NLLLoss.classWeights(options, count, logarithms.dtype)
    return try Mul.shared.apply(
      .two(logarithms, .leaf(weights, TensorType(logarithms.dtype, shape))))
  }
}

/// Cross-entropy between logits and classes: `y = −mean(ln softmax a at class b)`.
///
/// ∂y/∂a = (softmax a − [class b]) / n. The target may also hold probabilities, in the input's sizes.
/// `crossEntropy(Tensor([[0.0, 0.0]]), Tensor([1]))` is `tensor(0.6931)`. Traps if sizes or dtypes do
/// not go together or a class does not exist. As `torch.nn.functional.cross_entropy`.
///
/// - Parameters:
///   - input: Logits; classes along dimension 1, or 0 of a vector.
///   - target: Class numbers, or probabilities of classes.
///   - weight: How much each class counts.
///   - ignoreIndex: A number that stands for no class.
///   - reduction: Mean, sum or none.
///   - labelSmoothing: How much of every target is spread over all classes.
/// - Returns: A 0-d tensor, or one number for each sample without reduction.
public func crossEntropy(
  _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, ignoreIndex: Int = -100,
  reduction: LossReduction = .mean, labelSmoothing: Double = 0
) -> Tensor {
  trapping { () throws(TensorError) in
    try CrossEntropy.value(
      input, target,
      NLLLoss.Options(weight: weight, ignoreIndex: ignoreIndex, reduction: reduction),
      labelSmoothing)
  }
}
