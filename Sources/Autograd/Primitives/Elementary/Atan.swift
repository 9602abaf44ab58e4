#if !hasFeature(Embedded)
  /// Inverse tangent: `y = arctan a`.
  final class Atan: ElementaryPrimitive {
    static let shared = Atan()
    let name = "atan"
    let symbol = "atan"

    static func value<T: FloatingElement>(_ x: T) -> T { T.atan(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g / (wires.a * wires.a + V.number(1))
    }

    func pullbackNotation(to slot: Int) -> String { "g / (1 + a²)" }

    static let function = Function(
      "atan(input)", of: shared,
      summary: "Inverse tangent.",
      formula: "arctan a", derivative: "1/(1 + a²)"
    )
  }

  extension Tensor {
    /// Inverse tangent, elementwise: `y = arctan a`, with ∂y/∂a = 1/(1 + a²).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).atan()` is `tensor(0.)`.
    /// As `torch.atan`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func atan() -> Tensor { Atan.shared(self) }
  }
#endif
