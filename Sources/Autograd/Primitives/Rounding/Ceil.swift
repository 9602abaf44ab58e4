#if !hasFeature(Embedded)
  /// Smallest whole number that is not below a: `y = ⌈a⌉`.
  final class Ceil: RoundingPrimitive {
    static let shared = Ceil()
    let name = "ceil"
    let symbol = "⌈x⌉"

    static func value<T: FloatingElement>(_ x: T) -> T { x.rounded(.up) }

    static let function = Function(
      "ceil(input)", of: shared,
      summary: "Smallest whole number that is not below a; flat, so its gradient is zero.",
      formula: "⌈a⌉", derivative: "0"
    )
  }

  extension Tensor {
    /// Smallest whole number that is not below a, elementwise: `y = ⌈a⌉`, with ∂y/∂a = 0.
    ///
    /// Dtype and sizes stay, integers are themselves; traps for bools. `Tensor(1.2).ceil()` is
    /// `tensor(2.)`. As `torch.ceil`.
    ///
    /// - Returns: A tensor of the same type.
    public func ceil() -> Tensor { Ceil.shared(self) }
  }
#endif
