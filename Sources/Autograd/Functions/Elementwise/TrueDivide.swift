#if !hasFeature(Embedded)
  /// Quotient under its long name.
  enum TrueDivide {
    static let function = Function(
      "true_divide(input, other)", of: Div.shared,
      summary: "Quotient; integers are divided as float32.",
      formula: "a / b", derivative: "∂/∂a = 1/b, ∂/∂b = −a/b²"
    )
  }
#endif
