#if !hasFeature(Embedded)
  /// Size of one number with the sign of another: `y = ±|a|`.
  final class Copysign: PairingPrimitive {
    static let shared = Copysign()
    let name = "copysign"
    let symbol = "±"
    static let acceptsIntegers = true

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { T(signOf: b, magnitudeOf: a) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      if slot == 1 { return V.zeros(as: g) }
      return V.choose(
        wires.a, .equal, V.number(0.0), then: V.zero(like: g), else: g * (wires.y / wires.a))
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g · y/a" : "0" }

    func notation(of operands: [String]) -> String { "copysign(\(operands[0]), \(operands[1]))" }

    static let function = Function(
      "copysign(input, other)", of: shared, summary: "Size of input with the sign of other.",
      formula: "±|a|, with the sign of b", derivative: "∂/∂a = y/a, 0 at 0; ∂/∂b = 0"
    )
  }

  extension Tensor {
    /// Size of this tensor with the sign of another, elementwise and broadcast; ∂y/∂a = y/a, 0 at 0.
    ///
    /// Integers give float32. `Tensor(3.0).copysign(Tensor(-0.5))` is `tensor(-3.)`. Traps if sizes do
    /// not broadcast. As `torch.copysign`.
    ///
    /// - Parameter other: Where the signs come from; −0 has one too.
    /// - Returns: A floating tensor of the broadcast sizes.
    public func copysign(_ other: Tensor) -> Tensor { Copysign.shared(self, other) }
  }
#endif
