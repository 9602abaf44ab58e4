/// Minimum of two tensors: `y = min(a, b)`; the gate routes its gradient to the smaller input.
final class Minimum: ArithmeticPrimitive {
  static let shared = Minimum()
  let name = "minimum"
  let symbol = "min"

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T {
    // A NaN on either side is not equal to itself and wins.
    if a != a { return a }
    if b != b { return b }
    return a > b ? b : a
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let mine = call.inputs[slot]
    let other = call.inputs[1 - slot]
    let none = Tensor.zeros([], dtype: upstream.dtype)
    // Asks for greater, not for less, so that a NaN lets the gradient pass, as in PyTorch.
    let routed = Where.shared(mine .> other, none, upstream)
    return Where.shared(mine .== other, upstream / 2, routed)
  }

  func pullbackNotation(to slot: Int) -> String {
    slot == 0 ? "g if a < b" : "g if b < a"
  }

  static let function = Function(
    "minimum(input, other)",
    summary: "Minimum; routes its gradient to the smaller input, half to each at a tie.",
    formula: "min(a, b)", derivative: "1 for the smaller input, 0 for the other, ½ each at a tie"
  ) { call throws(TensorError) in
    .tensor(try shared.apply(.two(call.tensor(0), call.tensor(1))))
  }

  /// The same under the name that programs know from Python.
  static let shortFunction = Function(
    "min(input, other)", summary: "Minimum of two tensors, as `minimum`.",
    formula: "min(a, b)", derivative: "1 for the smaller input, 0 for the other, ½ each at a tie"
  ) { call throws(TensorError) in
    .tensor(try shared.apply(.two(call.tensor(0), call.tensor(1))))
  }
}

/// Elementwise minimum of two broadcast tensors.
///
/// The gradient goes to the smaller input, at a tie half to each; NaN on either side gives NaN.
/// `minimum(Tensor(1.0), Tensor(2.0))` is `tensor(1.)`. Traps if sizes do not broadcast.
/// As `torch.minimum`.
///
/// - Parameters:
///   - a: The first tensor.
///   - b: The second tensor.
/// - Returns: A tensor of the broadcast sizes.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor { Minimum.shared(a, b) }
