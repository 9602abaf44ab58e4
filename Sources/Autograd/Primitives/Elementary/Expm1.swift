#if !hasFeature(Embedded)
  /// Exponential minus one, exact near 0: `y = eᵃ − 1`.
  final class Expm1: ElementaryPrimitive {
    static let shared = Expm1()
    let name = "expm1"
    let symbol = "eˣ−1"

    static func value<T: FloatingElement>(_ x: T) -> T { T.expm1(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * (wires.y + V.number(1))
    }

    func pullbackNotation(to slot: Int) -> String { "g · (y + 1)" }

    static let function = Function(
      "expm1(input)", of: shared,
      summary: "Exponential minus one, exact near 0.",
      formula: "eᵃ − 1", derivative: "eᵃ"
    )
  }

  extension Tensor {
    /// Exponential minus one, exact near 0, elementwise: `y = eᵃ − 1`, with ∂y/∂a = eᵃ.
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).expm1()` is `tensor(0.)`.
    /// As `torch.expm1`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func expm1() -> Tensor { Expm1.shared(self) }
  }
#endif
