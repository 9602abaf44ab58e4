/// Sum over dimensions: `y = Σ a`; the gradient is copied to every element.
final class Sum: Primitive {
  let reduction: Reduction
  /// What it is computed in and gives; nil for what the elements call for.
  let dtype: DType?

  init(_ reduction: Reduction, dtype: DType? = nil) {
    self.reduction = reduction
    self.dtype = dtype
  }

  let name = "sum"
  var symbol: String { "sum" }
  var acceptsComplex: Bool { true }
  var gradientFunctionName: String { reduction.isTotal ? "SumBackward0" : "SumBackward1" }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    let result = dtype ?? x.dtype.accumulated
    return TensorType(result, try reduction.shape(of: x.shape, operation: name))
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let type = context.resultType
    if type.dtype == .bool {
      // Among truths the sum is whether any holds.
      let counts = TensorType(.int64, type.shape)
      return reduction.total(inputs[0].converted(to: .bool).converted(to: .int64), counts)
        .converted(to: .bool)
    }
    return reduction.total(inputs[0].converted(to: type.dtype), type)
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    reduction.spread(upstream, over: call.input.shape)
  }

  func pullbackNotation(to slot: Int) -> String { "g, copied" }

  static let function = Function(
    signature("sum"), summary: "Sum over all or some dimensions.",
    formula: "Σ a", derivative: "1 for every element"
  ) { call throws(TensorError) in
    let (reduction, dtype) = try Reduction.options(call)
    return .tensor(try Sum(reduction, dtype: dtype).apply(.one(call.tensor(0))))
  }
}

extension Primitive {
  /// What sum and mean take.
  static func signature(_ name: String) -> String {
    #if hasFeature(Embedded)
      name + "(input, dim=None, keepdim=False)"
    #else
      name + "([input, *, dtype=None | input, dim, keepdim=False, *, dtype=None])"
    #endif
  }
}

extension Reduction {
  /// What was given for that signature.
  static func options(_ call: Arguments) throws(TensorError) -> (Reduction, dtype: DType?) {
    #if hasFeature(Embedded)
      (Reduction(try call.dims(1), keepDim: try call.bool(2)), nil)
    #else
      if call.form == 0 { return (Reduction(nil, keepDim: false), try call.optionalDType(1)) }
      return (Reduction(try call.dims(1), keepDim: try call.bool(2)), try call.optionalDType(3))
    #endif
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
