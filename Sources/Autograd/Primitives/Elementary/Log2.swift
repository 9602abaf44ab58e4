#if !hasFeature(Embedded)
  /// Logarithm to base 2: `y = log₂ a`.
  final class Log2: ElementaryPrimitive {
    static let shared = Log2()
    let name = "log2"
    let symbol = "log₂"

    static func value<T: FloatingElement>(_ x: T) -> T { T.log2(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g / (wires.a * V.number(0.693147180559945309417))
    }

    func pullbackNotation(to slot: Int) -> String { "g / (a ln 2)" }

    static let function = Function(
      "log2(input)", of: shared,
      summary: "Logarithm to base 2; it is −∞ at 0 and NaN below.",
      formula: "log₂ a", derivative: "1/(a · ln 2)"
    )
  }

  extension Tensor {
    /// Logarithm to base 2, elementwise: `y = log₂ a`, with ∂y/∂a = 1/(a · ln 2).
    ///
    /// Integers give float32, sizes stay. `Tensor(8.0).log2()` is `tensor(3.)`; it is −∞ at 0 and NaN below.
    /// As `torch.log2`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func log2() -> Tensor { Log2.shared(self) }
  }
#endif
