#if !hasFeature(Embedded)
  /// Channels made smaller where their neighbours are large: a composition of windows and powers.
  enum LocalResponseNorm {
    struct Options {
      var alpha = 1e-4
      var beta = 0.75
      var k = 1.0
    }

    static func value(
      _ x: Tensor, _ size: Int, _ options: Options
    ) throws(TensorError) -> Tensor {
      let name = "local_response_norm"
      guard x.ndim >= 3 else {
        throw .badSizes(operation: name, reason: "needs 3 dimensions at least, not \(x.ndim)")
      }
      if x.numel == 0 { return x }
      guard size > 0, size <= 1 << 30 else {
        throw .badValue(operation: name, reason: "size must be positive and sensible, not \(size)")
      }
      guard x.dtype.isFloating || x.dtype == .int64 else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      let square = try x.times(x).through(Transpose(1, -1))
      let padded = try Slides.padded(square, [(size / 2, (size - 1) / 2)])
      let sums = try padded.through(Windows([Slide(kernel: size)])).summed(over: [-1])
      let means = try Pooling.divided(sums, by: Tensor(number: size))
      let scale = try means.through(Transpose(1, -1)).times(options.alpha).plus(options.k)
      return try x.over(scale.through(Pow(options.beta)))
    }

    static let function = Function(
      "local_response_norm(input, size, alpha=0.0001, beta=0.75, k=1.0)",
      summary: "Channels made smaller where their neighbours are large.",
      formula: "a/(k + α mean a² of neighbours)^β",
      derivative: "1/s^β for itself, less the share of its square in the means s"
    ) { call throws(TensorError) in
      let options = Options(
        alpha: try call.number(2), beta: try call.number(3), k: try call.number(4))
      return .tensor(try value(call.strictTensor(0), call.integer(1), options))
    }
  }

  extension Tensor {
    /// Channels made smaller where their neighbours are large: `y = a/(k + α mean a²)^β`.
    ///
    /// `Tensor([[[2.0]]]).localResponseNorm(1, alpha: 0.75, beta: 0.5)` is `tensor([[[1.]]])`. Traps
    /// with fewer than 3 dimensions. As `torch.nn.functional.local_response_norm`.
    ///
    /// - Parameters:
    ///   - size: How many neighbours along the dimension of channels, itself included.
    ///   - alpha: How much their mean square counts.
    ///   - beta: The exponent.
    ///   - k: What is added to it.
    /// - Returns: A tensor of the same sizes.
    public func localResponseNorm(
      _ size: Int, alpha: Double = 1e-4, beta: Double = 0.75, k: Double = 1
    ) -> Tensor {
      trapping { () throws(TensorError) in
        let options = LocalResponseNorm.Options(alpha: alpha, beta: beta, k: k)
        return try LocalResponseNorm.value(self, size, options)
      }
    }
  }
#endif
