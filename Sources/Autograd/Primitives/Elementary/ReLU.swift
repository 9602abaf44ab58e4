/// Rectifier: `y = max(a, 0)`.
final class ReLU: Primitive, NumericUnaryKernel {
  static let shared = ReLU()
  let name = "relu"
  let symbol = "relu"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    if inputs[0].dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
    return inputs[0].type
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .mapNumeric(ReLU.self, inputs[0])
  }

  static func value<T: NumericElement>(_ x: T) -> T {
    let zero = T(int64: 0)
    return x < zero ? zero : x
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    // Asks for what is cut, so that a NaN lets the gradient pass, as in PyTorch.
    Where.shared(call.output .<= 0, Tensor.zeros([], dtype: upstream.dtype), upstream)
  }

  func pullbackNotation(to slot: Int) -> String { "g if a > 0, else 0" }

  static let function = Function(
    "relu(input)", summary: "Rectifier: lets positive values and their gradients pass.",
    formula: "max(a, 0)", derivative: "1 for a > 0, else 0"
  ) { call throws(TensorError) in
    .tensor(try shared.apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// Rectifier, elementwise: `y = max(a, 0)`, with ∂y/∂a = 1 for a > 0, else 0.
  ///
  /// Dtype and sizes stay; traps for bools. `Tensor(-2.0).relu()` is `tensor(0.)`. As `torch.relu`.
  ///
  /// - Returns: A tensor of the same type.
  public func relu() -> Tensor { ReLU.shared(self) }
}
