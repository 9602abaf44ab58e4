#if !hasFeature(Embedded)
  /// Reciprocal of the square root: `y = 1/√a`.
  final class Rsqrt: ElementaryPrimitive {
    static let shared = Rsqrt()
    let name = "rsqrt"
    let symbol = "1/√x"

    static func value<T: FloatingElement>(_ x: T) -> T { 1 / T.sqrt(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * (wires.y * wires.y * wires.y * V.number(-0.5))
    }

    func pullbackNotation(to slot: Int) -> String { "−g · y³ / 2" }

    static let function = Function(
      "rsqrt(input)", of: shared,
      summary: "Reciprocal of the square root; it is ∞ at 0 and NaN below.",
      formula: "1/√a", derivative: "−1/(2a√a)"
    )
  }

  extension Tensor {
    /// Reciprocal of the square root, elementwise: `y = 1/√a`, with ∂y/∂a = −1/(2a√a).
    ///
    /// Integers give float32, sizes stay. `Tensor(4.0).rsqrt()` is `tensor(0.5000)`; it is ∞ at 0 and NaN below.
    /// As `torch.rsqrt`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func rsqrt() -> Tensor { Rsqrt.shared(self) }
  }
#endif
