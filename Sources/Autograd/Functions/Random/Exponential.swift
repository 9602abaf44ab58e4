#if !hasFeature(Embedded)
  /// Waiting times.
  enum Exponential {
    static func value(
      _ type: TensorType, _ lambda: Double, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      guard lambda > 0 else {
        throw .badValue(
          operation: "exponential",
          reason: "lambd must be above 0, not \(ShortNumber.text(lambda))")
      }
      return try Draw.tensor(.exponential(rate: lambda), type, generator)
    }

    static let function = Function(
      "exponential(size, lambd=1.0, *, dtype=None)",
      summary: "Random numbers from the exponential distribution with mean 1/lambd.",
      formula: "~ Exp(lambd)", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          TensorType(call.optionalDType(2) ?? .float32, call.sizes(0)), call.number(1), nil))
    }
  }

  extension Tensor {
    /// Random numbers from the exponential distribution, as `Tensor.exponential_` in PyTorch: their
    /// density is λ·exp(−λx), their mean 1/λ, and none of them is 0.
    ///
    /// ```swift
    /// Tensor.exponential([1000], lambda: 4).mean()   // about 0.25
    /// ```
    ///
    /// Traps unless `lambda` is above 0, and for dtypes other than float32 and float64.
    ///
    /// - Parameters:
    ///   - shape: The sizes.
    ///   - lambda: The rate λ.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func exponential(
      _ shape: [Int], lambda: Double = 1, generator: Generator? = nil, dtype: DType = .float32
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Exponential.value(TensorType(dtype, shape), lambda, generator)
      }
    }
  }
#endif
