/// Product of two tensors: `y = a · b`; the gate swaps: each input's gradient carries the other.
final class Mul: ArithmeticPrimitive {
  static let shared = Mul()
  let name = "mul"
  let symbol = "×"

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T { T.multiplying(a, b) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g * (slot == 0 ? wires.b : wires.a)
  }

  func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g · b" : "g · a" }

  static let function = Function(
    "mul(input, other)", of: shared,
    summary: "Product; each input's gradient is scaled by the other input.",
    formula: "a · b", derivative: "∂/∂a = b, ∂/∂b = a"
  )
}

extension Tensor {
  /// Elementwise product, broadcast: `y = a · b`, with ∂y/∂a = b and ∂y/∂b = a.
  ///
  /// `Tensor([1, 2]) * 3` is `tensor([3, 6])`. Traps if sizes do not broadcast. As `torch.mul`.
  public static func * (a: Tensor, b: Tensor) -> Tensor { Mul.shared(a, b) }

  /// Rebinds `a` to the product; other handles of the old tensor keep it.
  public static func *= (a: inout Tensor, b: Tensor) { a = a * b }
}
