/// Exponential function: `y = eᵃ`.
final class Exp: ElementaryPrimitive {
  static let shared = Exp()
  let name = "exp"
  let symbol = "exp"

  static func value<T: FloatingElement>(_ x: T) -> T { T.exp(x) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g * wires.y
  }

  func pullbackNotation(to slot: Int) -> String { "g · y" }

  static let function = Function(
    "exp(input)", of: shared, summary: "Exponential; its own derivative.",
    formula: "eᵃ", derivative: "eᵃ"
  )
}

extension Tensor {
  /// Exponential function, elementwise: `y = eᵃ`, with ∂y/∂a = eᵃ.
  ///
  /// Integers give float32, sizes stay. `Tensor(0.0).exp()` is `tensor(1.)`. As `torch.exp`.
  ///
  /// - Returns: A floating tensor of the same sizes.
  public func exp() -> Tensor { Exp.shared(self) }
}
