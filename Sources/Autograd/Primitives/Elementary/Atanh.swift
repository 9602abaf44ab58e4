#if !hasFeature(Embedded)
  /// Inverse hyperbolic tangent: `y = artanh a`.
  final class Atanh: ElementaryPrimitive {
    static let shared = Atanh()
    let name = "atanh"
    let symbol = "atanh"

    static func value<T: FloatingElement>(_ x: T) -> T { T.atanh(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g / (V.number(1) - wires.a * wires.a)
    }

    func pullbackNotation(to slot: Int) -> String { "g / (1 − a²)" }

    static let function = Function(
      "atanh(input)", of: shared,
      summary: "Inverse hyperbolic tangent; it is ±∞ at ±1 and NaN beyond.",
      formula: "artanh a", derivative: "1/(1 − a²)"
    )
  }

  extension Tensor {
    /// Inverse hyperbolic tangent, elementwise: `y = artanh a`, with ∂y/∂a = 1/(1 − a²).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).atanh()` is `tensor(0.)`; it is ±∞ at ±1 and NaN beyond.
    /// As `torch.atanh`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func atanh() -> Tensor { Atanh.shared(self) }
  }
#endif
