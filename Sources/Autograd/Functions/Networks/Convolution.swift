#if !hasFeature(Embedded)
  /// Cross-correlation with kernels: a composition of windows and one matrix product.
  enum Convolution {
    /// What goes around the input.
    enum Padding {
      /// That many elements on both sides of each dimension.
      case by([Int])
      /// Nothing.
      case valid
      /// As much as keeps the sizes.
      case same
    }

    struct Options {
      var stride = [1]
      var padding = Padding.by([0])
      var dilation = [1]
      var groups = 1
    }

    static func value(
      _ input: Tensor, _ weight: Tensor, bias: Tensor?, _ options: Options, count: Int
    ) throws(TensorError) -> Tensor {
      let name = "conv\(count)d"
      let slides = try slides(name, input, weight, options, count)
      if input.ndim == count + 1 {
        let one = try Unsqueeze(0).apply(.one(input))
        return try Squeeze([0], isSingle: true)
          .apply(.one(value(one, weight, bias: bias, options, count: count)))
      }
      let (groups, channels, results) = (options.groups, input.shape[1], weight.shape[0])
      guard channels == weight.shape[1] * groups, results % groups == 0 else {
        throw .badSizes(
          operation: name,
          reason: "\(groups) groups of kernels \(Shape.text(weight.shape)) do not go with "
            + "\(channels) channels")
      }
      try checkBias(name, bias, results)
      let edges = edges(slides, options.padding)
      let padded = try Slides.padded(input, edges)
      let inner = Shape.count(Array(weight.shape[1...]))
      let (columns, places) = try Slides.columns(
        padded, slides, front: [input.shape[0], groups, inner])
      let kernels = try Reshape([groups, results / groups, inner]).apply(.one(weight))
      let product = try MatMul.shared.apply(.two(kernels, columns))
      let y = try Reshape([input.shape[0], results] + places).apply(.one(product))
      return try biased(y, bias, count)
    }

    private static func slides(
      _ name: String, _ input: Tensor, _ weight: Tensor, _ options: Options, _ count: Int
    ) throws(TensorError) -> [Slide] {
      try Slides.checkRank(name, input, count)
      guard weight.ndim == count + 2 else {
        throw .badSizes(
          operation: name, reason: "kernels have \(count + 2) dimensions, not \(weight.ndim)")
      }
      guard input.dtype == weight.dtype else {
        throw .mixedDTypes(operation: name, lhs: input.dtype, rhs: weight.dtype)
      }
      try checkGroups(name, options.groups)
      var padding = [0]
      if case .by(let numbers) = options.padding { padding = numbers }
      let slides = try Slides.of(
        name, count: count, kernel: Array(weight.shape[2...]), stride: options.stride,
        dilation: options.dilation, padding: padding)
      if case .same = options.padding, slides.contains(where: { $0.stride != 1 }) {
        throw .badValue(operation: name, reason: "padding 'same' needs a stride of 1")
      }
      return slides
    }

    private static func edges(
      _ slides: [Slide], _ padding: Padding
    ) -> [(before: Int, after: Int)] {
      slides.map { slide in
        guard case .same = padding else { return (slide.padding, slide.padding) }
        let total = slide.span - 1
        return (total / 2, total - total / 2)
      }
    }

    static func checkGroups(_ name: String, _ groups: Int) throws(TensorError) {
      guard groups > 0, groups <= 1 << 30 else {
        throw .badValue(
          operation: name, reason: "groups must be positive and sensible, not \(groups)")
      }
    }

    static func checkBias(
      _ name: String, _ bias: Tensor?, _ channels: Int
    ) throws(TensorError) {
      if let bias, bias.shape != [channels] {
        throw .badShape(operation: name + ", bias", from: bias.shape, to: [channels])
      }
    }

    static func biased(_ y: Tensor, _ bias: Tensor?, _ count: Int) throws(TensorError) -> Tensor {
      guard let bias else { return y }
      guard bias.dtype == y.dtype else {
        throw .mixedDTypes(operation: "bias", lhs: y.dtype, rhs: bias.dtype)
      }
      let column = [y.shape[1]] + [Int](repeating: 1, count: count)
      return try Add.shared.apply(.two(y, Reshape(column).apply(.one(bias))))
    }

    static let function1d = function(1)
    static let function2d = function(2)

    private static func function(_ count: Int) -> Function {
      Function(
        "conv\(count)d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1)",
        summary: "Cross-correlation with kernels over the last "
          + (count == 1 ? "dimension." : "\(count) dimensions."),
        formula: "Σ windows of a · b + c",
        derivative: "∂/∂a: g · b, summed where windows overlap, ∂/∂b: Σ g · windows of a, ∂/∂c: Σ g"
      ) { call throws(TensorError) in
        let options = Options(
          stride: try call.sizes(3), padding: try padding(call, 4), dilation: try call.sizes(5),
          groups: try call.integer(6))
        return .tensor(
          try value(
            call.strictTensor(0), call.strictTensor(1), bias: call.optionalTensor(2), options,
            count: count))
      }
    }

    private static func padding(_ call: Arguments, _ i: Int) throws(TensorError) -> Padding {
      guard case .string = call.any(i) else { return .by(try call.sizes(i)) }
      return try call.choice(i, among: ["valid", "same"]) == "same" ? .same : .valid
    }
  }

  /// Cross-correlation with kernels over the last dimension: sums of products of `weight` with
  /// windows of the input.
  ///
  /// `conv1d(Tensor([[[1.0, 2.0, 3.0]]]), Tensor([[[1.0, 1.0]]]))` is `tensor([[[3., 5.]]])`. Traps if
  /// sizes or dtypes do not go together. As `torch.nn.functional.conv1d`.
  ///
  /// - Parameters:
  ///   - input: Samples, channels and places; or one sample.
  ///   - weight: Kernels: results, channels of a group and places.
  ///   - bias: A summand for each result.
  ///   - stride: How far it is from one window to the next.
  ///   - padding: How many zeros go before and after.
  ///   - dilation: How far it is from one element of a window to the next.
  ///   - groups: In how many groups of channels the kernels work.
  /// - Returns: Samples, results and windows.
  public func conv1d(
    _ input: Tensor, _ weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0,
    dilation: Int = 1, groups: Int = 1
  ) -> Tensor {
    convolved(input, weight, bias, [stride], [padding], [dilation], groups, 1)
  }

  /// Cross-correlation with kernels over the last two dimensions: sums of products of `weight` with
  /// windows of the input.
  ///
  /// `conv2d(Tensor([[[[1.0, 2.0], [3.0, 4.0]]]]), Tensor([[[[1.0, 1.0]]]]))` is
  /// `tensor([[[[3.], [7.]]]])`. Traps if sizes or dtypes do not go together. As
  /// `torch.nn.functional.conv2d`.
  ///
  /// - Parameters:
  ///   - input: Samples, channels, rows and columns; or one sample.
  ///   - weight: Kernels: results, channels of a group, rows and columns.
  ///   - bias: A summand for each result.
  ///   - stride: How far it is from one window to the next: one number, or one for each dimension.
  ///   - padding: How many zeros go before and after.
  ///   - dilation: How far it is from one element of a window to the next.
  ///   - groups: In how many groups of channels the kernels work.
  /// - Returns: Samples, results and windows.
  public func conv2d(
    _ input: Tensor, _ weight: Tensor, bias: Tensor? = nil, stride: [Int] = [1],
    padding: [Int] = [0], dilation: [Int] = [1], groups: Int = 1
  ) -> Tensor {
    convolved(input, weight, bias, stride, padding, dilation, groups, 2)
  }

  private func convolved(
    _ input: Tensor, _ weight: Tensor, _ bias: Tensor?, _ stride: [Int], _ padding: [Int],
    _ dilation: [Int], _ groups: Int, _ count: Int
  ) -> Tensor {
    trapping { () throws(TensorError) in
      let options = Convolution.Options(
        stride: stride, padding: .by(padding), dilation: dilation, groups: groups)
      return try Convolution.value(input, weight, bias: bias, options, count: count)
    }
  }
#endif
