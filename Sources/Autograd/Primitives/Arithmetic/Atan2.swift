#if !hasFeature(Embedded)
  /// Angle of the point (b, a): `y = atan2(a, b)`.
  final class Atan2: PairingPrimitive {
    static let shared = Atan2()
    let name = "atan2"
    let symbol = "atan2"
    static let acceptsIntegers = true

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { T.atan2(a, b) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let square = wires.a * wires.a + wires.b * wires.b
      let share = slot == 0 ? g * (wires.b / square) : -(g * (wires.a / square))
      return V.choose(square, .equal, V.number(0.0), then: V.zero(like: g), else: share)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "g · b/(a² + b²)" : "−g · a/(a² + b²)"
    }

    static let function = Function(
      "atan2(input, other)", of: shared,
      summary: "Angle of the point (other, input), from −π to π; its gradient is 0 at the origin.",
      formula: "atan2(a, b)", derivative: "∂/∂a = b/(a² + b²), ∂/∂b = −a/(a² + b²)"
    )
  }

  extension Tensor {
    /// Angle of the point (b, a), elementwise and broadcast: `y = atan2(a, b)`, with
    /// ∂y/∂a = b/(a² + b²) and ∂y/∂b = −a/(a² + b²), both 0 at the origin.
    ///
    /// Integers give float32. `Tensor(1.0).atan2(Tensor(1.0))` is `tensor(0.7854)`. Traps if sizes do
    /// not broadcast. As `torch.atan2`.
    ///
    /// - Parameter other: The first coordinates of the points.
    /// - Returns: A floating tensor of the broadcast sizes.
    public func atan2(_ other: Tensor) -> Tensor { Atan2.shared(self, other) }
  }
#endif
