#if !hasFeature(Embedded)
  /// Hyperbolic cosine: `y = cosh a`.
  final class Cosh: ElementaryPrimitive {
    static let shared = Cosh()
    let name = "cosh"
    let symbol = "cosh"

    static func value<T: FloatingElement>(_ x: T) -> T { T.cosh(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.applying(Sinh.shared, wires.a)
    }

    func pullbackNotation(to slot: Int) -> String { "g · sinh a" }

    static let function = Function(
      "cosh(input)", of: shared,
      summary: "Hyperbolic cosine.",
      formula: "cosh a", derivative: "sinh a"
    )
  }

  extension Tensor {
    /// Hyperbolic cosine, elementwise: `y = cosh a`, with ∂y/∂a = sinh a.
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).cosh()` is `tensor(1.)`.
    /// As `torch.cosh`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func cosh() -> Tensor { Cosh.shared(self) }
  }
#endif
