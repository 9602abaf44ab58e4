#if !hasFeature(Embedded)
  /// Reciprocal: `y = 1/a`.
  final class Reciprocal: ElementaryPrimitive {
    static let shared = Reciprocal()
    let name = "reciprocal"
    let symbol = "1/x"

    static func value<T: FloatingElement>(_ x: T) -> T { 1 / x }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      -(g * (wires.y * wires.y))
    }

    func pullbackNotation(to slot: Int) -> String { "−g · y²" }

    static let function = Function(
      "reciprocal(input)", of: shared,
      summary: "Reciprocal; it is ±∞ at 0.",
      formula: "1/a", derivative: "−1/a²"
    )
  }

  extension Tensor {
    /// Reciprocal, elementwise: `y = 1/a`, with ∂y/∂a = −1/a².
    ///
    /// Integers give float32, sizes stay. `Tensor(4.0).reciprocal()` is `tensor(0.2500)`; it is ±∞ at 0.
    /// As `torch.reciprocal`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func reciprocal() -> Tensor { Reciprocal.shared(self) }
  }
#endif
