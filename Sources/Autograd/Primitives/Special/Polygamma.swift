#if !hasFeature(Embedded)
  /// Digamma and its derivatives: `y = ψₙ(a)`, the (n + 1)-th derivative of ln Γ.
  final class Polygamma: MappingPrimitive {
    let order: Int

    init(_ order: Int) { self.order = order }

    static let digamma = Polygamma(0)
    static let trigamma = Polygamma(1)

    var name: String { order == 0 ? "digamma" : "polygamma" }
    var symbol: String { "ψ" + (order == 0 ? "" : Subscript.text(order)) }
    var acceptsIntegers: Bool { true }

    func mapped<T: FloatingElement>(_ x: T) -> T {
      T(double: PolygammaFunction.value(order, x.double))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.applying(order == 0 ? Polygamma.trigamma : Polygamma(order + 1), wires.a)
    }

    func pullbackNotation(to slot: Int) -> String { "g · ψ" + Subscript.text(order + 1) + "(a)" }

    static let function = Function(
      "digamma(input)", of: digamma,
      summary: "Digamma, the derivative of lgamma; infinite at 0, −1, −2 and so on.",
      formula: "ψ(a)", derivative: "ψ₁(a), the trigamma function"
    )
  }

  extension Tensor {
    /// Digamma, elementwise: `y = ψ(a)`, the derivative of `lgamma`, with ∂y/∂a = ψ₁(a).
    ///
    /// Integers give float32, sizes stay. `Tensor(1.0).digamma()` is `tensor(-0.5772)`; NaN at −1, −2
    /// and so on. As `torch.digamma`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func digamma() -> Tensor { Polygamma.digamma(self) }
  }
#endif
