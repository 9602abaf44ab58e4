/// Negative log-likelihood: a composition that picks the classes' numbers by a mask.
enum NLLLoss {
  /// Options of a loss over classes.
  struct Options {
    var weight: Tensor?
    var ignoreIndex = -100
    var reduction = LossReduction.mean
  }

  static let function = Function(
    "nll_loss(input, target, weight=None, ignore_index=-100, reduction='mean')",
    summary: "Negative log-likelihood of classes, from logarithms of probabilities.",
    formula: "−mean(a at class b)", derivative: "−1/n at the class, 0 elsewhere"
  ) { call throws(TensorError) in
    let options = Options(
      weight: try call.optionalTensor(2), ignoreIndex: try call.integer(3),
      reduction: try call.reduction(4))
    return .tensor(try value(call.tensor(0), call.tensor(1), options))
  }

  static func value(
    _ input: Tensor, _ target: Tensor, _ options: Options
  ) throws(TensorError)
    -> Tensor
  {
    let picked = try pick(input, target, options)
    let losses = try Neg.shared.apply(.one(weighted(picked.values, picked.weights)))
    switch options.reduction {
    case .none: return losses
    case .sum: return try LossReduction.sum.apply(losses)
    case .mean:
      let sum = try LossReduction.sum.apply(losses)
      let total = picked.weights.scalars.reduce(0, +)
      return try Div.shared.apply(.two(sum, Tensor(number: total)))
    }
  }

  /// What the classes picked: their numbers, and the weight that each counts with.
  struct Picked {
    let values: Tensor
    let weights: Tensor
  }

  static func weighted(_ values: Tensor, _ weights: Tensor) throws(TensorError) -> Tensor {
    // Weights of 1 are left out, so that the plain loss draws as one.
    if weights.scalars.allSatisfy({ $0 == 1 }) { return values }
    return try Mul.shared.apply(.two(values, weights))
  }

  static func pick(
    _ input: Tensor, _ target: Tensor, _ options: Options
  ) throws(TensorError)
    -> Picked
  {
    let name = "nll_loss"
    let dim = input.ndim == 1 ? 0 : 1
    guard input.dtype.isFloating else {
      throw .unsupportedDType(operation: name, dtype: input.dtype)
    }
    guard target.dtype == .int64 else {
      throw .unsupportedDType(operation: name + " with classes", dtype: target.dtype)
    }
    var expected = input.shape
    if input.ndim > 0 { expected.remove(at: dim) }
    guard input.ndim > 0, target.shape == expected else {
      throw .badShape(operation: name + " target", from: target.shape, to: expected)
    }
    let count = input.shape[dim]
    let classes = target.integers
    for k in classes where k != options.ignoreIndex && (k < 0 || k >= count) {
      throw .dimOutOfRange(operation: name + ", class numbers", dim: k, rank: count)
    }
    let weights = try classWeights(options, count, input.dtype)
    let each = classes.map { $0 == options.ignoreIndex ? 0 : weights[$0] }
    // Compared with 0, 1, 2 … along the classes, the target is a mask with one place for each sample;
    // a sample that is ignored has none, so that no weight of 0 meets a mean over nothing.
    let isIgnored = classes.contains(options.ignoreIndex)
    let kept = isIgnored ? try NLLLoss.kept(target, options) : target
    var column = expected
    column.insert(1, at: dim)
    var numbers = [Int](repeating: 1, count: input.ndim)
    numbers[dim] = count
    let mask = try Comparison.equal.apply(
      .two(
        Reshape(column).apply(.one(kept)), Tensor(Array(0..<count)).reshape(numbers)))
    let chosen = try Where.shared.apply([mask, input, .zeros([], dtype: input.dtype)])
    return Picked(
      values: try Sum(Reduction([dim], keepDim: false)).apply(.one(chosen)),
      weights: .leaf(each, TensorType(input.dtype, expected)))
  }

  /// Class numbers, −1 for those that are ignored.
  private static func kept(
    _ target: Tensor, _ options: Options
  ) throws(TensorError) -> Tensor {
    let counts = try Comparison.notEqual.apply(
      .two(target, Tensor(number: options.ignoreIndex)))
    return try Where.shared.apply([counts, target, Tensor(number: -1)])
  }

  /// One weight for each class.
  static func classWeights(
    _ options: Options, _ count: Int, _ dtype: DType
  ) throws(TensorError)
    -> [Double]
  {
    guard let weight = options.weight else { return [Double](repeating: 1, count: count) }
    guard weight.dtype == dtype else {
      throw .mixedDTypes(operation: "class weights", lhs: dtype, rhs: weight.dtype)
    }
    guard weight.shape == [count] else {
      throw .badShape(operation: "class weights", from: weight.shape, to: [count])
    }
    return weight.scalars
  }
}

/// Negative log-likelihood of classes: `y = −mean(a at class b)`, with ∂y/∂a = −1/n at the class.
///
/// `nllLoss(Tensor([[-0.5, -1.0]]), Tensor([1]))` is `tensor(1.)`. Traps if sizes or dtypes do not go
/// together or a class does not exist. As `torch.nn.functional.nll_loss`.
///
/// - Parameters:
///   - input: Logarithms of probabilities; classes along dimension 1, or 0 of a vector.
///   - target: Class numbers, `int64`, without the dimension of classes.
///   - weight: How much each class counts.
///   - ignoreIndex: A number that stands for no class.
///   - reduction: Mean, sum or none; the mean is that of the weights.
/// - Returns: A 0-d tensor, or one of the target's sizes without reduction.
public func nllLoss(
  _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, ignoreIndex: Int = -100,
  reduction: LossReduction = .mean
) -> Tensor {
  trapping { () throws(TensorError) in
    try NLLLoss.value(
      input, target,
      NLLLoss.Options(weight: weight, ignoreIndex: ignoreIndex, reduction: reduction))
  }
}
