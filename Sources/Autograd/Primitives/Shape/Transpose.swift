/// Two dimensions swapped.
final class Transpose: Primitive {
  let dim0: Int
  let dim1: Int

  init(_ dim0: Int, _ dim1: Int) {
    self.dim0 = dim0
    self.dim1 = dim1
  }

  let name = "transpose"
  let symbol = "aᵀ"

  var acceptsComplex: Bool { true }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    for dim in [dim0, dim1] where Shape.normalized(dim: dim, rank: x.ndim) == nil {
      throw .dimOutOfRange(operation: name, dim: dim, rank: x.ndim)
    }
    return TensorType(x.dtype, swapped(x.shape))
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0].view(context.resultType.shape, strides: swapped(inputs[0].node.strides))
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream.transpose(dim0, dim1)
  }

  func pullbackNotation(to slot: Int) -> String { "gᵀ" }

  func notation(of operands: [String]) -> String { "\(operands[0])ᵀ" }

  private func swapped(_ values: [Int]) -> [Int] {
    guard let a = Shape.normalized(dim: dim0, rank: values.count),
      let b = Shape.normalized(dim: dim1, rank: values.count), a < values.count, b < values.count
    else { return values }
    var result = values
    result.swapAt(a, b)
    return result
  }

  static let function = Function(
    "transpose(input, dim0, dim1)", summary: "Two dimensions swapped.",
    formula: "aᵀ", derivative: "1, transposed back"
  ) { call throws(TensorError) in
    .tensor(try Transpose(call.integer(1), call.integer(2)).apply(.one(call.tensor(0))))
  }
}

extension Tensor {
  /// Two dimensions swapped, sharing storage; the gradient is swapped back.
  ///
  /// `Tensor([[1, 2, 3]]).transpose(0, 1)` has sizes `[3, 1]`. Traps if a dimension does not exist.
  /// As `torch.transpose`.
  ///
  /// - Parameters:
  ///   - dim0: One dimension; negative ones count from the end.
  ///   - dim1: The other.
  /// - Returns: A view with the two sizes exchanged.
  public func transpose(_ dim0: Int, _ dim1: Int) -> Tensor { Transpose(dim0, dim1)(self) }
}
