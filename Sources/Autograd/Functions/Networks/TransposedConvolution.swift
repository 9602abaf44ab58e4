#if !hasFeature(Embedded)
  /// The gradient of a convolution as a layer: one matrix product, and the sum of windows in place.
  enum TransposedConvolution {
    static func value(
      _ input: Tensor, _ weight: Tensor, bias: Tensor?, stride: [Int], padding: [Int],
      outputPadding: [Int], groups: Int, dilation: [Int], count: Int
    ) throws(TensorError) -> Tensor {
      let name = "conv_transpose\(count)d"
      try Slides.checkRank(name, input, count)
      guard weight.ndim == count + 2 else {
        throw .badSizes(
          operation: name, reason: "kernels have \(count + 2) dimensions, not \(weight.ndim)")
      }
      guard input.dtype == weight.dtype else {
        throw .mixedDTypes(operation: name, lhs: input.dtype, rhs: weight.dtype)
      }
      if input.ndim == count + 1 {
        let one = try Unsqueeze(0).apply(.one(input))
        let y = try value(
          one, weight, bias: bias, stride: stride, padding: padding, outputPadding: outputPadding,
          groups: groups, dilation: dilation, count: count)
        return try Squeeze([0], isSingle: true).apply(.one(y))
      }
      let slides = try Slides.of(
        name, count: count, kernel: Array(weight.shape[2...]), stride: stride,
        dilation: dilation, padding: padding)
      let extra = try Slides.each(name, "output_padding", outputPadding, count, least: 0)
      for (slide, more) in zip(slides, extra) where more >= max(slide.stride, slide.dilation) {
        throw .badValue(
          operation: name, reason: "output_padding must be below the stride or the dilation")
      }
      let (samples, channels) = (input.shape[0], input.shape[1])
      try Convolution.checkGroups(name, groups)
      guard channels == weight.shape[0], channels % groups == 0 else {
        throw .badSizes(
          operation: name,
          reason: "\(groups) groups of kernels \(Shape.text(weight.shape)) do not go with "
            + "\(channels) channels")
      }
      let results = weight.shape[1] * groups
      try Convolution.checkBias(name, bias, results)
      let places = Array(input.shape[2...])
      let kernel = Array(weight.shape[2...])
      let (inner, outer) = (channels / groups, Shape.count(Array(weight.shape[1...])))
      let rows = try Reshape([groups, inner, outer]).apply(.one(weight))
      let flat = try Reshape([samples, groups, inner, Shape.count(places)]).apply(.one(input))
      let product = try MatMul.shared.apply(.two(Transpose(1, 2).apply(.one(rows)), flat))
      let windows = try Reshape([samples, results] + kernel + places).apply(.one(product))
      let order = [0, 1] + Array((2 + count)..<(2 + 2 * count)) + Array(2..<(2 + count))
      let sizes = zip(slides, places).map { ($1 - 1) * $0.stride + $0.span }
      let ends = zip(slides, zip(sizes, extra)).map { $1.0 + $1.1 - 2 * $0.padding }
      guard !input.shape[2...].contains(0), ends.allSatisfy({ $0 > 0 }) else {
        throw .badSizes(
          operation: name,
          reason: "of places \(Shape.text(places)) too much is taken off by padding")
      }
      guard Shape.isComputable([samples, results] + sizes) else {
        throw .tooLarge(operation: name, shape: [samples, results] + sizes)
      }
      let sum = try Windows.folded(Permute(order).apply(.one(windows)), slides, sizes)
      let edges = zip(slides, extra).map { (before: -$0.padding, after: $1 - $0.padding) }
      return try Convolution.biased(Slides.padded(sum, edges), bias, count)
    }

    static let function1d = function(1)
    static let function2d = function(2)

    private static func function(_ count: Int) -> Function {
      Function(
        "conv_transpose\(count)d(input, weight, bias=None, stride=1, padding=0, output_padding=0, "
          + "groups=1, dilation=1)",
        summary: "The gradient of a convolution over the last "
          + (count == 1 ? "dimension" : "\(count) dimensions") + ", as a layer.",
        formula: "Σ a · b in place of windows + c",
        derivative: "∂/∂a: Σ windows of g · b, ∂/∂b: Σ windows of g · a, ∂/∂c: Σ g"
      ) { call throws(TensorError) in
        .tensor(
          try value(
            call.strictTensor(0), call.strictTensor(1), bias: call.optionalTensor(2),
            stride: call.sizes(3), padding: call.sizes(4), outputPadding: call.sizes(5),
            groups: call.integer(6), dilation: call.sizes(7), count: count))
      }
    }
  }

  extension Tensor {
    /// The gradient of a convolution as a layer: windows `a · weight`, summed where they overlap.
    ///
    /// `Tensor([[[1.0, 2.0]]]).transposedConvolution(Tensor([[[1.0, 1.0]]]))` is
    /// `tensor([[[1., 3., 2.]]])`. One size of kernels works on one dimension, two on two. Traps if
    /// sizes or dtypes do not go together. As `torch.nn.functional.conv_transpose1d` and
    /// `conv_transpose2d`.
    ///
    /// - Parameters:
    ///   - weight: Kernels: channels, results of a group and places.
    ///   - bias: A summand for each result.
    ///   - stride: How far it is from one window to the next.
    ///   - padding: How much is taken off before and after.
    ///   - outputPadding: How much is left of that at the end.
    ///   - groups: In how many groups of channels the kernels work.
    ///   - dilation: How far it is from one element of a window to the next.
    /// - Returns: Samples, results and places.
    public func transposedConvolution(
      _ weight: Tensor, bias: Tensor? = nil, stride: [Int] = [1], padding: [Int] = [0],
      outputPadding: [Int] = [0], groups: Int = 1, dilation: [Int] = [1]
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try TransposedConvolution.value(
          self, weight, bias: bias, stride: stride, padding: padding,
          outputPadding: outputPadding, groups: groups, dilation: dilation,
          count: weight.ndim - 2)
      }
    }
  }
#endif
