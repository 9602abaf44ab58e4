/// Sine: `y = sin a`.
final class Sin: ElementaryPrimitive {
  static let shared = Sin()
  let name = "sin"
  let symbol = "sin"

  static func value<T: FloatingElement>(_ x: T) -> T { T.sin(x) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g * V.cos(wires.a)
  }

  func pullbackNotation(to slot: Int) -> String { "g · cos a" }

  static let function = Function(
    "sin(input)", of: shared, summary: "Sine of an angle in radians.",
    formula: "sin a", derivative: "cos a"
  )
}

extension Tensor {
  /// Sine, elementwise: `y = sin a`, with ∂y/∂a = cos a.
  ///
  /// Integers give float32, sizes stay. `Tensor(0.0).sin()` is `tensor(0.)`; angles are in radians. As `torch.sin`.
  ///
  /// - Returns: A floating tensor of the same sizes.
  public func sin() -> Tensor { Sin.shared(self) }
}
