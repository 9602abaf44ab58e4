#if !hasFeature(Embedded)
  /// Angle in radians, from degrees: `y = a · π/180`.
  final class Deg2rad: ElementaryPrimitive {
    static let shared = Deg2rad()
    let name = "deg2rad"
    let symbol = "°→rad"
    let gradientFunctionName = "Deg2RadBackward0"

    static func value<T: FloatingElement>(_ x: T) -> T { x * T(double: .pi / 180) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.number(.pi / 180)
    }

    func pullbackNotation(to slot: Int) -> String { "g · π/180" }

    static let function = Function(
      "deg2rad(input)", of: shared,
      summary: "Angle in radians, from degrees.",
      formula: "a · π/180", derivative: "π/180"
    )
  }

  extension Tensor {
    /// Angle in radians, from degrees, elementwise: `y = a · π/180`, with ∂y/∂a = π/180.
    ///
    /// Integers give float32, sizes stay. `Tensor(180.0).deg2rad()` is `tensor(3.1416)`.
    /// As `torch.deg2rad`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func deg2rad() -> Tensor { Deg2rad.shared(self) }
  }
#endif
