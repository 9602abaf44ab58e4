#if !hasFeature(Embedded)
  /// Losses that ask for a distance between what belongs together and what does not.
  enum MarginLosses {
    static func hinge(
      _ input: Tensor, _ target: Tensor, margin: Double, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      try NetworkRule.floatingPair("hinge_embedding_loss", input, target)
      let none = Tensor.zeros([], dtype: input.dtype)
      let isFar = try Comparison.notEqual.apply(.two(target, Tensor(number: 1)))
      let isNear = try Comparison.notEqual.apply(.two(target, Tensor(number: -1)))
      let far = try Where.shared.apply([isFar, input.lacking(to: margin).hinged(), none])
      return try reduction.apply(far.plus(Where.shared.apply([isNear, input, none])))
    }

    static func ranking(
      _ a: Tensor, _ b: Tensor, _ target: Tensor, margin: Double, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      let name = "margin_ranking_loss"
      guard a.ndim == b.ndim, a.ndim == target.ndim else {
        throw .badSizes(operation: name, reason: "all three need as many dimensions")
      }
      try NetworkRule.floatingPair(name, a, b)
      let difference = try a.minus(b)
      try NetworkRule.floatingPair(name, difference, target)
      let product = try target.through(Neg.shared).times(difference)
      return try reduction.apply(product.plus(margin).hinged())
    }

    static func soft(
      _ input: Tensor, _ target: Tensor, _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      try NetworkRule.floatingPair("soft_margin_loss", input, target)
      return try reduction.apply(
        target.through(Neg.shared).times(input).through(Exp.shared).through(Log1p.shared))
    }

    struct TripletOptions {
      var margin = 1.0
      var p = 2.0
      var eps = 1e-6
      var swap = false
    }

    static func triplet(
      _ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, _ options: TripletOptions,
      _ reduction: LossReduction
    ) throws(TensorError) -> Tensor {
      let name = "triplet_margin_loss"
      guard options.margin > 0 else {
        throw .badValue(operation: name, reason: "margin must be positive")
      }
      guard anchor.ndim == positive.ndim, anchor.ndim == negative.ndim else {
        throw .badSizes(operation: name, reason: "all three need as many dimensions")
      }
      try NetworkRule.floatingPair(name, anchor, positive)
      try NetworkRule.floatingPair(name, anchor, negative)
      let near = try distance(anchor, positive, options)
      var far = try distance(anchor, negative, options)
      if options.swap {
        far = try Minimum.shared.apply(.two(far, distance(positive, negative, options)))
      }
      try NetworkRule.floatingPair(name, near, far)
      return try reduction.apply(near.minus(far).plus(options.margin).hinged())
    }

    private static func distance(
      _ a: Tensor, _ b: Tensor, _ options: TripletOptions
    ) throws(TensorError) -> Tensor {
      try PairwiseDistance.value(a, b, p: options.p, eps: options.eps, keepDim: false)
    }

    static let hingeFunction = Function(
      "hinge_embedding_loss(input, target, margin=1.0, reduction='mean')",
      summary: "Distances themselves where the target is 1, what lacks to the margin where −1.",
      formula: "mean(a where b = 1, max(0, margin − a) where b = −1)",
      derivative: "1/n where b = 1, −1/n where b = −1 and a is below the margin"
    ) { call throws(TensorError) in
      .tensor(
        try hinge(
          call.strictTensor(0), call.strictTensor(1), margin: call.number(2), call.reduction(3)))
    }

    static let rankingFunction = Function(
      "margin_ranking_loss(input1, input2, target, margin=0, reduction='mean')",
      summary: "What lacks until one input is above the other by a margin.",
      formula: "mean(max(0, −c (a − b) + margin))",
      derivative: "∂/∂a = −c/n where above 0, ∂/∂b = c/n there"
    ) { call throws(TensorError) in
      .tensor(
        try ranking(
          call.strictTensor(0), call.strictTensor(1), call.strictTensor(2),
          margin: call.number(3), call.reduction(4)))
    }

    static let softFunction = Function(
      "soft_margin_loss(input, target, reduction='mean')",
      summary: "Logistic loss of inputs whose signs should be the targets.",
      formula: "mean(ln(1 + exp(−b a)))", derivative: "∂/∂a = −b σ(−b a)/n"
    ) { call throws(TensorError) in
      .tensor(try soft(call.strictTensor(0), call.strictTensor(1), call.reduction(2)))
    }

    static let tripletFunction = Function(
      "triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=1e-06, swap=False, "
        + "reduction='mean')",
      summary: "What lacks until the negative is farther than the positive by a margin.",
      formula: "mean(max(0, ‖a − b‖ − ‖a − c‖ + margin))",
      derivative: "that of the distances where above 0"
    ) { call throws(TensorError) in
      .tensor(
        try triplet(
          call.strictTensor(0), call.strictTensor(1), call.strictTensor(2),
          TripletOptions(
            margin: call.number(3), p: call.number(4), eps: call.number(5), swap: call.bool(6)),
          call.reduction(7)))
    }
  }
#endif
