#if !hasFeature(Embedded)
  /// Difference the other way round: `y = b − a`.
  enum Rsub {
    static let function = Function(
      "rsub(input, other, *, alpha=1)", summary: "Difference the other way round.",
      formula: "b − alpha·a", derivative: "∂/∂a = −alpha, ∂/∂b = 1"
    ) { call throws(TensorError) in
      let scaled = try call.scaled(0, by: 2, with: 1)
      return .tensor(try Sub.shared.apply(.two(call.tensor(1), scaled)))
    }
  }
#endif
