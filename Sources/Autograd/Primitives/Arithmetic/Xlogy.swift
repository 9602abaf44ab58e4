#if !hasFeature(Embedded)
  /// Product with a logarithm that a zero silences: `y = a · ln b`, 0 where a is 0.
  final class Xlogy: PairingPrimitive {
    static let shared = Xlogy()
    let name = "xlogy"
    let symbol = "a ln b"
    static let acceptsIntegers = true

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T {
      b.isNaN ? b : a == 0 ? 0 : a * T.log(b)
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      if slot == 1 { return g * wires.a / wires.b }
      let none = V.number(0.0)
      let share = V.applying(Xlogy.shared, g, wires.b)
      let silent = V.choose(wires.b, .lessOrEqual, none, then: V.zero(like: g), else: share)
      return V.choose(wires.a, .equal, none, then: silent, else: share)
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g · ln b" : "g · a/b" }

    static let function = Function(
      "xlogy(input, other)", of: shared, summary: "Product with a logarithm; 0 where input is 0.",
      formula: "a·ln b, 0 where a = 0", derivative: "∂/∂a = ln b, ∂/∂b = a/b"
    )
  }

  extension Tensor {
    /// Product with a logarithm, elementwise and broadcast: `y = a · ln b`, with ∂y/∂a = ln b and
    /// ∂y/∂b = a/b.
    ///
    /// 0 where a is 0, even if b is 0; integers give float32. `Tensor(0.0).xlogy(Tensor(0.0))` is
    /// `tensor(0.)`. Traps if sizes do not broadcast. As `torch.xlogy`.
    ///
    /// - Parameter other: What to take the logarithm of.
    /// - Returns: A floating tensor of the broadcast sizes.
    public func xlogy(_ other: Tensor) -> Tensor { Xlogy.shared(self, other) }
  }
#endif
