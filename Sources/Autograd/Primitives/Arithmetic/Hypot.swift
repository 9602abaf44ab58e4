#if !hasFeature(Embedded)
  /// Length of the hypotenuse: `y = √(a² + b²)`, without overflow.
  final class Hypot: PairingPrimitive {
    static let shared = Hypot()
    let name = "hypot"
    let symbol = "hypot"
    static let acceptsIntegers = false

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { T.hypot(a, b) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * ((slot == 0 ? wires.a : wires.b) / wires.y)
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g · a/y" : "g · b/y" }

    static let function = Function(
      "hypot(input, other)", of: shared,
      summary: "Length of the hypotenuse; its gradient is NaN at the origin.",
      formula: "√(a² + b²)", derivative: "∂/∂a = a/y, ∂/∂b = b/y"
    )
  }

  extension Tensor {
    /// Length of the hypotenuse, elementwise and broadcast: `y = √(a² + b²)`, with ∂y/∂a = a/y and
    /// ∂y/∂b = b/y.
    ///
    /// `Tensor(3.0).hypot(Tensor(4.0))` is `tensor(5.)`. Traps unless one is floating, and if sizes do
    /// not broadcast. As `torch.hypot`.
    ///
    /// - Parameter other: The other sides.
    /// - Returns: A floating tensor of the broadcast sizes.
    public func hypot(_ other: Tensor) -> Tensor { Hypot.shared(self, other) }
  }
#endif
