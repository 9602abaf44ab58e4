#if !hasFeature(Embedded)
  /// Straight-lined swish: `y = a · (a + 3)/6`, the second factor within 0 … 1.
  final class Hardswish: MappingPrimitive {
    static let shared = Hardswish()
    let name = "hardswish"
    let symbol = "hswish"

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let y = x + 3
      return x * (y < 0 ? 0 : y > 6 ? 6 : y) / 6
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let a = wires.a
      let bent = g * (a / V.number(3) + V.number(0.5))
      let above = V.choose(a, .less, V.number(3.0), then: bent, else: g)
      return V.choose(a, .lessOrEqual, V.number(-3.0), then: V.zero(like: g), else: above)
    }

    func pullbackNotation(to slot: Int) -> String { "g · (a/3 + ½) where |a| < 3, else g or 0" }

    static let function = Function(
      "hardswish(input)", of: shared, summary: "Swish made of a parabola and straight lines.",
      formula: "a·(a + 3)/6, the factor within 0 … 1",
      derivative: "a/3 + ½ for −3 < a < 3, 0 below, 1 above"
    )
  }

  extension Tensor {
    /// Straight-lined swish, elementwise: `y = a · (a + 3)/6`, the second factor within 0 … 1.
    ///
    /// ∂y/∂a is 0 up to −3, a/3 + ½ below 3, else 1. Type stays; traps unless floating.
    /// `Tensor(3.0).hardswish()` is `tensor(3.)`. As `torch.nn.functional.hardswish`.
    ///
    /// - Returns: A tensor of the same type.
    public func hardswish() -> Tensor { Hardswish.shared(self) }
  }
#endif
