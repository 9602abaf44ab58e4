#if !hasFeature(Embedded)
  /// Difference the other way round: `y = b − a`.
  enum Rsub {
    static let function = Function(
      "rsub(input, other, *, alpha=1)", summary: "Difference the other way round.",
      formula: "b − alpha·a", derivative: "∂/∂a = −alpha, ∂/∂b = 1"
    ) { call throws(TensorError) in
      // Refused as it is, before a factor makes a number of it.
      let input = try call.tensor(0)
      if input.dtype == .bool { throw .unsupportedDType(operation: "rsub", dtype: .bool) }
      let scaled = try call.scaled(0, by: 2, with: 1)
      return .tensor(try Sub.shared.apply(.two(call.tensor(1), scaled)))
    }
  }
#endif
