#if !hasFeature(Embedded)
  /// Angle of a real number: `y = π` below 0, else 0.
  final class Angle: MappingPrimitive {
    static let shared = Angle()
    let name = "angle"
    let symbol = "∠"
    var acceptsIntegers: Bool { true }

    func mapped<T: FloatingElement>(_ x: T) -> T { x.isNaN ? x : x < 0 ? T(double: .pi) : 0 }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { V.zeros(as: g) }

    func pullbackNotation(to slot: Int) -> String { "0" }

    static let function = Function(
      "angle(input)", of: shared, summary: "Angle of a number in the complex plane.",
      formula: "0 for a ≥ 0, π for a < 0", derivative: "0"
    )
  }

  extension Tensor {
    /// Angle of a number in the complex plane, elementwise: π for negative numbers, else 0.
    ///
    /// Integers give float32, sizes stay; its gradient is 0. `Tensor(-2.0).angle()` is
    /// `tensor(3.1416)`. As `torch.angle`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func angle() -> Tensor { Angle.shared(self) }
  }
#endif
