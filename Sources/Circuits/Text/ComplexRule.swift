#if !hasFeature(Embedded)
  /// Rules of gates as they are for complex numbers.
  ///
  /// Gradients are PyTorch's, ∂/∂(real part) + i·∂/∂(imaginary part); through a function that is
  /// complex differentiable they are multiplied by the conjugate of its derivative.
  enum ComplexRule {
    /// Gates that are not complex differentiable: their rules hold as they are.
    private static let ownRules: Set<String> = [
      "abs", "angle", "complex", "conj", "imag", "norm", "real", "sgn", "sign", "std", "var",
    ]
    /// Gates that only reorder their input.
    private static let orders: Set<String> = ["permute", "t", "transpose"]

    /// A rule with the conjugates that complex numbers bring.
    ///
    /// - Parameters:
    ///   - rule: The rule as it is for real numbers, `g · b`.
    ///   - primitive: The gate's.
    ///   - isIntoReal: Whether it leads to a real input, which has a gradient without an imaginary part.
    /// - Returns: `g · conj(b)`.
    static func text(_ rule: String, of primitive: String, isIntoReal: Bool) -> String {
      if ownRules.contains(primitive) { return rule }
      let rule = orders.contains(primitive) ? rule : conjugated(rule)
      if !isIntoReal || rule == "no gradient" || rule == "0" { return rule }
      return rule == "g" || rule == "−g" ? rule.replacing("g", with: "Re g") : "Re(\(rule))"
    }

    private static func conjugated(_ rule: String) -> String {
      if rule.contains("ᵀ") { return rule.replacing("ᵀ", with: "ᴴ") }
      for start in ["g · ", "−g · ", "g / ", "−g / "] where rule.hasPrefix(start) {
        let factor = rule.dropFirst(start.count)
        // A count is real.
        return factor.hasPrefix("n") ? rule : start + "conj(\(factor))"
      }
      return rule
    }
  }
#endif
