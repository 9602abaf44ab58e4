#if !hasFeature(Embedded)
  /// Inverse cosine: `y = arccos a`.
  final class Acos: ElementaryPrimitive {
    static let shared = Acos()
    let name = "acos"
    let symbol = "acos"

    static func value<T: FloatingElement>(_ x: T) -> T { T.acos(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      -(g * V.power(V.number(1) - wires.a * wires.a, -0.5))
    }

    func pullbackNotation(to slot: Int) -> String { "−g / √(1 − a²)" }

    static let function = Function(
      "acos(input)", of: shared,
      summary: "Inverse cosine; it is NaN outside −1 … 1.",
      formula: "arccos a", derivative: "−1/√(1 − a²)"
    )
  }

  extension Tensor {
    /// Inverse cosine, elementwise: `y = arccos a`, with ∂y/∂a = −1/√(1 − a²).
    ///
    /// Integers give float32, sizes stay. `Tensor(1.0).acos()` is `tensor(0.)`; it is NaN outside −1 … 1.
    /// As `torch.acos`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func acos() -> Tensor { Acos.shared(self) }
  }
#endif
