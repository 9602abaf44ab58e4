/// Mean over dimensions: `y = Σ a / n`; the gradient is shared out equally.
final class Mean: Primitive {
  let reduction: Reduction
  /// What it is computed in and gives; nil for what the elements are.
  let dtype: DType?

  init(_ reduction: Reduction, dtype: DType? = nil) {
    self.reduction = reduction
    self.dtype = dtype
  }

  let name = "mean"
  var symbol: String { "mean" }
  var acceptsComplex: Bool { true }
  var gradientFunctionName: String { reduction.isTotal ? "MeanBackward0" : "MeanBackward1" }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    let result = dtype ?? x.dtype
    guard result.isDifferentiable else { throw .unsupportedDType(operation: name, dtype: result) }
    return TensorType(result, try reduction.shape(of: x.shape, operation: name))
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let x = inputs[0]
    let type = context.resultType
    let total = reduction.total(x.converted(to: type.dtype), type)
    return .map(Div.self, total, Tensor(number: count(x)), as: type)
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    reduction.spread(upstream / Tensor(number: count(call.input)), over: call.input.shape)
  }

  func pullbackNotation(to slot: Int) -> String { "g / n, copied" }

  private func count(_ x: Tensor) -> Double { Double(reduction.count(of: x.shape)) }

  static let function = Function(
    signature("mean"), summary: "Mean over all or some dimensions.",
    formula: "Σ a / n", derivative: "1/n for every element"
  ) { call throws(TensorError) in
    let (reduction, dtype) = try Reduction.options(call)
    return .tensor(try Mean(reduction, dtype: dtype).apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// Mean of all n elements: `y = Σ a / n`, with ∂y/∂aᵢ = 1/n.
  ///
  /// Traps for integers and bools; NaN when there is no element.
  /// `Tensor([1.0, 2.0]).mean()` is `tensor(1.5000)`. As `torch.mean`.
  ///
  /// - Returns: A 0-d tensor.
  public func mean() -> Tensor { Mean(Reduction(nil, keepDim: false))(self) }

  /// Mean over one dimension.
  ///
  /// Traps if there is no such dimension, or for integers.
  ///
  /// - Parameters:
  ///   - dim: The dimension; negative ones count from the end.
  ///   - keepDim: Whether the dimension stays, with size 1.
  /// - Returns: A tensor without the dimension, or with size 1 there.
  public func mean(dim: Int, keepDim: Bool = false) -> Tensor {
    mean(dims: [dim], keepDim: keepDim)
  }

  /// Mean over several dimensions.
  ///
  /// Traps if one does not exist or stands twice, or for integers.
  ///
  /// - Parameters:
  ///   - dims: The dimensions; none means all.
  ///   - keepDim: Whether the dimensions stay, with size 1.
  /// - Returns: A tensor without the dimensions, or with size 1 there.
  public func mean(dims: [Int], keepDim: Bool = false) -> Tensor {
    Mean(Reduction(dims, keepDim: keepDim))(self)
  }
}
