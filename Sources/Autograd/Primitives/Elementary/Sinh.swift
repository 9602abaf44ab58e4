#if !hasFeature(Embedded)
  /// Hyperbolic sine: `y = sinh a`.
  final class Sinh: ElementaryPrimitive {
    static let shared = Sinh()
    let name = "sinh"
    let symbol = "sinh"

    static func value<T: FloatingElement>(_ x: T) -> T { T.sinh(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.applying(Cosh.shared, wires.a)
    }

    func pullbackNotation(to slot: Int) -> String { "g · cosh a" }

    static let function = Function(
      "sinh(input)", of: shared,
      summary: "Hyperbolic sine.",
      formula: "sinh a", derivative: "cosh a"
    )
  }

  extension Tensor {
    /// Hyperbolic sine, elementwise: `y = sinh a`, with ∂y/∂a = cosh a.
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).sinh()` is `tensor(0.)`.
    /// As `torch.sinh`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func sinh() -> Tensor { Sinh.shared(self) }
  }
#endif
