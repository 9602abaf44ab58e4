#if !hasFeature(Embedded)
  /// Divisions with a whole quotient: integers stay integers, bools are refused.
  ///
  /// Programs and methods check for integer zeros before; the kernels give 0 there.
  protocol DivisionPrimitive: ElementwisePrimitive, FloatingBinaryKernel {
    /// The value of two whole numbers, the second not 0 and the division in range.
    static func whole(_ a: Int64, _ b: Int64) -> Int64
  }

  extension DivisionPrimitive {
    var inputCount: Int? { 2 }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let type = try inputs.arithmeticType(name)
      if type.dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      return type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      if type.dtype.isFloating { return .map(Self.self, inputs[0], inputs[1], as: type) }
      return fillPaired(
        inputs[0].converted(to: type.dtype).converted(to: .int64),
        inputs[1].converted(to: type.dtype).converted(to: .int64), shape: type.shape
      ) { (a: Int64, b: Int64) -> Int64 in
        // The only quotient of integers that does not fit wraps around.
        b == 0 ? 0 : b == -1 ? Self.whole(a == .min ? 0 : a, b) : Self.whole(a, b)
      }.converted(to: type.dtype)
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Self.value(a, b) }

    /// Applies it where no integer is divided by 0.
    func dividing(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
      let inputs = TensorList.two(a, b)
      let type = try resultType(of: inputs)
      if type.dtype.kind == .integer, Shape.count(type.shape) > 0,
        b.converted(to: type.dtype).integers.contains(0)
      {
        throw .badValue(operation: name, reason: "whole numbers cannot be divided by 0")
      }
      return try apply(inputs)
    }
  }
#endif
