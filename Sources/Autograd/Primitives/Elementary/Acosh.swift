#if !hasFeature(Embedded)
  /// Inverse hyperbolic cosine: `y = arcosh a`.
  final class Acosh: ElementaryPrimitive {
    static let shared = Acosh()
    let name = "acosh"
    let symbol = "acosh"

    static func value<T: FloatingElement>(_ x: T) -> T { T.acosh(x) }

    // The root of the product would leave the right branch left of the imaginary axis.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let a = call.input
      if a.dtype.isComplex { return upstream * ((a - 1).rsqrt() * (a + 1).rsqrt()) }
      return share(of: upstream, to: slot, Wires(a, a, call.output))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.power(wires.a * wires.a - V.number(1), -0.5)
    }

    func pullbackNotation(to slot: Int) -> String { "g / √(a² − 1)" }

    static let function = Function(
      "acosh(input)", of: shared,
      summary: "Inverse hyperbolic cosine; it is NaN below 1.",
      formula: "arcosh a", derivative: "1/√(a² − 1)"
    )
  }

  extension Tensor {
    /// Inverse hyperbolic cosine, elementwise: `y = arcosh a`, with ∂y/∂a = 1/√(a² − 1).
    ///
    /// Integers give float32, sizes stay. `Tensor(1.0).acosh()` is `tensor(0.)`; it is NaN below 1.
    /// As `torch.acosh`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func acosh() -> Tensor { Acosh.shared(self) }
  }
#endif
