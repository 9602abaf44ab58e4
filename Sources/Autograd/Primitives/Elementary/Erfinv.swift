#if !hasFeature(Embedded)
  /// Inverse of the error function: `y = erf⁻¹ a`.
  final class Erfinv: ElementaryPrimitive {
    static let shared = Erfinv()
    let name = "erfinv"
    let symbol = "erf⁻¹"

    static func value<T: FloatingElement>(_ x: T) -> T {
      T(double: SpecialFunctions.erfinv(x.double))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * (V.applying(Exp.shared, wires.y * wires.y) * V.number(0.886226925452758013649))
    }

    func pullbackNotation(to slot: Int) -> String { "g · √π/2 · e^(y²)" }

    static let function = Function(
      "erfinv(input)", of: shared,
      summary: "Inverse of the error function; it is ±∞ at ±1 and NaN beyond.",
      formula: "erf⁻¹ a", derivative: "√π/2 · e^(y²)"
    )
  }

  extension Tensor {
    /// Inverse of the error function, elementwise: `y = erf⁻¹ a`, with ∂y/∂a = √π/2 · e^(y²).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).erfinv()` is `tensor(0.)`; it is ±∞ at ±1 and NaN beyond.
    /// As `torch.erfinv`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func erfinv() -> Tensor { Erfinv.shared(self) }
  }
#endif
