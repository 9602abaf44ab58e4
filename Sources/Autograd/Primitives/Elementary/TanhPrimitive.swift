/// Hyperbolic tangent: `y = tanh a`.
final class TanhPrimitive: ElementaryPrimitive {
  static let shared = TanhPrimitive()
  let name = "tanh"
  let symbol = "tanh"

  static func value<T: FloatingElement>(_ x: T) -> T { T.tanh(x) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g * (V.number(1) - wires.y * wires.y)
  }

  func pullbackNotation(to slot: Int) -> String { "g · (1 − y²)" }

  static let function = Function(
    "tanh(input)", of: shared, summary: "Hyperbolic tangent; squashes to (−1, 1).",
    formula: "tanh a", derivative: "1 − tanh²(a)"
  )
}

extension Tensor {
  /// Hyperbolic tangent, elementwise: `y = tanh a`, with ∂y/∂a = 1 − tanh²(a).
  ///
  /// Integers give float32, sizes stay. `Tensor(0.0).tanh()` is `tensor(0.)`. As `torch.tanh`.
  ///
  /// - Returns: A floating tensor of the same sizes.
  public func tanh() -> Tensor { TanhPrimitive.shared(self) }
}
