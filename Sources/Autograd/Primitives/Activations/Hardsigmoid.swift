#if !hasFeature(Embedded)
  /// Straight-lined sigmoid: `y = (a + 3)/6`, within 0 … 1.
  final class Hardsigmoid: MappingPrimitive {
    static let shared = Hardsigmoid()
    let name = "hardsigmoid"
    let symbol = "hard σ"

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let y = x + 3
      return (y < 0 ? 0 : y > 6 ? 6 : y) / 6
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let none = V.zero(like: g)
      // A sixth as PyTorch has it, in single precision for every dtype.
      let sixth = g * V.number(0.16666667163372040)
      let below = V.choose(wires.a, .less, V.number(3.0), then: sixth, else: none)
      return V.choose(wires.a, .greater, V.number(-3.0), then: below, else: none)
    }

    func pullbackNotation(to slot: Int) -> String { "g / 6 where |a| < 3, else 0" }

    static let function = Function(
      "hardsigmoid(input)", of: shared, summary: "Sigmoid made of straight lines.",
      formula: "(a + 3)/6 within 0 … 1", derivative: "1/6 for −3 < a < 3, else 0"
    )
  }

  extension Tensor {
    /// Straight-lined sigmoid, elementwise: `y = (a + 3)/6` within 0 … 1, with ∂y/∂a = 1/6 for
    /// −3 < a < 3, else 0.
    ///
    /// Type stays; traps unless floating. `Tensor(0.0).hardsigmoid()` is `tensor(0.5000)`.
    /// As `torch.nn.functional.hardsigmoid`.
    ///
    /// - Returns: A tensor of the same type.
    public func hardsigmoid() -> Tensor { Hardsigmoid.shared(self) }
  }
#endif
