#if !hasFeature(Embedded)
  /// Complement of the error function, exact where it is tiny: `y = 1 − erf a`.
  final class Erfc: ElementaryPrimitive {
    static let shared = Erfc()
    let name = "erfc"
    let symbol = "erfc"

    static func value<T: FloatingElement>(_ x: T) -> T { T.erfc(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * (V.applying(Exp.shared, -(wires.a * wires.a)) * V.number(-1.12837916709551257390))
    }

    func pullbackNotation(to slot: Int) -> String { "−g · 2/√π · e^(−a²)" }

    static let function = Function(
      "erfc(input)", of: shared,
      summary: "Complement of the error function, exact where it is tiny.",
      formula: "1 − erf a", derivative: "−2/√π · e^(−a²)"
    )
  }

  extension Tensor {
    /// Complement of the error function, exact where it is tiny, elementwise: `y = 1 − erf a`, with ∂y/∂a = −2/√π · e^(−a²).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).erfc()` is `tensor(1.)`.
    /// As `torch.erfc`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func erfc() -> Tensor { Erfc.shared(self) }
  }
#endif
