#if !hasFeature(Embedded)
  /// By how much the score of the right answer lacks a margin above all others: a composition.
  enum MultiMarginLoss {
    struct Options {
      var p = 1.0
      var margin = 1.0
      var weight: Tensor?
      var reduction = LossReduction.mean
    }

    private static let name = "multi_margin_loss"

    static func value(
      _ input: Tensor, _ target: Tensor, _ options: Options
    ) throws(TensorError) -> Tensor {
      guard options.p == 1 || options.p == 2 else {
        throw .badValue(operation: name, reason: "p is 1 or 2, not \(ShortNumber.text(options.p))")
      }
      let (samples, classes) = try sizes(input, target)
      let rows = try input.reshaped([samples, classes])
      let column = try target.reshaped([samples, 1])
      let own = try rows.through(Gather(1), column)
      let lacking = try rows.minus(own).plus(options.margin).through(ReLUPrimitive.shared)
      let isOther = try Comparison.notEqual.apply(.two(Tensor(Array(0..<classes)), column))
      var losses = try Where.shared.apply([isOther, lacking, .zeros([], dtype: input.dtype)])
      if options.p == 2 { losses = try losses.through(Pow.square) }
      if let weight = options.weight {
        try check(weight, classes, input.dtype)
        losses = try losses.times(
          weight.through(IndexSelect(0), column.reshaped([-1])).reshaped([samples, 1]))
      }
      let means = try losses.summed(over: [1]).over(Tensor(number: classes))
      return try options.reduction.apply(means.reshaped(target.shape))
    }

    private static func sizes(
      _ input: Tensor, _ target: Tensor
    ) throws(TensorError) -> (samples: Int, classes: Int) {
      let classes = input.shape.last ?? 1
      guard input.ndim <= 2, classes > 0 else {
        throw .badSizes(
          operation: name,
          reason: "needs a vector or a matrix with classes, not sizes \(Shape.text(input.shape))")
      }
      let samples = input.ndim == 2 ? input.shape[0] : 1
      guard target.ndim <= 1, target.numel == samples else {
        throw .badSizes(
          operation: name,
          reason: "\(samples) samples need as many targets, not sizes \(Shape.text(target.shape))")
      }
      try NetworkRule.oneDType(name, input)
      try IndexRule.check(target, name, among: [.int64])
      try IndexRule.checkRange(target, classes, name)
      return (samples, classes)
    }

    private static func check(
      _ weight: Tensor, _ classes: Int, _ dtype: DType
    ) throws(TensorError) {
      if weight.requiresGrad {
        throw .badArgument(operation: name, reason: "weights have no gradient here")
      }
      guard weight.shape == [classes] else {
        throw .badShape(operation: name + ", weight", from: weight.shape, to: [classes])
      }
      guard weight.dtype == dtype else {
        throw .mixedDTypes(operation: name, lhs: dtype, rhs: weight.dtype)
      }
    }

    static let function = Function(
      "multi_margin_loss(input, target, p=1, margin=1.0, weight=None, reduction='mean')",
      summary: "By how much the score of the right answer lacks a margin above all others.",
      formula: "mean over samples of Σ max(0, margin − a at b + a)ᵖ / classes",
      derivative: "1/(classes n) for every other class above 0, minus their sum at the class b"
    ) { call throws(TensorError) in
      let options = Options(
        p: try call.number(2), margin: try call.number(3),
        weight: try call.optionalStrictTensor(4), reduction: try call.reduction(5))
      return .tensor(try value(call.strictTensor(0), call.strictTensor(1), options))
    }
  }

  /// By how much the score of the right answer lacks a margin above all others:
  /// `y = mean(Σ max(0, margin − a at b + a)ᵖ / classes)`.
  ///
  /// `multiMarginLoss(Tensor([[0.5, 0.25]]), Tensor([0]))` is `tensor(0.3750)`. Traps if sizes do not
  /// go together or a class does not exist. As `torch.nn.functional.multi_margin_loss`.
  ///
  /// - Parameters:
  ///   - input: Scores; classes along the last dimension.
  ///   - target: Class numbers, `int64`.
  ///   - p: 1 or 2.
  ///   - margin: By how much.
  ///   - weight: How much each class counts.
  ///   - reduction: Mean, sum or none.
  /// - Returns: A 0-d tensor, or one of the target's sizes without reduction.
  public func multiMarginLoss(
    _ input: Tensor, _ target: Tensor, p: Int = 1, margin: Double = 1, weight: Tensor? = nil,
    reduction: LossReduction = .mean
  ) -> Tensor {
    trapping { () throws(TensorError) in
      let options = MultiMarginLoss.Options(
        p: Double(p), margin: margin, weight: weight, reduction: reduction)
      return try MultiMarginLoss.value(input, target, options)
    }
  }
#endif
