/// Elements dropped at random: a composition, so its circuit shows the mask that was drawn, the
/// product and the scale.
enum DropoutFunction {
  static func value(
    _ input: Tensor, _ p: Double, training: Bool, _ generator: Generator?
  ) throws(TensorError) -> Tensor {
    guard p >= 0, p <= 1 else {
      throw .badValue(
        operation: "dropout",
        reason: "p is a probability, from 0 to 1, not \(ShortNumber.text(p))")
    }
    if !training || p == 0 { return input }
    if !input.dtype.isFloating, p < 1 {
      throw .unsupportedDType(operation: "dropout", dtype: input.dtype)
    }
    let mask = try Draw.tensor(.bernoulli(1 - p), input.type, generator)
    let kept = try Mul.shared.apply(.two(input, mask))
    return p == 1 ? kept : try Mul.shared.apply(.two(kept, Tensor(number: 1 / (1 - p))))
  }

  static let function = Function(
    "dropout(input, p=0.5, training=True)",
    summary: "Drops elements at random with probability p, and scales the others by 1/(1 − p).",
    formula: "a · m / (1 − p), m ~ B(1 − p)", derivative: "m / (1 − p)"
  ) { call throws(TensorError) in
    guard let p = call.any(1).operand, p.ndim == 0 else {
      throw .badArgument(
        operation: "dropout", reason: "'p' must be a number, not \(call.any(1).kindName)")
    }
    return .tensor(try value(call.tensor(0), p.item(), training: call.bool(2), nil))
  }
}

/// Drops elements at random with probability `p` and scales the others by 1/(1 − p), as
/// `torch.nn.functional.dropout`; the gradient passes where the element was kept.
///
/// ```swift
/// let x = Tensor([1.0, 1.0, 1.0, 1.0], requiresGrad: true)
/// let y = dropout(x, 0.5, generator: Generator(seed: 0))   // zeros and twos
/// y.sum().backward()                                       // x.grad is y
/// ```
///
/// Without training, or with `p` = 0, the result is the input itself. Traps where `p` is not from 0
/// to 1.
///
/// - Parameters:
///   - input: A floating tensor.
///   - p: The probability that an element is dropped.
///   - training: Whether anything is dropped.
///   - generator: Where the randomness comes from; the default generator if left out.
/// - Returns: A tensor of the input's dtype and sizes.
public func dropout(
  _ input: Tensor, _ p: Double = 0.5, training: Bool = true, generator: Generator? = nil
) -> Tensor {
  trapping { () throws(TensorError) in
    try DropoutFunction.value(input, p, training: training, generator)
  }
}
