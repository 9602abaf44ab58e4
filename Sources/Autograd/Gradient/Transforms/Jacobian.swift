#if !hasFeature(Embedded)
  /// All derivatives of a function: for every element of the result, its gradient.
  ///
  /// It is computed row by row, one backward pass for each element of the result, over one recorded
  /// forward pass.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0])
  /// try jacobian(at: x) { $0 * $0 }   // tensor([[2., 0.], [0., 4.]])
  /// ```
  ///
  /// As `torch.autograd.functional.jacobian`. A complex point gives rows in PyTorch's convention,
  /// ∂/∂a + i ∂/∂b; a complex result has no rows, its real and imaginary parts have.
  ///
  /// - Parameters:
  ///   - point: Where; floating or complex.
  ///   - createGraph: Whether the Jacobian can be differentiated again.
  ///   - strict: Whether a result that does not depend on `point` is an error; otherwise its
  ///     derivatives are zero.
  ///   - function: The function.
  /// - Returns: A tensor of the result's sizes followed by those of `point`.
  /// - Throws: What the function throws, or a `TensorError` for a point that is not floating or a
  ///   result that is not real.
  public func jacobian(
    at point: Tensor, createGraph: Bool = false, strict: Bool = false,
    of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    try jacobian(at: [point], createGraph: createGraph, strict: strict) {
      points throws(TensorError) in try function(points[0])
    }[0]
  }

  /// The same for a function of several tensors.
  ///
  /// ```swift
  /// let (a, b) = (Tensor([1.0, 2.0]), Tensor(3.0))
  /// try jacobian(at: [a, b]) { $0[0] * $0[1] }
  /// // [tensor([[3., 0.], [0., 3.]]), tensor([1., 2.])]
  /// ```
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - createGraph: Whether the Jacobians can be differentiated again.
  ///   - strict: Whether a result that does not depend on one of the points is an error.
  ///   - function: The function.
  /// - Returns: One Jacobian a point.
  /// - Throws: As for one tensor.
  public func jacobian(
    at points: [Tensor], createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [Tensor] {
    try jacobian(at: points, createGraph: createGraph, strict: strict) {
      points throws(TensorError) in [try function(points)]
    }[0]
  }

  /// The same for a function with several results.
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - createGraph: Whether the Jacobians can be differentiated again.
  ///   - strict: Whether a result that does not depend on one of the points is an error.
  ///   - function: The function.
  /// - Returns: For each result, one Jacobian a point.
  /// - Throws: As for one tensor.
  public func jacobian(
    at points: [Tensor], createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> [Tensor]
  ) throws(TensorError) -> [[Tensor]] {
    let call = try TransformCall("jacobian", at: points, createGraph: createGraph, of: function)
    var result: [[Tensor]] = []
    for output in call.outputs {
      let rows = JacobianRows(
        operation: "jacobian", output: output, inputs: call.inputs, createGraph: createGraph,
        strict: strict)
      result.append(call.handed(try rows.stacked()))
    }
    return result
  }

  /// All derivatives of a computed tensor in another it came from.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0], requiresGrad: true)
  /// let y = x * x
  /// try jacobian(of: y, withRespectTo: x)   // tensor([[2., 0.], [0., 4.]])
  /// ```
  ///
  /// - Parameters:
  ///   - output: What is differentiated, of any sizes.
  ///   - input: A leaf or an intermediate result that requires a gradient.
  ///   - createGraph: Whether the Jacobian can be differentiated again.
  ///   - strict: Whether an output that does not come from `input` is an error; otherwise its
  ///     derivatives are zero.
  /// - Returns: A tensor of the output's sizes followed by those of `input`.
  /// - Throws: A `TensorError` for an input that is not floating, an output that is not real, or one
  ///   that was computed without a history.
  public func jacobian(
    of output: Tensor, withRespectTo input: Tensor, createGraph: Bool = false, strict: Bool = false
  ) throws(TensorError) -> Tensor {
    try jacobian(
      of: output, withRespectTo: [input], createGraph: createGraph, strict: strict)[0]
  }

  /// All derivatives of a computed tensor in several others.
  ///
  /// - Parameters:
  ///   - output: What is differentiated, of any sizes.
  ///   - inputs: Leaves or intermediate results that require a gradient.
  ///   - createGraph: Whether the Jacobians can be differentiated again.
  ///   - strict: Whether an output that does not come from one of the inputs is an error.
  /// - Returns: One Jacobian an input.
  /// - Throws: As for one tensor.
  public func jacobian(
    of output: Tensor, withRespectTo inputs: [Tensor], createGraph: Bool = false,
    strict: Bool = false
  ) throws(TensorError) -> [Tensor] {
    for input in inputs { try TransformCall.require(input, "jacobian") }
    try TransformCall.refuseUnrecorded(output, "jacobian")
    return try JacobianRows(
      operation: "jacobian", output: output, inputs: inputs, createGraph: createGraph,
      strict: strict
    ).stacked()
  }
#endif
