/// Sign: `y = −1, 0 or 1`.
final class Sign: Primitive, NumericUnaryKernel {
  static let shared = Sign()
  let name = "sign"
  let symbol = "sign"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    if inputs[0].dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
    return inputs[0].type
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .mapNumeric(Sign.self, inputs[0])
  }

  static func value<T: NumericElement>(_ x: T) -> T {
    let zero = T(int64: 0)
    if x > zero { return T(int64: 1) }
    if x < zero { return T(int64: -1) }
    // Also for NaN, as PyTorch has it.
    return zero
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * 0
  }

  func pullbackNotation(to slot: Int) -> String { "0" }

  static let function = Function(
    "sign(input)", summary: "Sign; flat, so its gradient is zero.",
    formula: "−1, 0 or 1", derivative: "0"
  ) { call throws(TensorError) in
    .tensor(try shared.apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// Sign, elementwise: `y = −1, 0 or 1`, with ∂y/∂a = 0.
  ///
  /// Dtype and sizes stay; traps for bools. `Tensor(-2.0).sign()` is `tensor(-1.)`; NaN gives 0. As `torch.sign`.
  ///
  /// - Returns: A tensor of the same type.
  public func sign() -> Tensor { Sign.shared(self) }
}
