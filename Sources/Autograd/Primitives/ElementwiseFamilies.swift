#if !hasFeature(Embedded)
  /// Primitives that map every element of one floating tensor by a rule with options.
  protocol MappingPrimitive: ElementwisePrimitive {
    /// Whether whole numbers count as float32; PyTorch refuses them in activations.
    var acceptsIntegers: Bool { get }

    /// The value of one element.
    func mapped<T: FloatingElement>(_ x: T) -> T
  }

  extension MappingPrimitive {
    var acceptsIntegers: Bool { false }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      if !acceptsIntegers, !inputs[0].dtype.isFloating {
        throw .unsupportedDType(operation: name, dtype: inputs[0].dtype)
      }
      return inputs.floatingType()
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let dtype = context.resultType.dtype
      return mapping(inputs[0].converted(to: dtype))
    }

    /// Every element of a floating tensor by the rule.
    func mapping(_ x: Tensor) -> Tensor {
      x.dtype.runFloating(MappingWork(primitive: self, x: x))
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T { mapped(a) }
  }

  private struct MappingWork<P: MappingPrimitive>: FloatingWork {
    let primitive: P
    let x: Tensor
    func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
      fillMapped(x) { (x: T) -> T in primitive.mapped(x) }
    }
  }

  /// Primitives that round floats and leave integers as they are; flat, so no gradient but zero.
  protocol RoundingPrimitive: ElementwisePrimitive, UnaryKernel {}

  extension RoundingPrimitive {
    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      if inputs[0].dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      return x.dtype.isFloating ? .map(Self.self, x, as: x.dtype) : x.alias()
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Self.value(a) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      V.zeros(as: g)
    }

    func pullbackNotation(to slot: Int) -> String { "0" }
  }

  /// Primitives that combine two broadcast tensors in floating point.
  protocol PairingPrimitive: ElementwisePrimitive, FloatingBinaryKernel {
    /// Whether two tensors of whole numbers count as float32.
    static var acceptsIntegers: Bool { get }
  }

  extension PairingPrimitive {
    var inputCount: Int? { 2 }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let dtype = inputs.promotedDType
      if !Self.acceptsIntegers, !dtype.isFloating {
        throw .unsupportedDType(operation: name, dtype: dtype)
      }
      return TensorType(dtype.floatingResult, try inputs.broadcastShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      .map(Self.self, inputs[0], inputs[1], as: context.resultType)
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Self.value(a, b) }
  }
#endif
