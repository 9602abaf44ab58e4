#if !hasFeature(Embedded)
  /// Inverse sine: `y = arcsin a`.
  final class Asin: ElementaryPrimitive {
    static let shared = Asin()
    let name = "asin"
    let symbol = "asin"

    static func value<T: FloatingElement>(_ x: T) -> T { T.asin(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.power(V.number(1) - wires.a * wires.a, -0.5)
    }

    func pullbackNotation(to slot: Int) -> String { "g / √(1 − a²)" }

    static let function = Function(
      "asin(input)", of: shared,
      summary: "Inverse sine; it is NaN outside −1 … 1.",
      formula: "arcsin a", derivative: "1/√(1 − a²)"
    )
  }

  extension Tensor {
    /// Inverse sine, elementwise: `y = arcsin a`, with ∂y/∂a = 1/√(1 − a²).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).asin()` is `tensor(0.)`; it is NaN outside −1 … 1.
    /// As `torch.asin`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func asin() -> Tensor { Asin.shared(self) }
  }
#endif
