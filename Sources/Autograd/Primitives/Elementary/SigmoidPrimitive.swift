/// Logistic function: `y = 1/(1 + e⁻ᵃ)`.
final class SigmoidPrimitive: ElementaryPrimitive {
  static let shared = SigmoidPrimitive()
  let name = "sigmoid"
  let symbol = "σ"

  static func value<T: FloatingElement>(_ x: T) -> T {
    // Both forms keep the exponential at or below 1, so that neither end overflows.
    if x >= 0 { return 1 / (1 + T.exp(-x)) }
    let e = T.exp(x)
    return e / (1 + e)
  }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g * (wires.y * (V.number(1) - wires.y))
  }

  func pullbackNotation(to slot: Int) -> String { "g · y(1 − y)" }

  static let function = Function(
    "sigmoid(input)", of: shared, summary: "Logistic function; squashes to (0, 1).",
    formula: "1/(1 + e⁻ᵃ)", derivative: "y·(1 − y)"
  )
}

extension Tensor {
  /// Logistic function, elementwise: `y = 1/(1 + e⁻ᵃ)`, with ∂y/∂a = y·(1 − y).
  ///
  /// Integers give float32, sizes stay. `Tensor(0.0).sigmoid()` is `tensor(0.5000)`. As `torch.sigmoid`.
  ///
  /// - Returns: A floating tensor of the same sizes.
  public func sigmoid() -> Tensor { SigmoidPrimitive.shared(self) }
}
