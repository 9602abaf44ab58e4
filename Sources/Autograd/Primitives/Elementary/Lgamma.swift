#if !hasFeature(Embedded)
  /// Logarithm of the absolute value of the gamma function: `y = ln |Γ(a)|`.
  final class Lgamma: ElementaryPrimitive {
    static let shared = Lgamma()
    let name = "lgamma"
    let symbol = "ln Γ"

    static func value<T: FloatingElement>(_ x: T) -> T {
      T(double: SpecialFunctions.lgamma(x.double))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.applying(Polygamma.digamma, wires.a)
    }

    func pullbackNotation(to slot: Int) -> String { "g · ψ(a)" }

    static let function = Function(
      "lgamma(input)", of: shared,
      summary:
        "Logarithm of the absolute value of the gamma function; it is ∞ at 0, −1, −2 and so on.",
      formula: "ln |Γ(a)|", derivative: "ψ(a), the digamma function"
    )
  }

  extension Tensor {
    /// Logarithm of the absolute value of the gamma function, elementwise: `y = ln |Γ(a)|`, with ∂y/∂a = ψ(a), the digamma function.
    ///
    /// Integers give float32, sizes stay. `Tensor(1.0).lgamma()` is `tensor(0.)`; it is ∞ at 0, −1, −2 and so on.
    /// As `torch.lgamma`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func lgamma() -> Tensor { Lgamma.shared(self) }
  }
#endif
