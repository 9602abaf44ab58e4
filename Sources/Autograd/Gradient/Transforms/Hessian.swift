#if !hasFeature(Embedded)
  /// All second derivatives of a function with one number as its result: the Jacobian of its
  /// gradient.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0])
  /// try hessian(at: x) { ($0 * $0 * $0).sum() }   // tensor([[6., 0.], [0., 12.]])
  /// ```
  ///
  /// As `torch.autograd.functional.hessian`.
  ///
  /// - Parameters:
  ///   - point: Where; floating.
  ///   - createGraph: Whether the Hessian can be differentiated again.
  ///   - strict: Whether a gradient that does not depend on `point` is an error; otherwise its
  ///     derivatives are zero.
  ///   - function: The function.
  /// - Returns: A tensor of the sizes of `point`, twice.
  /// - Throws: What the function throws, or a `TensorError` for a point that is not floating or a
  ///   result that is not one number.
  public func hessian(
    at point: Tensor, createGraph: Bool = false, strict: Bool = false,
    of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    try hessian(at: [point], createGraph: createGraph, strict: strict) {
      points throws(TensorError) in try function(points[0])
    }[0][0]
  }

  /// The same for a function of several tensors, block by block.
  ///
  /// ```swift
  /// let (a, b) = (Tensor(3.0), Tensor(2.0))
  /// try hessian(at: [a, b]) { $0[0].pow(2) * ($0[1] + 5) }
  /// // [[tensor(14.), tensor(6.)], [tensor(6.), tensor(0.)]]
  /// ```
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - createGraph: Whether the Hessian can be differentiated again.
  ///   - strict: Whether a gradient that does not depend on one of the points is an error.
  ///   - function: The function.
  /// - Returns: For each pair of points i and j, the derivative in j of the gradient in i.
  /// - Throws: As for one tensor.
  public func hessian(
    at points: [Tensor], createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [[Tensor]] {
    let call = try TransformCall("hessian", at: points, createGraph: createGraph) {
      points throws(TensorError) in [try function(points)]
    }
    return try HessianBlocks(
      output: call.outputs[0], inputs: call.inputs, createGraph: createGraph, strict: strict
    ).rows().map { call.handed($0) }
  }

  /// All second derivatives of a computed number in a tensor it came from.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0], requiresGrad: true)
  /// let loss = (x * x * x).sum()
  /// try hessian(of: loss, withRespectTo: x)   // tensor([[6., 0.], [0., 12.]])
  /// ```
  ///
  /// - Parameters:
  ///   - output: One number.
  ///   - input: A leaf or an intermediate result that requires a gradient.
  ///   - createGraph: Whether the Hessian can be differentiated again.
  ///   - strict: Whether a gradient that does not depend on `input` is an error.
  /// - Returns: A tensor of the sizes of `input`, twice.
  /// - Throws: A `TensorError` for an input that is not floating, or an output that is not one number
  ///   or was computed without a history.
  public func hessian(
    of output: Tensor, withRespectTo input: Tensor, createGraph: Bool = false, strict: Bool = false
  ) throws(TensorError) -> Tensor {
    try hessian(
      of: output, withRespectTo: [input], createGraph: createGraph, strict: strict)[0][0]
  }

  /// All second derivatives of a computed number in several tensors, block by block.
  ///
  /// - Parameters:
  ///   - output: One number.
  ///   - inputs: Leaves or intermediate results that require a gradient.
  ///   - createGraph: Whether the Hessian can be differentiated again.
  ///   - strict: Whether a gradient that does not depend on one of the inputs is an error.
  /// - Returns: For each pair of inputs i and j, the derivative in j of the gradient in i.
  /// - Throws: As for one tensor.
  public func hessian(
    of output: Tensor, withRespectTo inputs: [Tensor], createGraph: Bool = false,
    strict: Bool = false
  ) throws(TensorError) -> [[Tensor]] {
    for input in inputs { try TransformCall.require(input, "hessian") }
    try TransformCall.refuseUnrecorded(output, "hessian")
    return try HessianBlocks(
      output: output, inputs: inputs, createGraph: createGraph, strict: strict
    ).rows()
  }

  /// The blocks of one Hessian.
  private struct HessianBlocks {
    let output: Tensor
    let inputs: [Tensor]
    let createGraph: Bool
    let strict: Bool

    func rows() throws(TensorError) -> [[Tensor]] {
      for input in inputs where input.dtype.isComplex {
        throw .badArgument(
          operation: "hessian",
          reason: "the gradient in a complex tensor is complex; "
            + "use the real and the imaginary part as inputs")
      }
      let output = try output.asObjective("hessian")
      let gradients = try Pulling(
        operation: "hessian", outputs: [output], inputs: inputs, createGraph: true, strict: strict
      ).gradients([.ones(output.shape, dtype: output.dtype)])
      var rows: [[Tensor]] = []
      for gradient in gradients {
        rows.append(
          try JacobianRows(
            operation: "hessian", output: gradient, inputs: inputs, createGraph: createGraph,
            strict: strict
          ).stacked())
      }
      return rows
    }
  }
#endif
