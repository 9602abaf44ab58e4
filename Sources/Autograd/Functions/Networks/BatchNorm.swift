#if !hasFeature(Embedded)
  /// Normalization of channels over samples, places or groups: compositions of mean, variance and an
  /// affine map for each channel.
  enum BatchNorm {
    /// What channels are multiplied by, and what is added to them.
    struct Affine {
      var weight: Tensor?
      var bias: Tensor?

      func check(_ name: String, _ input: Tensor, _ others: Tensor?...) throws(TensorError) {
        try NetworkRule.oneDType(name, [input, weight, bias] + others)
        for tensor in [weight, bias] + others {
          if let tensor, tensor.shape != [input.shape[1]] {
            throw .badShape(operation: name, from: tensor.shape, to: [input.shape[1]])
          }
        }
      }

      func apply(_ x: Tensor) throws(TensorError) -> Tensor {
        try LayerNormFunction.scaled(
          x, try weight.map { w throws(TensorError) in try column(w, x) },
          try bias.map { b throws(TensorError) in try column(b, x) })
      }
    }

    /// One number for each channel, to stand beside samples.
    static func column(_ x: Tensor, _ input: Tensor) throws(TensorError) -> Tensor {
      try Reshape([x.numel] + [Int](repeating: 1, count: input.ndim - 2)).apply(.one(x))
    }

    static func batch(
      _ input: Tensor, mean: Tensor?, variance: Tensor?, _ affine: Affine, training: Bool,
      eps: Double
    ) throws(TensorError) -> Tensor {
      try value(
        "batch_norm", input, mean, variance, affine, dims: [0] + Array(2..<max(input.ndim, 2)),
        isMeasured: training, eps)
    }

    static func instance(
      _ input: Tensor, mean: Tensor?, variance: Tensor?, _ affine: Affine, measured: Bool,
      eps: Double
    ) throws(TensorError) -> Tensor {
      guard input.ndim >= 3 else {
        throw .badSizes(
          operation: "instance_norm", reason: "needs 3 dimensions at least, not \(input.ndim)")
      }
      return try value(
        "instance_norm", input, mean, variance, affine, dims: Array(2..<input.ndim),
        isMeasured: measured, eps)
    }

    private static func value(
      _ name: String, _ input: Tensor, _ mean: Tensor?, _ variance: Tensor?, _ affine: Affine,
      dims: [Int], isMeasured: Bool, _ eps: Double
    ) throws(TensorError) -> Tensor {
      guard input.ndim >= 2 else {
        throw .badSizes(operation: name, reason: "needs 2 dimensions at least, not \(input.ndim)")
      }
      try affine.check(name, input, mean, variance)
      if isMeasured {
        guard dims.reduce(1, { $0 * input.shape[$1] }) != 1 else {
          throw .badValue(operation: name, reason: "one value for each channel has no variance")
        }
        return try affine.apply(LayerNormFunction.normalized(input, dims, eps))
      }
      guard let mean, let variance else {
        throw .badArgument(operation: name, reason: "needs running_mean and running_var")
      }
      let scale = try column(variance, input).plus(eps).through(Rsqrt.shared)
      return try affine.apply(input.minus(column(mean, input)).times(scale))
    }

    static func group(
      _ input: Tensor, _ groups: Int, _ affine: Affine, eps: Double
    ) throws(TensorError) -> Tensor {
      let name = "group_norm"
      guard input.ndim >= 2 else {
        throw .badSizes(operation: name, reason: "needs 2 dimensions at least, not \(input.ndim)")
      }
      guard groups > 0 else {
        throw .badValue(operation: name, reason: "num_groups must be positive, not \(groups)")
      }
      guard input.shape[1] % groups == 0 else {
        throw .badSizes(
          operation: name, reason: "\(input.shape[1]) channels make no \(groups) groups")
      }
      try affine.check(name, input)
      guard Shape.count(input.shape) != groups || input.shape[1] == 0 else {
        throw .badValue(operation: name, reason: "one value for each group has no variance")
      }
      if input.numel == 0 { return try affine.apply(input) }
      let grouped = try Reshape([input.shape[0], groups, -1]).apply(.one(input))
      let unit = try LayerNormFunction.normalized(grouped, [2], eps)
      return try affine.apply(Reshape(input.shape).apply(.one(unit)))
    }

    static let batchFunction = Function(
      "batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, "
        + "momentum=0.1, eps=1e-05)",
      summary: "Channels with mean 0 and variance 1 over all samples, then an affine map.",
      formula: "(a − mean)/√(var + eps) · w + b", derivative: "as that of layer_norm"
    ) { call throws(TensorError) in
      .tensor(
        try batch(
          call.strictTensor(0), mean: call.optionalTensor(1), variance: call.optionalTensor(2),
          Affine(weight: call.optionalTensor(3), bias: call.optionalTensor(4)),
          training: call.bool(5), eps: call.number(7)))
    }

    static let instanceFunction = Function(
      "instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None, "
        + "use_input_stats=True, momentum=0.1, eps=1e-05)",
      summary: "Channels of each sample with mean 0 and variance 1, then an affine map.",
      formula: "(a − mean)/√(var + eps) · w + b", derivative: "as that of layer_norm"
    ) { call throws(TensorError) in
      .tensor(
        try instance(
          call.strictTensor(0), mean: call.optionalTensor(1), variance: call.optionalTensor(2),
          Affine(weight: call.optionalTensor(3), bias: call.optionalTensor(4)),
          measured: call.bool(5), eps: call.number(7)))
    }

    static let groupFunction = Function(
      "group_norm(input, num_groups, weight=None, bias=None, eps=1e-05)",
      summary: "Groups of channels of each sample with mean 0 and variance 1, then an affine map.",
      formula: "(a − mean)/√(var + eps) · w + b", derivative: "as that of layer_norm"
    ) { call throws(TensorError) in
      .tensor(
        try group(
          call.strictTensor(0), call.integer(1),
          Affine(weight: call.optionalTensor(2), bias: call.optionalTensor(3)),
          eps: call.number(4)))
    }
  }
#endif
