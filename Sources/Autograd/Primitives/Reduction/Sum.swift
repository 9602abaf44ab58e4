/// Sum over dimensions: `y = Σ a`; the gradient is copied to every element.
final class Sum: Primitive {
  let reduction: Reduction

  init(_ reduction: Reduction) { self.reduction = reduction }

  let name = "sum"
  var symbol: String { "sum" }
  var gradientFunctionName: String { reduction.isTotal ? "SumBackward0" : "SumBackward1" }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    // As in PyTorch, whole numbers are added up as int64.
    let dtype = x.dtype.isFloating ? x.dtype : .int64
    return TensorType(dtype, try reduction.shape(of: x.shape, operation: name))
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let type = context.resultType
    return reduction.total(inputs[0].converted(to: type.dtype), type)
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    reduction.spread(upstream, over: call.input.shape)
  }

  func pullbackNotation(to slot: Int) -> String { "g, copied" }

  static let function = Function(
    "sum(input, dim=None, keepdim=False)", summary: "Sum over all or some dimensions.",
    formula: "Σ a", derivative: "1 for every element"
  ) { call throws(TensorError) in
    .tensor(try Sum(Reduction(call.dims(1), keepDim: call.bool(2))).apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// Sum of all elements: `y = Σ a`, with ∂y/∂aᵢ = 1.
  ///
  /// Floats keep their dtype, the rest gives int64. `Tensor([1, 2, 3]).sum()` is `tensor(6)`.
  /// As `torch.sum`.
  ///
  /// - Returns: A 0-d tensor.
  public func sum() -> Tensor { Sum(Reduction(nil, keepDim: false))(self) }

  /// Sum over one dimension.
  ///
  /// Traps if there is no such dimension.
  ///
  /// - Parameters:
  ///   - dim: The dimension; negative ones count from the end.
  ///   - keepDim: Whether the dimension stays, with size 1.
  /// - Returns: A tensor without the dimension, or with size 1 there.
  public func sum(dim: Int, keepDim: Bool = false) -> Tensor {
    sum(dims: [dim], keepDim: keepDim)
  }

  /// Sum over several dimensions.
  ///
  /// Traps if one does not exist or stands twice.
  ///
  /// - Parameters:
  ///   - dims: The dimensions; none means all.
  ///   - keepDim: Whether the dimensions stay, with size 1.
  /// - Returns: A tensor without the dimensions, or with size 1 there.
  public func sum(dims: [Int], keepDim: Bool = false) -> Tensor {
    Sum(Reduction(dims, keepDim: keepDim))(self)
  }
}
