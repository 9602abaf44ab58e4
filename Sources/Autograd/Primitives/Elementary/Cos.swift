/// Cosine: `y = cos a`.
final class Cos: ElementaryPrimitive {
  static let shared = Cos()
  let name = "cos"
  let symbol = "cos"

  static func value<T: FloatingElement>(_ x: T) -> T { T.cos(x) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    -(g * V.sin(wires.a))
  }

  func pullbackNotation(to slot: Int) -> String { "−g · sin a" }

  static let function = Function(
    "cos(input)", of: shared, summary: "Cosine of an angle in radians.",
    formula: "cos a", derivative: "−sin a"
  )
}

extension Tensor {
  /// Cosine, elementwise: `y = cos a`, with ∂y/∂a = −sin a.
  ///
  /// Integers give float32, sizes stay. `Tensor(0.0).cos()` is `tensor(1.)`; angles are in radians. As `torch.cos`.
  ///
  /// - Returns: A floating tensor of the same sizes.
  public func cos() -> Tensor { Cos.shared(self) }
}
