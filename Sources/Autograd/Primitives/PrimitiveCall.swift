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
      if !primitive.acceptsComplex {
        for input in inputs where input.dtype.isComplex {
          throw .unsupportedDType(operation: primitive.name, dtype: input.dtype)
        }
      }
    #endif
    var context = ForwardContext(resultType: try primitive.resultType(of: inputs))
    #if hasFeature(Embedded)
      let result = primitive.forward(inputs, &context).converted(to: context.resultType.dtype)
    #else
      let result = ReplayWatch.unwatched { primitive.forward(inputs, &context) }
    #endif
    guard result.type == context.resultType else {
      throw .brokenRule(
        primitive: primitive.name, promised: context.resultType, actual: result.type)
    }
    return record(primitive, consume result, inputs, saved: context.saved)
  }

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
