/// Primitives that map every element of one floating tensor.
protocol ElementaryPrimitive: Primitive, UnaryKernel {}

extension ElementaryPrimitive {
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    inputs.floatingType()
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .map(Self.self, inputs[0], as: context.resultType.dtype)
  }

  func callAsFunction(_ input: Tensor) -> Tensor {
    Tensor.scalar(self, input, { Self.value($0) }, { Self.value($0) })
      ?? trapping { () throws(TensorError) in try self.apply(.one(input)) }
  }
}

/// Primitives that combine two broadcast tensors of any numeric dtype.
protocol ArithmeticPrimitive: Primitive, BinaryKernel {}

extension ArithmeticPrimitive {
  var inputCount: Int? { 2 }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    try inputs.arithmeticType(name)
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let type = context.resultType
    if type.dtype == .bool {
      // 0 and 1 in integers give PyTorch's truth tables: + and max are or, · and min are and.
      let whole = TensorType(.int64, type.shape)
      return .map(Self.self, inputs[0], inputs[1], as: whole).converted(to: .bool)
    }
    return .map(Self.self, inputs[0], inputs[1], as: type)
  }

  func callAsFunction(_ a: Tensor, _ b: Tensor) -> Tensor {
    Tensor.scalar(self, a, b, { Self.value($0, $1) }, { Self.value($0, $1) })
      ?? trapping { () throws(TensorError) in try self.apply(.two(a, b)) }
  }
}
