#if !hasFeature(Embedded)
  /// Logarithm to base 10: `y = log₁₀ a`.
  final class Log10: ElementaryPrimitive {
    static let shared = Log10()
    let name = "log10"
    let symbol = "log₁₀"

    static func value<T: FloatingElement>(_ x: T) -> T { T.log10(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g / (wires.a * V.number(2.30258509299404568402))
    }

    func pullbackNotation(to slot: Int) -> String { "g / (a ln 10)" }

    static let function = Function(
      "log10(input)", of: shared,
      summary: "Logarithm to base 10; it is −∞ at 0 and NaN below.",
      formula: "log₁₀ a", derivative: "1/(a · ln 10)"
    )
  }

  extension Tensor {
    /// Logarithm to base 10, elementwise: `y = log₁₀ a`, with ∂y/∂a = 1/(a · ln 10).
    ///
    /// Integers give float32, sizes stay. `Tensor(100.0).log10()` is `tensor(2.)`; it is −∞ at 0 and NaN below.
    /// As `torch.log10`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func log10() -> Tensor { Log10.shared(self) }
  }
#endif
