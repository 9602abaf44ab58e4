#if !hasFeature(Embedded)
  /// Angle in degrees, from radians: `y = a · 180/π`.
  final class Rad2deg: ElementaryPrimitive {
    static let shared = Rad2deg()
    let name = "rad2deg"
    let symbol = "rad→°"
    let gradientFunctionName = "Rad2DegBackward0"

    static func value<T: FloatingElement>(_ x: T) -> T { x * T(double: 180 / .pi) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.number(180 / .pi)
    }

    func pullbackNotation(to slot: Int) -> String { "g · 180/π" }

    static let function = Function(
      "rad2deg(input)", of: shared,
      summary: "Angle in degrees, from radians.",
      formula: "a · 180/π", derivative: "180/π"
    )
  }

  extension Tensor {
    /// Angle in degrees, from radians, elementwise: `y = a · 180/π`, with ∂y/∂a = 180/π.
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).rad2deg()` is `tensor(0.)`.
    /// As `torch.rad2deg`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func rad2deg() -> Tensor { Rad2deg.shared(self) }
  }
#endif
