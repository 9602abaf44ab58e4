/// Opposite: `y = −a`.
final class Neg: Primitive, NumericUnaryKernel {
  static let shared = Neg()
  let name = "neg"
  let symbol = "neg"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    if inputs[0].dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
    return inputs[0].type
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .mapNumeric(Neg.self, inputs[0])
  }

  // 0 − x would lose the sign of zero.
  static func value<T: NumericElement>(_ x: T) -> T { T.multiplying(x, T(int64: -1)) }

  func callAsFunction(_ input: Tensor) -> Tensor {
    Tensor.scalar(self, input, { Neg.value($0) }, { Neg.value($0) })
      ?? trapping { () throws(TensorError) in try self.apply(.one(input)) }
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { -upstream }

  func pullbackNotation(to slot: Int) -> String { "−g" }

  func notation(of operands: [String]) -> String { "−\(operands[0])" }

  static let function = Function(
    "neg(input)", summary: "Opposite.", formula: "−a", derivative: "−1"
  ) { call throws(TensorError) in
    .tensor(try shared.apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// Elementwise opposite: `y = −a`, with ∂y/∂a = −1.
  ///
  /// Traps for bools. As `torch.neg`.
  public static prefix func - (a: Tensor) -> Tensor { Neg.shared(a) }
}
