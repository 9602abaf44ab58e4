/// The pullback of somebody's own primitive, as one step of a recorded backward pass.
///
/// What such a pullback does may depend on numbers, so it is called again in every replay, not
/// taken apart. Inputs: the gradient, the primitive's inputs, its result, and what it saved.
final class OpaquePullback: Primitive {
  let primitive: any Primitive
  private let slot: Int
  private let inputsOfPrimitive: Int
  let name = "pullback of somebody's own"
  let symbol = "g"
  let inputCount: Int? = nil

  init(_ primitive: any Primitive, slot: Int, inputs: Int) {
    self.primitive = primitive
    self.slot = slot
    inputsOfPrimitive = inputs
  }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let input = inputs[1 + slot]
    return TensorType(input.isNumber ? inputs[0].dtype : input.dtype, input.shape)
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    share(inputs) ?? .full(context.resultType.shape, .nan, dtype: context.resultType.dtype)
  }

  /// Not asked for: backward passes are recorded once.
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

  /// The gradient, nil where it is cut.
  func share(_ inputs: TensorList) -> Tensor? {
    withoutGradient {
      let count = inputsOfPrimitive
      let call = Application(
        inputs: TensorList((1...count).map { inputs[$0] }), output: inputs[count + 1],
        saved: TensorList(((count + 2)..<inputs.count).map { inputs[$0] }))
      return primitive.gradient(inputs[0], to: slot, of: call)
    }
  }
}

/// One of the tensors that somebody's own primitive saves in its forward pass.
final class SavedTensor: Primitive {
  private let primitive: any Primitive
  private let index: Int
  private let type: TensorType
  let name = "saved by somebody's own"
  let symbol = "s"
  let inputCount: Int? = nil

  init(_ primitive: any Primitive, _ index: Int, _ type: TensorType) {
    self.primitive = primitive
    self.index = index
    self.type = type
  }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    withoutGradient {
      let result = trapping { () throws(TensorError) in try self.primitive.resultType(of: inputs) }
      var own = ForwardContext(resultType: result)
      _ = primitive.forward(inputs, &own)
      return own.saved[index]
    }
  }

  /// Not asked for: backward passes are recorded once.
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }
}
