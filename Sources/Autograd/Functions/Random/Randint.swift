#if !hasFeature(Embedded)
  /// Whole numbers.
  enum Randint {
    static func value(
      _ low: Int, _ high: Int, _ type: TensorType, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      guard low < high else {
        throw .badValue(
          operation: "randint", reason: "low must be below high, not \(low) and \(high)")
      }
      if type.dtype.kind == .complex {
        throw .unsupportedDType(operation: "randint", dtype: type.dtype)
      }
      for bound in [low, high - 1] where !holds(bound, type.dtype) {
        throw .badValue(
          operation: "randint", reason: "\(type.dtype.name) cannot hold \(bound)")
      }
      return try Draw.tensor(
        .integers(low: Int64(low), high: Int64(high)), type, generator)
    }

    /// Whether a dtype holds a whole number; floating ones hold all, rounded.
    static func holds(_ n: Int, _ dtype: DType) -> Bool {
      switch dtype {
      case .bool: n == 0 || n == 1
      case .uint8: UInt8(exactly: n) != nil
      case .int8: Int8(exactly: n) != nil
      case .int16: Int16(exactly: n) != nil
      case .int32: Int32(exactly: n) != nil
      default: true
      }
    }

    static let function = Function(
      "randint([high, size, *, dtype=None | low, high, size, *, dtype=None])",
      summary: "Random whole numbers from low, or 0, to below high, all equally likely.",
      formula: "~ {low…high − 1}", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      let bounds = call.form
      let type = TensorType(
        try call.optionalDType(bounds + 2) ?? .int64, try call.sizes(bounds + 1))
      return .tensor(
        try value(bounds == 0 ? 0 : call.integer(0), call.integer(bounds), type, nil))
    }
  }

  extension Tensor {
    /// Random whole numbers from `low` to below `high`, all equally likely, as `torch.randint`.
    ///
    /// ```swift
    /// Tensor.randint(1, 7, [10])   // ten throws of a die
    /// ```
    ///
    /// Traps unless `low` is below `high` and the dtype holds all of these numbers.
    ///
    /// - Parameters:
    ///   - low: The smallest number.
    ///   - high: One more than the largest.
    ///   - shape: The sizes.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func randint(
      _ low: Int, _ high: Int, _ shape: [Int], generator: Generator? = nil,
      dtype: DType = .int64
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Randint.value(low, high, TensorType(dtype, shape), generator)
      }
    }

    /// Random whole numbers from 0 to below `high`, all equally likely.
    ///
    /// ```swift
    /// Tensor.randint(2, [10])   // ten throws of a coin
    /// ```
    ///
    /// Traps unless `high` is above 0 and the dtype holds all of these numbers.
    ///
    /// - Parameters:
    ///   - high: One more than the largest.
    ///   - shape: The sizes.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func randint(
      _ high: Int, _ shape: [Int], generator: Generator? = nil, dtype: DType = .int64
    ) -> Tensor {
      randint(0, high, shape, generator: generator, dtype: dtype)
    }
  }
#endif
