#if !hasFeature(Embedded)
  /// Normalization over the last dimensions: compositions of mean, variance and an affine map.
  enum LayerNormFunction {
    static func value(
      _ input: Tensor, _ sizes: [Int], weight: Tensor?, bias: Tensor?, eps: Double
    ) throws(TensorError) -> Tensor {
      let name = "layer_norm"
      let dims = try dims(name, input, sizes, weight, bias)
      let unit = try normalized(input, dims, eps)
      return try scaled(unit, weight, bias)
    }

    static func rootMeanSquare(
      _ input: Tensor, _ sizes: [Int], weight: Tensor?, eps: Double?
    ) throws(TensorError) -> Tensor {
      let dims = try dims("rms_norm", input, sizes, weight, nil)
      let least = eps ?? (input.dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne)
      let mean = try input.through(Pow.square).through(Mean(Reduction(dims, keepDim: true)))
      return try scaled(input.times(mean.plus(least).through(Rsqrt.shared)), weight, nil)
    }

    /// Mean 0 and variance 1 over some dimensions.
    static func normalized(
      _ input: Tensor, _ dims: [Int], _ eps: Double
    ) throws(TensorError) -> Tensor {
      if input.numel == 0 { return input }
      let reduction = Reduction(dims, keepDim: true)
      let centred = try input.minus(input.through(Mean(reduction)))
      let variance = try centred.through(Pow.square).through(Mean(reduction))
      return try centred.times(variance.plus(eps).through(Rsqrt.shared))
    }

    static func scaled(
      _ x: Tensor, _ weight: Tensor?, _ bias: Tensor?
    ) throws(TensorError) -> Tensor {
      var result = x
      if let weight { result = try result.times(weight) }
      if let bias { result = try result.plus(bias) }
      return result
    }

    private static func dims(
      _ name: String, _ input: Tensor, _ sizes: [Int], _ weight: Tensor?, _ bias: Tensor?
    ) throws(TensorError) -> [Int] {
      guard !sizes.isEmpty, Array(input.shape.suffix(sizes.count)) == sizes else {
        throw .badSizes(
          operation: name,
          reason: "the last sizes of \(Shape.text(input.shape)) must be \(Shape.text(sizes))")
      }
      for tensor in [weight, bias] {
        if let tensor, tensor.shape != sizes {
          throw .badSizes(
            operation: name,
            reason: "weight and bias have sizes \(Shape.text(sizes)), not "
              + Shape.text(tensor.shape))
        }
      }
      try NetworkRule.oneDType(name, input, weight, bias)
      return Array(-sizes.count..<0)
    }

    static let function = Function(
      "layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-05)",
      summary: "Mean 0 and variance 1 over the last dimensions, then an affine map.",
      formula: "(a − ā)/√(var a + eps) · b + c",
      derivative: "(g − ḡ − y · mean(g · y))/√(var a + eps), for weight 1"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.sizes(1), weight: call.optionalTensor(2),
          bias: call.optionalTensor(3), eps: call.number(4)))
    }

    static let rootMeanSquareFunction = Function(
      "rms_norm(input, normalized_shape, weight=None, eps=None)",
      summary: "Root mean square 1 over the last dimensions, then a factor.",
      formula: "a/√(mean a² + eps) · b",
      derivative: "(g − y · mean(g · y))/√(mean a² + eps), for weight 1"
    ) { call throws(TensorError) in
      .tensor(
        try rootMeanSquare(
          call.strictTensor(0), call.sizes(1), weight: call.optionalTensor(2),
          eps: call.optionalNumber(3)))
    }
  }

  /// Mean 0 and variance 1 over the last dimensions, then an affine map:
  /// `y = (a − ā)/√(var a + eps) · weight + bias`.
  ///
  /// `layerNorm(Tensor([1.0, 3.0]), [2])` is `tensor([-1.0000, 1.0000])`. Traps if sizes or dtypes
  /// do not go together. As `torch.nn.functional.layer_norm`.
  ///
  /// - Parameters:
  ///   - input: A floating tensor.
  ///   - normalizedShape: The last sizes of the input.
  ///   - weight: Factors, of those sizes.
  ///   - bias: Summands, of those sizes.
  ///   - eps: What is added to the variance.
  /// - Returns: A tensor of the input's sizes.
  public func layerNorm(
    _ input: Tensor, _ normalizedShape: [Int], weight: Tensor? = nil, bias: Tensor? = nil,
    eps: Double = 1e-5
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try LayerNormFunction.value(input, normalizedShape, weight: weight, bias: bias, eps: eps)
    }
  }

  /// Root mean square 1 over the last dimensions, then a factor: `y = a/√(mean a² + eps) · weight`.
  ///
  /// `rmsNorm(Tensor([1.0, 1.0]), [2])` is `tensor([1.0000, 1.0000])`. Traps if sizes or dtypes do
  /// not go together. As `torch.nn.functional.rms_norm`.
  ///
  /// - Parameters:
  ///   - input: A floating tensor.
  ///   - normalizedShape: The last sizes of the input.
  ///   - weight: Factors, of those sizes.
  ///   - eps: What is added to the mean square; by default the dtype's precision.
  /// - Returns: A tensor of the input's sizes.
  public func rmsNorm(
    _ input: Tensor, _ normalizedShape: [Int], weight: Tensor? = nil, eps: Double? = nil
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try LayerNormFunction.rootMeanSquare(input, normalizedShape, weight: weight, eps: eps)
    }
  }
#endif
