/// The same values in another dtype; the gradient is converted back.
final class Convert: Primitive {
  let dtype: DType

  init(_ dtype: DType) { self.dtype = dtype }

  let name = "to"
  var symbol: String { dtype.name }
  let gradientFunctionName = "ToCopyBackward0"

  var acceptsComplex: Bool { true }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    TensorType(dtype, inputs[0].shape)
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0].converted(to: dtype)
  }

  // The sweep converts to the input's dtype.
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream }

  func pullbackNotation(to slot: Int) -> String { "g, converted back" }

  static let function = Function(
    "to(input, dtype)", summary: "The same values in another dtype.",
    formula: "a", derivative: "1; none through integers and bools"
  ) { call throws(TensorError) in
    .tensor(try call.tensor(0).converting(to: call.dtype(1)))
  }
}

extension Tensor {
  /// The same values in another dtype; the gradient is converted back.
  ///
  /// Floats are truncated toward zero on the way to integers. The tensor itself if nothing changes.
  /// `Tensor(2.7).to(.int64)` is `tensor(2)`. As `Tensor.to` in PyTorch.
  ///
  /// - Parameter dtype: The new element type.
  /// - Returns: A tensor of the same sizes.
  public func to(_ dtype: DType) -> Tensor {
    trapping { () throws(TensorError) in try self.converting(to: dtype) }
  }

  func converting(to dtype: DType) throws(TensorError) -> Tensor {
    self.dtype == dtype ? self : try Convert(dtype).apply(.one(self))
  }
}
