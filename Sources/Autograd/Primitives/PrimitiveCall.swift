/// Applying any primitive: written once, not for each, so that pages stay small.
enum PrimitiveCall {
  static func apply(
    _ primitive: any Primitive, _ inputs: TensorList
  ) throws(TensorError) -> Tensor {
    if let expected = primitive.inputCount, inputs.count != expected {
      throw .badArgument(
        operation: primitive.name, reason: "takes \(expected) tensors, \(inputs.count) were given")
    }
    #if !hasFeature(Embedded)
      if !primitive.acceptsComplex { try refuseComplex(inputs, for: primitive.name) }
    #endif
    var context = ForwardContext(resultType: try primitive.resultType(of: inputs))
    #if hasFeature(Embedded)
      let result = primitive.forward(inputs, &context).converted(to: context.resultType.dtype)
    #else
      try refuseHuge(context.resultType.shape, for: primitive.name)
      let result = ReplayWatch.unwatched { primitive.forward(inputs, &context) }
    #endif
    guard result.type == context.resultType else {
      throw .brokenRule(
        primitive: primitive.name, promised: context.resultType, actual: result.type)
    }
    return record(primitive, consume result, inputs, saved: context.saved)
  }

  #if !hasFeature(Embedded)
    /// All outputs of an operation that has several, computed once.
    static func applyAll(
      _ whole: any MultiOutputPrimitive, _ inputs: TensorList
    ) throws(TensorError) -> [Tensor] {
      if let expected = whole.inputCount, inputs.count != expected {
        throw .badArgument(
          operation: whole.name, reason: "takes \(expected) tensors, \(inputs.count) were given")
      }
      if !whole.acceptsComplex { try refuseComplex(inputs, for: whole.name) }
      let types = try whole.resultTypes(of: inputs)
      for type in types { try refuseHuge(type.shape, for: whole.name) }
      var context = MultiForwardContext(resultTypes: types)
      var results = ReplayWatch.unwatched { whole.forward(inputs, &context) }
      let names = whole.outputNames(of: inputs)
      let gate = OutputPrimitive.Gate(outputCount: types.count)
      for (number, promised) in types.enumerated() {
        guard number < results.count, results[number].type == promised else {
          throw .brokenRule(
            primitive: whole.name, promised: promised,
            actual: number < results.count ? results[number].type : TensorType(.bool, [0]))
        }
        let output = OutputPrimitive(
          whole, number: number, name: number < names.count ? names[number] : number.description,
          gate: gate)
        results[number] = record(output, results[number], inputs, saved: context.saved)
      }
      return results
    }

    /// Says so instead of asking for memory that is not there.
    @inline(__always)
    private static func refuseHuge(_ shape: [Int], for name: String) throws(TensorError) {
      if !shape.isEmpty, !Shape.isComputable(shape) {
        throw .tooLarge(operation: name, shape: shape)
      }
    }

    private static func refuseComplex(
      _ inputs: TensorList, for name: String
    ) throws(TensorError) {
      for input in inputs where input.dtype.isComplex {
        throw .unsupportedDType(operation: name, dtype: input.dtype)
      }
    }
  #endif

  private static func record(
    _ primitive: any Primitive, _ result: consuming Tensor, _ inputs: TensorList, saved: TensorList
  ) -> Tensor {
    let wanted = inputs.requireGrad && result.dtype.isDifferentiable
    // A kernel's fresh node takes the history itself; anything that others can see is aliased.
    if result.node.primitive != nil || result.node.isSnapshot || result.node.extras != nil
      || !isKnownUniquelyReferenced(&result.node)
    {
      result = result.alias()
    }
    // What the forward pass said about its node does not hold for the result.
    result.node.isNumber = false
    result.node.requiresGrad = false
    result.node.isUntracked = false
    if result.node.isRecorded(wanted) {
      result.node.record(primitive, inputs)
      if !saved.isEmpty {
        result.node.madeExtras().saved = TensorList(saved.map { $0.alias() })
      }
    }
    return result
  }
}
