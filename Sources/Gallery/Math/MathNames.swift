/// Names of formulas, and how they are set.
enum MathNames {
  private static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "eps": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "inf": "∞", "nabla": "∇",
  ]

  private static let large: [String: String] = ["sum": "∑", "Σ": "∑", "∑": "∑", "prod": "∏"]

  /// Whether the name is a sign like ∑, perhaps with an index: `sum_i`.
  static func isLargeOperator(_ name: String) -> Bool {
    let base = parts(name).base
    return large[base] != nil && (base != "sum" && base != "prod" || parts(name).index != nil)
  }

  /// The sign of a large operator, or nil.
  static func largeOperator(_ base: String) -> String? { large[base] }

  /// A Greek letter by its name; others stay as they are.
  static func letter(_ base: String) -> String { greek[base] ?? base }

  /// A name without its index, and the index: `x_1`, `v₁`, `x1`, `w_out`.
  static func parts(_ name: String) -> (base: String, index: String?) {
    let lowered = name.map { character -> Character in
      guard let scalar = character.unicodeScalars.first, ("₀"..."₉").contains(character),
        let digit = Unicode.Scalar(scalar.value - 0x2080 + 48)
      else { return character }
      return Character(digit)
    }
    let text = String(lowered)
    if let bar = text.firstIndex(of: "_"), bar != text.startIndex,
      text.index(after: bar) != text.endIndex
    {
      return (String(text[..<bar]), String(text[text.index(after: bar)...]))
    }
    let digits = text.reversed().prefix { ("0"..."9").contains($0) }.count
    if digits > 0, digits < text.count {
      return (String(text.dropLast(digits)), String(text.suffix(digits)))
    }
    return (text, nil)
  }
}
