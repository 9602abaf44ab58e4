#if !hasFeature(Embedded)
  /// A function's value and the product of a vector with its Jacobian, vᵀ · J: what a backward pass
  /// computes.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0])
  /// let (y, g) = try vjp(at: x, seed: Tensor([10.0, 1.0])) { $0 * $0 }
  /// y   // tensor([1., 4.])
  /// g   // tensor([20., 4.])
  /// ```
  ///
  /// As `torch.autograd.functional.vjp`.
  ///
  /// - Parameters:
  ///   - point: Where; floating or complex.
  ///   - seed: The vector v, of the result's sizes; 1 if left out, which needs a result with one
  ///     element.
  ///   - createGraph: Whether value and product can be differentiated again.
  ///   - strict: Whether a result that does not depend on `point` is an error; otherwise the product
  ///     is zero.
  ///   - function: The function.
  /// - Returns: The value, and the product, of the type of `point`.
  /// - Throws: What the function throws, or a `TensorError` for a point that is not floating or a seed
  ///   that does not fit.
  public func vjp(
    at point: Tensor, seed: Tensor? = nil, createGraph: Bool = false, strict: Bool = false,
    of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> (value: Tensor, product: Tensor) {
    let (value, products) = try vjp(
      at: [point], seed: seed, createGraph: createGraph, strict: strict
    ) { points throws(TensorError) in try function(points[0]) }
    return (value, products[0])
  }

  /// The same for a function of several tensors.
  ///
  /// ```swift
  /// let (a, b) = (Tensor([1.0, 2.0]), Tensor([3.0, 4.0]))
  /// try vjp(at: [a, b], seed: Tensor([1.0, 1.0])) { $0[0] * $0[1] }.products
  /// // [tensor([3., 4.]), tensor([1., 2.])]
  /// ```
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - seed: The vector, of the result's sizes.
  ///   - createGraph: Whether value and products can be differentiated again.
  ///   - strict: Whether a result that does not depend on one of the points is an error.
  ///   - function: The function.
  /// - Returns: The value, and one product a point.
  /// - Throws: As for one tensor.
  public func vjp(
    at points: [Tensor], seed: Tensor? = nil, createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) -> (value: Tensor, products: [Tensor]) {
    let (values, products) = try vjp(
      at: points, seeds: seed.map { [$0] }, createGraph: createGraph, strict: strict
    ) { points throws(TensorError) in [try function(points)] }
    return (values[0], products)
  }

  /// The same for a function with several results: Σ over the results of seedᵀ · J.
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - seeds: One vector a result, of its sizes; nil for 1, where all have one element.
  ///   - createGraph: Whether values and products can be differentiated again.
  ///   - strict: Whether results that do not depend on one of the points are an error.
  ///   - function: The function.
  /// - Returns: The values, and one product a point.
  /// - Throws: As for one tensor.
  public func vjp(
    at points: [Tensor], seeds: [Tensor]?, createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> [Tensor]
  ) throws(TensorError) -> (values: [Tensor], products: [Tensor]) {
    let call = try TransformCall("vjp", at: points, createGraph: createGraph, of: function)
    var ones: [Tensor] = []
    if seeds == nil {
      for output in call.outputs {
        let output = try output.asObjective("vjp")
        ones.append(.ones(output.shape, dtype: output.dtype))
      }
    }
    let products = try Pulling(
      operation: "vjp", outputs: call.outputs, inputs: call.inputs, createGraph: createGraph,
      strict: strict
    ).gradients(seeds ?? ones)
    return (call.handed(call.outputs), call.handed(products))
  }
#endif
