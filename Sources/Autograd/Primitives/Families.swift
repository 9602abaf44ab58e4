/// Primitives that map every element of one floating tensor.
protocol ElementaryPrimitive: ElementwisePrimitive, UnaryKernel, HolomorphicPrimitive {}

extension ElementaryPrimitive {
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    inputs.floatingType()
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .map(Self.self, inputs[0], as: context.resultType.dtype)
  }

  func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Self.value(a) }
}

/// Primitives that map every element of one numeric tensor; its type stays.
protocol NumericPrimitive: ElementwisePrimitive, NumericUnaryKernel {}

extension NumericPrimitive {
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    if inputs[0].dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
    return inputs[0].type
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .mapNumeric(Self.self, inputs[0])
  }

  func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Self.value(a) }
}

/// Primitives that combine two broadcast tensors of any numeric dtype.
protocol ArithmeticPrimitive: ElementwisePrimitive, BinaryKernel {}

extension ArithmeticPrimitive {
  var inputCount: Int? { 2 }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    try inputs.arithmeticType(name)
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .mapArithmetic(Self.self, inputs[0], inputs[1], as: context.resultType)
  }

  func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Self.value(a, b) }
}

extension Tensor {
  /// A kernel applied to every pair of broadcast elements, bools included.
  static func mapArithmetic<K: BinaryKernel>(
    _ kernel: K.Type, _ a: Tensor, _ b: Tensor, as type: TensorType
  ) -> Tensor {
    if type.dtype == .bool {
      // 0 and 1 in integers give PyTorch's truth tables: + and max are or, · and min are and.
      return .map(kernel, a, b, as: TensorType(.int64, type.shape)).converted(to: .bool)
    }
    return .map(kernel, a, b, as: type)
  }
}
