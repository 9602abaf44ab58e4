/// Dimensions of size 1 stretched, without copying.
final class Expand: Primitive {
  /// The sizes; −1 keeps a dimension as it is.
  let shape: [Int]

  init(_ shape: [Int]) { self.shape = shape }

  let name = "expand"
  var symbol: String { "expand" }

  var acceptsComplex: Bool { true }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    let failure = TensorError.badShape(operation: name, from: x.shape, to: shape)
    let shift = shape.count - x.ndim
    guard shift >= 0 else { throw failure }
    var result = shape
    for d in shape.indices {
      let size = d < shift ? nil : x.shape[d - shift]
      if shape[d] == -1, let size { result[d] = size }
      guard result[d] >= 0, size == nil || size == 1 || size == result[d] else { throw failure }
    }
    guard Shape.checkedCount(result) != nil else {
      throw .tooLarge(operation: name, shape: result)
    }
    return TensorType(x.dtype, result)
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let x = inputs[0]
    let shape = context.resultType.shape
    return x.view(shape, strides: Shape.broadcastStrides(x.shape, x.node.strides, to: shape))
  }

  // The sweep sums what was stretched.
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream }

  func pullbackNotation(to slot: Int) -> String { "Σ g over the copies" }

  static let function = Function(
    "expand(input, sizes)", takesSizesOneByOne: true,
    summary: "Dimensions of size 1 stretched; -1 keeps a size.",
    formula: "a", derivative: "1, summed over the copies"
  ) { call throws(TensorError) in
    .tensor(try Expand(call.sizes(1)).apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// Dimensions of size 1 stretched, sharing storage; the gradient is summed over the copies.
  ///
  /// `Tensor([[1], [2]]).expand([2, 3])` is `tensor([[1, 1, 1], [2, 2, 2]])`. Traps if a size other
  /// than 1 would change. As `Tensor.expand` in PyTorch.
  ///
  /// - Parameter shape: The sizes, new dimensions in front; −1 keeps one.
  /// - Returns: A view of those sizes.
  public func expand(_ shape: [Int]) -> Tensor { Expand(shape)(self) }
}
