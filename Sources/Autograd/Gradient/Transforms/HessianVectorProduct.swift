#if !hasFeature(Embedded)
  /// A function's value and the product of its Hessian with a vector, H · v, without the Hessian: two
  /// backward passes.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0])
  /// try hessianVectorProduct(at: x, vector: Tensor([1.0, 10.0])) { ($0 * $0 * $0).sum() }
  /// // value tensor(9.), product tensor([6., 120.])
  /// ```
  ///
  /// As `torch.autograd.functional.vhp`, whose `hvp` takes a third pass for the same numbers wherever
  /// second derivatives do not depend on their order.
  ///
  /// - Parameters:
  ///   - point: Where; floating.
  ///   - vector: The vector v, of the sizes of `point`.
  ///   - createGraph: Whether value and product can be differentiated again.
  ///   - strict: Whether a gradient that does not depend on `point` is an error; otherwise the product
  ///     is zero.
  ///   - function: The function.
  /// - Returns: The value, and the product, of the type of `point`.
  /// - Throws: What the function throws, or a `TensorError` for a point that is not floating, a vector
  ///   that does not fit, or a result that is not one number.
  public func hessianVectorProduct(
    at point: Tensor, vector: Tensor, createGraph: Bool = false, strict: Bool = false,
    of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> (value: Tensor, product: Tensor) {
    let (value, products) = try hessianVectorProduct(
      at: [point], vectors: [vector], createGraph: createGraph, strict: strict
    ) { points throws(TensorError) in try function(points[0]) }
    return (value, products[0])
  }

  /// The same for a function of several tensors.
  ///
  /// ```swift
  /// let (a, b) = (Tensor(3.0), Tensor(2.0))
  /// try hessianVectorProduct(at: [a, b], vectors: [Tensor(1.0), Tensor(1.0)]) {
  ///   $0[0].pow(2) * ($0[1] + 5)
  /// }.products   // [tensor(20.), tensor(6.)]
  /// ```
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - vectors: One vector a point, of its sizes.
  ///   - createGraph: Whether value and products can be differentiated again.
  ///   - strict: Whether a gradient that does not depend on one of the points is an error.
  ///   - function: The function.
  /// - Returns: The value, and one product a point.
  /// - Throws: As for one tensor.
  public func hessianVectorProduct(
    at points: [Tensor], vectors: [Tensor], createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) -> (value: Tensor, products: [Tensor]) {
    let call = try TransformCall("hessianVectorProduct", at: points, createGraph: createGraph) {
      points throws(TensorError) in [try function(points)]
    }
    let products = try hessianVectorProduct(
      of: call.outputs[0], withRespectTo: call.inputs, vectors: vectors, createGraph: createGraph,
      strict: strict)
    return (call.handed(call.outputs)[0], call.handed(products))
  }

  /// The product of a computed number's Hessian with vectors, without the Hessian.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0], requiresGrad: true)
  /// let loss = (x * x * x).sum()
  /// try hessianVectorProduct(of: loss, withRespectTo: [x], vectors: [Tensor([1.0, 10.0])])
  /// // [tensor([6., 120.])]
  /// ```
  ///
  /// - Parameters:
  ///   - output: One number.
  ///   - inputs: Leaves or intermediate results that require a gradient.
  ///   - vectors: One vector an input, of its sizes.
  ///   - createGraph: Whether the products can be differentiated again.
  ///   - strict: Whether a gradient that does not depend on one of the inputs is an error.
  /// - Returns: One product an input.
  /// - Throws: A `TensorError` for an input that is not floating, a vector that does not fit, or an
  ///   output that is not one number or was computed without a history.
  public func hessianVectorProduct(
    of output: Tensor, withRespectTo inputs: [Tensor], vectors: [Tensor],
    createGraph: Bool = false, strict: Bool = false
  ) throws(TensorError) -> [Tensor] {
    let operation = "hessianVectorProduct"
    for input in inputs { try TransformCall.require(input, operation) }
    try TransformCall.refuseUnrecorded(output, operation)
    try Directions.check(vectors, along: inputs, operation)
    let output = try output.asObjective(operation)
    let gradients = try Pulling(
      operation: operation, outputs: [output], inputs: inputs, createGraph: true, strict: strict
    ).gradients([.ones(output.shape, dtype: output.dtype)])
    return try Pulling(
      operation: operation, outputs: gradients, inputs: inputs, createGraph: createGraph,
      strict: strict
    ).gradients(
      zip(vectors, gradients).map { vector, gradient in
        vector.dtype == gradient.dtype ? vector : vector.to(gradient.dtype)
      })
  }
#endif
