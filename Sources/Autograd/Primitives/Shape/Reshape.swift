/// The same elements in other sizes, row by row.
final class Reshape: Primitive {
  /// The sizes; one of them may be −1, to be worked out.
  let shape: [Int]

  init(_ shape: [Int]) { self.shape = shape }

  let name = "reshape"
  var symbol: String { "reshape" }
  // What PyTorch prints where no copy was needed.
  let gradientFunctionName = "ViewBackward0"

  var acceptsComplex: Bool { true }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    let failure = TensorError.badShape(operation: name, from: x.shape, to: shape)
    let open = shape.filter { $0 == -1 }.count
    guard open <= 1, shape.allSatisfy({ $0 >= -1 }),
      let known = Shape.checkedCount(shape.filter { $0 != -1 })
    else { throw failure }
    if open == 0 {
      guard known == x.numel else { throw failure }
      return TensorType(x.dtype, shape)
    }
    guard known > 0, x.numel % known == 0 else { throw failure }
    return TensorType(x.dtype, shape.map { $0 == -1 ? x.numel / known : $0 })
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let shape = context.resultType.shape
    return inputs[0].contiguous().view(shape, strides: Shape.contiguousStrides(shape))
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream.reshape(call.input.shape)
  }

  func pullbackNotation(to slot: Int) -> String { "g, reshaped back" }

  static let function = Function(
    "reshape(input, shape)", takesSizesOneByOne: true,
    summary: "The same elements in other sizes; one size may be -1.",
    formula: "a", derivative: "1, in the sizes of a"
  ) { call throws(TensorError) in
    .tensor(try Reshape(call.sizes(1)).apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// The same elements in other sizes, in row-major order; the gradient is reshaped back.
  ///
  /// `Tensor([1, 2, 3, 4]).reshape([2, -1])` has sizes `[2, 2]`. Shares storage where it can.
  /// Traps if the number of elements differs. As `torch.reshape`.
  ///
  /// - Parameter shape: The sizes; one may be −1, to be worked out from the others.
  /// - Returns: A tensor of those sizes.
  public func reshape(_ shape: [Int]) -> Tensor { Reshape(shape)(self) }
}
