#if !hasFeature(Embedded)
  /// Part of a behind the point: `y = a − trunc a`.
  final class Frac: MappingPrimitive {
    static let shared = Frac()
    let name = "frac"
    let symbol = "frac"

    func mapped<T: FloatingElement>(_ x: T) -> T { x - x.rounded(.towardZero) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { g }

    func pullbackNotation(to slot: Int) -> String { "g" }

    static let function = Function(
      "frac(input)", of: shared, summary: "Part behind the point, with the sign of the input.",
      formula: "a − trunc a", derivative: "1"
    )
  }

  extension Tensor {
    /// Part of a behind the point, elementwise: `y = a − trunc a`, with ∂y/∂a = 1.
    ///
    /// Type stays; traps unless floating. `Tensor(-1.25).frac()` is `tensor(-0.2500)`.
    /// As `torch.frac`.
    ///
    /// - Returns: A tensor of the same type.
    public func frac() -> Tensor { Frac.shared(self) }
  }
#endif
