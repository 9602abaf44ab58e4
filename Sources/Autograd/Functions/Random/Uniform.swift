#if !hasFeature(Embedded)
  /// Numbers of an interval.
  enum Uniform {
    static func value(
      _ type: TensorType, _ low: Double, _ high: Double, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      guard low <= high, (high - low).isFinite else {
        throw .badValue(
          operation: "uniform",
          reason: "low must be at most high, and both finite, not \(ShortNumber.text(low)) and "
            + ShortNumber.text(high))
      }
      return try Draw.tensor(.uniform(low: low, high: high), type, generator)
    }

    static let function = Function(
      "uniform(size, low=0.0, high=1.0, *, dtype=None)",
      summary: "Random numbers from low to below high, all equally likely.",
      formula: "~ U(low, high)", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          TensorType(call.optionalDType(3) ?? .float32, call.sizes(0)), call.number(1),
          call.number(2), nil))
    }
  }

  extension Tensor {
    /// Random numbers from `low` to below `high`, all equally likely, as `Tensor.uniform_` in
    /// PyTorch.
    ///
    /// ```swift
    /// Tensor.uniform([1000], low: -1, high: 1).mean()   // about 0
    /// ```
    ///
    /// Traps where `low` is above `high`, and for dtypes other than float32 and float64.
    ///
    /// - Parameters:
    ///   - shape: The sizes.
    ///   - low: The smallest number.
    ///   - high: What all numbers are below; rounding may reach it where the interval is narrow.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func uniform(
      _ shape: [Int], low: Double = 0, high: Double = 1, generator: Generator? = nil,
      dtype: DType = .float32
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Uniform.value(TensorType(dtype, shape), low, high, generator)
      }
    }
  }
#endif
