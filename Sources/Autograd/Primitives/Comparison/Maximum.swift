/// Maximum of two tensors: `y = max(a, b)`; the gate routes its gradient to the larger input.
final class Maximum: ArithmeticPrimitive {
  static let shared = Maximum()
  let name = "maximum"
  let symbol = "max"

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T {
    // A NaN on either side is not equal to itself and wins.
    if a != a { return a }
    if b != b { return b }
    return a < b ? b : a
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let mine = call.inputs[slot]
    let other = call.inputs[1 - slot]
    let none = Tensor.zeros([], dtype: upstream.dtype)
    // Asks for less, not for greater, so that a NaN lets the gradient pass, as in PyTorch.
    let routed = Where.shared(mine .< other, none, upstream)
    return Where.shared(mine .== other, upstream / 2, routed)
  }

  func pullbackNotation(to slot: Int) -> String {
    slot == 0 ? "g if a > b" : "g if b > a"
  }

  static let function = Function(
    "maximum(input, other)",
    summary: "Maximum; routes its gradient to the larger input, half to each at a tie.",
    formula: "max(a, b)", derivative: "1 for the larger input, 0 for the other, ½ each at a tie"
  ) { call throws(TensorError) in
    .tensor(try shared.apply(.two(call.tensor(0), call.tensor(1))))
  }

  /// The same under the name that programs know from Python.
  static let shortFunction = Function(
    "max(input, other)", summary: "Maximum of two tensors, as `maximum`.",
    formula: "max(a, b)", derivative: "1 for the larger input, 0 for the other, ½ each at a tie"
  ) { call throws(TensorError) in
    .tensor(try shared.apply(.two(call.tensor(0), call.tensor(1))))
  }
}

/// Elementwise maximum of two broadcast tensors.
///
/// The gradient goes to the larger input, at a tie half to each; NaN on either side gives NaN.
/// `maximum(Tensor(1.0), Tensor(2.0))` is `tensor(2.)`. Traps if sizes do not broadcast.
/// As `torch.maximum`.
///
/// - Parameters:
///   - a: The first tensor.
///   - b: The second tensor.
/// - Returns: A tensor of the broadcast sizes.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor { Maximum.shared(a, b) }
