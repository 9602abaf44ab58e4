#if !hasFeature(Embedded)
  /// Error function: `y = erf a`.
  final class Erf: ElementaryPrimitive {
    static let shared = Erf()
    let name = "erf"
    let symbol = "erf"

    static func value<T: FloatingElement>(_ x: T) -> T { T.erf(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * (V.applying(Exp.shared, -(wires.a * wires.a)) * V.number(1.12837916709551257390))
    }

    func pullbackNotation(to slot: Int) -> String { "g · 2/√π · e^(−a²)" }

    static let function = Function(
      "erf(input)", of: shared,
      summary: "Error function.",
      formula: "erf a", derivative: "2/√π · e^(−a²)"
    )
  }

  extension Tensor {
    /// Error function, elementwise: `y = erf a`, with ∂y/∂a = 2/√π · e^(−a²).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).erf()` is `tensor(0.)`.
    /// As `torch.erf`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func erf() -> Tensor { Erf.shared(self) }
  }
#endif
