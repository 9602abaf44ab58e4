/// Square root: `y = √a`.
final class Sqrt: ElementaryPrimitive {
  static let shared = Sqrt()
  let name = "sqrt"
  let symbol = "√"

  static func value<T: FloatingElement>(_ x: T) -> T { x.squareRoot() }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g / (V.number(2) * wires.y)
  }

  func pullbackNotation(to slot: Int) -> String { "g / 2y" }

  func notation(of operands: [String]) -> String { "√\(operands[0])" }

  static let function = Function(
    "sqrt(input)", of: shared, summary: "Square root; NaN below 0.",
    formula: "√a", derivative: "1/(2√a), infinite at 0"
  )
}

extension Tensor {
  /// Square root, elementwise: `y = √a`, with ∂y/∂a = 1/(2√a), infinite at 0.
  ///
  /// Integers give float32, sizes stay. `Tensor(9.0).sqrt()` is `tensor(3.)`; it is NaN below 0. As `torch.sqrt`.
  ///
  /// - Returns: A floating tensor of the same sizes.
  public func sqrt() -> Tensor { Sqrt.shared(self) }
}
