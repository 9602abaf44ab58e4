#if !hasFeature(Embedded)
  /// Inverse hyperbolic sine: `y = arsinh a`.
  final class Asinh: ElementaryPrimitive {
    static let shared = Asinh()
    let name = "asinh"
    let symbol = "asinh"

    static func value<T: FloatingElement>(_ x: T) -> T { T.asinh(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.power(wires.a * wires.a + V.number(1), -0.5)
    }

    func pullbackNotation(to slot: Int) -> String { "g / √(a² + 1)" }

    static let function = Function(
      "asinh(input)", of: shared,
      summary: "Inverse hyperbolic sine.",
      formula: "arsinh a", derivative: "1/√(a² + 1)"
    )
  }

  extension Tensor {
    /// Inverse hyperbolic sine, elementwise: `y = arsinh a`, with ∂y/∂a = 1/√(a² + 1).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).asinh()` is `tensor(0.)`.
    /// As `torch.asinh`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func asinh() -> Tensor { Asinh.shared(self) }
  }
#endif
