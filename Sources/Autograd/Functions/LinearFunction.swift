/// Affine map: a composition of transpose, matrix product and sum.
enum LinearFunction {
  static func value(
    _ input: Tensor, _ weight: Tensor, _ bias: Tensor?
  ) throws(TensorError) -> Tensor {
    guard weight.ndim <= 2 else {
      throw .badSizes(
        operation: "linear", reason: "the weight has 2 dimensions at most, not \(weight.ndim)")
    }
    let turned =
      weight.ndim < 2 ? weight : try Transpose(-2, -1).apply(.one(weight))
    let product = try MatMul.shared.apply(.two(input, turned))
    guard let bias else { return product }
    guard bias.isNumber || bias.dtype == product.dtype else {
      throw .mixedDTypes(operation: "linear", lhs: product.dtype, rhs: bias.dtype)
    }
    return try Add.shared.apply(.two(product, bias))
  }

  static let function = Function(
    "linear(input, weight, bias=None)",
    summary: "Affine map: x times the transposed weight, plus bias.",
    formula: "a bᵀ + c", derivative: "∂/∂a: g·b, ∂/∂b: gᵀ·a, ∂/∂c: Σ g"
  ) { call throws(TensorError) in
    if case .none = call.any(2) { return .tensor(try value(call.tensor(0), call.tensor(1), nil)) }
    return .tensor(try value(call.tensor(0), call.tensor(1), call.tensor(2)))
  }
}

/// Affine map: `y = a bᵀ + c`, with ∂/∂a: g·b, ∂/∂b: gᵀ·a, ∂/∂c: Σ g.
///
/// `linear(Tensor([[1.0, 2.0]]), Tensor([[3.0, 4.0]]))` is `tensor([[11.]])`. Traps if the sizes or
/// dtypes do not go together. As `torch.nn.functional.linear`.
///
/// - Parameters:
///   - input: Rows of as many numbers as the weight has columns.
///   - weight: One row for each output.
///   - bias: One number for each output.
/// - Returns: Rows of outputs.
public func linear(_ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil) -> Tensor {
  trapping { () throws(TensorError) in try LinearFunction.value(input, weight, bias) }
}
