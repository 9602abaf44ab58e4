/// Rectifier: `y = max(a, 0)`.
final class ReLUPrimitive: NumericPrimitive {
  static let shared = ReLUPrimitive()
  let name = "relu"
  let symbol = "relu"

  static func value<T: NumericElement>(_ x: T) -> T {
    let zero = T(int64: 0)
    return x < zero ? zero : x
  }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    // Asks for what is cut, so that a NaN lets the gradient pass, as in PyTorch.
    V.choose(wires.y, .lessOrEqual, V.number(0), then: V.zero(like: g), else: g)
  }

  func pullbackNotation(to slot: Int) -> String { "g if a > 0, else 0" }

  static let function = Function(
    "relu(input)", of: shared, summary: "Rectifier: lets positive values and their gradients pass.",
    formula: "max(a, 0)", derivative: "1 for a > 0, else 0"
  )
}

extension Tensor {
  /// Rectifier, elementwise: `y = max(a, 0)`, with ∂y/∂a = 1 for a > 0, else 0.
  ///
  /// Dtype and sizes stay; traps for bools. `Tensor(-2.0).relu()` is `tensor(0.)`. As `torch.relu`.
  ///
  /// - Returns: A tensor of the same type.
  public func relu() -> Tensor { ReLUPrimitive.shared(self) }
}
