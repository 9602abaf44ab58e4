#if !hasFeature(Embedded)
  /// The gradient of a function with one number as its result.
  ///
  /// The function is computed on a copy of `point`: neither `point` nor its `grad` changes, and it need
  /// not require a gradient. Transforms nest: inside another one, ask for `createGraph: true`. As
  /// `torch.func.grad`.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0])
  /// try gradient(at: x) { ($0 * $0).sum() }   // tensor([2., 4.])
  /// ```
  ///
  /// - Parameters:
  ///   - point: Where; floating or complex.
  ///   - createGraph: Whether the gradient can be differentiated again, in `point` and in whatever else
  ///     the function uses.
  ///   - strict: Whether a result that does not depend on `point` is an error; otherwise its gradient
  ///     is zero.
  ///   - function: The function.
  /// - Returns: The gradient, of the type of `point`.
  /// - Throws: What the function throws, or a `TensorError` for a point that is not floating or a
  ///   result that is not one real number.
  public func gradient(
    at point: Tensor, createGraph: Bool = false, strict: Bool = false,
    of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    try gradient(at: [point], createGraph: createGraph, strict: strict) {
      points throws(TensorError) in try function(points[0])
    }[0]
  }

  /// The gradients of a function of several tensors with one number as its result.
  ///
  /// ```swift
  /// let (a, b) = (Tensor(3.0), Tensor(2.0))
  /// try gradient(at: [a, b]) { $0[0].pow(2) * ($0[1] + 5) }   // [tensor(42.), tensor(9.)]
  /// ```
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - createGraph: Whether the gradients can be differentiated again.
  ///   - strict: Whether a result that does not depend on one of the points is an error.
  ///   - function: The function.
  /// - Returns: One gradient a point.
  /// - Throws: As for one tensor.
  public func gradient(
    at points: [Tensor], createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [Tensor] {
    let call = try TransformCall("gradient", at: points, createGraph: createGraph) {
      points throws(TensorError) in [try function(points)]
    }
    let result = try call.outputs[0].asObjective("gradient")
    let gradients = try Pulling(
      operation: "gradient", outputs: [result], inputs: call.inputs, createGraph: createGraph,
      strict: strict
    ).gradients([.ones(result.shape, dtype: result.dtype)])
    return call.handed(gradients)
  }

  extension Tensor {
    /// This tensor, where it is one real number.
    func asObjective(_ operation: String) throws(TensorError) -> Tensor {
      guard numel == 1 else { throw .notOneElement(operation: operation, shape: shape) }
      guard !dtype.isComplex else {
        throw .badArgument(
          operation: operation,
          reason: "the result must be a real number, this one is \(dtype.name); "
            + "take its abs() or real()")
      }
      return self
    }
  }
#endif
