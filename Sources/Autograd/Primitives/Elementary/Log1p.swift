#if !hasFeature(Embedded)
  /// Logarithm of one plus a, exact near 0: `y = ln(1 + a)`.
  final class Log1p: ElementaryPrimitive {
    static let shared = Log1p()
    let name = "log1p"
    let symbol = "ln(1+x)"
    let gradientFunctionName = "Log1PBackward0"

    static func value<T: FloatingElement>(_ x: T) -> T { T.log1p(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g / (wires.a + V.number(1))
    }

    func pullbackNotation(to slot: Int) -> String { "g / (1 + a)" }

    static let function = Function(
      "log1p(input)", of: shared,
      summary: "Logarithm of one plus a, exact near 0; it is −∞ at −1 and NaN below.",
      formula: "ln(1 + a)", derivative: "1/(1 + a)"
    )
  }

  extension Tensor {
    /// Logarithm of one plus a, exact near 0, elementwise: `y = ln(1 + a)`, with ∂y/∂a = 1/(1 + a).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).log1p()` is `tensor(0.)`; it is −∞ at −1 and NaN below.
    /// As `torch.log1p`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func log1p() -> Tensor { Log1p.shared(self) }
  }
#endif
