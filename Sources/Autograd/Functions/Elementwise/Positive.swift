#if !hasFeature(Embedded)
  /// The tensor itself, as a plus sign in front of it gives it.
  enum Positive {
    static let function = Function(
      "positive(input)", summary: "The tensor itself, as a plus sign in front of it gives it.",
      formula: "a", derivative: "1"
    ) { call throws(TensorError) in
      let x = try call.tensor(0)
      if x.dtype == .bool { throw .unsupportedDType(operation: "positive", dtype: .bool) }
      return .tensor(x)
    }
  }
#endif
