#if !hasFeature(Embedded)
  /// Largest whole number that is not above a: `y = ⌊a⌋`.
  final class Floor: RoundingPrimitive {
    static let shared = Floor()
    let name = "floor"
    let symbol = "⌊x⌋"

    static func value<T: FloatingElement>(_ x: T) -> T { x.rounded(.down) }

    static let function = Function(
      "floor(input)", of: shared,
      summary: "Largest whole number that is not above a; flat, so its gradient is zero.",
      formula: "⌊a⌋", derivative: "0"
    )
  }

  extension Tensor {
    /// Largest whole number that is not above a, elementwise: `y = ⌊a⌋`, with ∂y/∂a = 0.
    ///
    /// Dtype and sizes stay, integers are themselves; traps for bools. `Tensor(-1.5).floor()` is
    /// `tensor(-2.)`. As `torch.floor`.
    ///
    /// - Returns: A tensor of the same type.
    public func floor() -> Tensor { Floor.shared(self) }
  }
#endif
