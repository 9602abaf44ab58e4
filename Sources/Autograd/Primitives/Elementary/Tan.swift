#if !hasFeature(Embedded)
  /// Tangent: `y = tan a`.
  final class Tan: ElementaryPrimitive {
    static let shared = Tan()
    let name = "tan"
    let symbol = "tan"

    static func value<T: FloatingElement>(_ x: T) -> T { T.tan(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * (wires.y * wires.y + V.number(1))
    }

    func pullbackNotation(to slot: Int) -> String { "g · (1 + y²)" }

    static let function = Function(
      "tan(input)", of: shared,
      summary: "Tangent.",
      formula: "tan a", derivative: "1 + tan²(a)"
    )
  }

  extension Tensor {
    /// Tangent, elementwise: `y = tan a`, with ∂y/∂a = 1 + tan²(a).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).tan()` is `tensor(0.)`.
    /// As `torch.tan`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func tan() -> Tensor { Tan.shared(self) }
  }
#endif
