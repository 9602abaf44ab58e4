#if !hasFeature(Embedded)
  /// Power of two: `y = 2ᵃ`.
  final class Exp2: ElementaryPrimitive {
    static let shared = Exp2()
    let name = "exp2"
    let symbol = "2ˣ"

    static func value<T: FloatingElement>(_ x: T) -> T { T.exp2(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * (wires.y * V.number(0.693147180559945309417))
    }

    func pullbackNotation(to slot: Int) -> String { "g · y ln 2" }

    static let function = Function(
      "exp2(input)", of: shared,
      summary: "Power of two.",
      formula: "2ᵃ", derivative: "2ᵃ · ln 2"
    )
  }

  extension Tensor {
    /// Power of two, elementwise: `y = 2ᵃ`, with ∂y/∂a = 2ᵃ · ln 2.
    ///
    /// Integers give float32, sizes stay. `Tensor(3.0).exp2()` is `tensor(8.)`.
    /// As `torch.exp2`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func exp2() -> Tensor { Exp2.shared(self) }
  }
#endif
