#if !hasFeature(Embedded)
  /// Whole part of a, rounded toward zero: `y = trunc a`.
  final class Trunc: RoundingPrimitive {
    static let shared = Trunc()
    let name = "trunc"
    let symbol = "trunc"

    static func value<T: FloatingElement>(_ x: T) -> T { x.rounded(.towardZero) }

    static let function = Function(
      "trunc(input)", of: shared,
      summary: "Whole part of a, rounded toward zero; flat, so its gradient is zero.",
      formula: "trunc a", derivative: "0"
    )
  }

  extension Tensor {
    /// Whole part of a, rounded toward zero, elementwise: `y = trunc a`, with ∂y/∂a = 0.
    ///
    /// Dtype and sizes stay, integers are themselves; traps for bools. `Tensor(-1.5).trunc()` is
    /// `tensor(-1.)`. As `torch.trunc`.
    ///
    /// - Returns: A tensor of the same type.
    public func trunc() -> Tensor { Trunc.shared(self) }
  }
#endif
