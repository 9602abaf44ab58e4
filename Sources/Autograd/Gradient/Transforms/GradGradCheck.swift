#if !hasFeature(Embedded)
  /// Compares the second derivatives of a function with finite differences of its first ones.
  ///
  /// What is checked is the backward pass as a function of its own, of the points and of the gradients
  /// that come from above; those are random, and the same each time. In the result, inputs after those
  /// of the function are these gradients, and results are the gradients in the points.
  ///
  /// ```swift
  /// let x = Tensor([0.5, -1.0], dtype: .float64)
  /// try gradGradCheck(at: x) { $0.tanh() }.passes   // true
  /// ```
  ///
  /// As `torch.autograd.gradgradcheck`, with its defaults.
  ///
  /// - Parameters:
  ///   - point: Where; float64 or complex128.
  ///   - seeds: The gradients from above, one a result; random ones if left out.
  ///   - eps: The step to both sides.
  ///   - atol: How far rule and difference may lie apart.
  ///   - rtol: How far they may lie apart, relative to the difference.
  ///   - function: The function.
  /// - Returns: Which second derivatives disagree, with both numbers.
  /// - Throws: As `gradCheck`.
  public func gradGradCheck(
    at point: Tensor, seeds: [Tensor]? = nil, eps: Double = 1e-6, atol: Double = 1e-5,
    rtol: Double = 1e-3, of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> GradCheck {
    try gradGradCheck(at: [point], seeds: seeds, eps: eps, atol: atol, rtol: rtol) {
      points throws(TensorError) in [try function(points[0])]
    }
  }

  /// The same for a function of several tensors with several results.
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - seeds: The gradients from above, one a result; random ones if left out.
  ///   - eps: The step to both sides.
  ///   - atol: How far rule and difference may lie apart.
  ///   - rtol: How far they may lie apart, relative to the difference.
  ///   - function: The function.
  /// - Returns: Which second derivatives disagree, with both numbers.
  /// - Throws: As `gradCheck`.
  public func gradGradCheck(
    at points: [Tensor], seeds: [Tensor]? = nil, eps: Double = 1e-6, atol: Double = 1e-5,
    rtol: Double = 1e-3, of function: ([Tensor]) throws(TensorError) -> [Tensor]
  ) throws(TensorError) -> GradCheck {
    let outputs = try TransformCall(
      "gradGradCheck", at: points, createGraph: false, of: function
    ).outputs
    let generator = Generator()
    let seeds = seeds ?? outputs.map { Tensor.randomSeed(for: $0, generator) }
    return try gradCheck(at: points + seeds, eps: eps, atol: atol, rtol: rtol) {
      given throws(TensorError) in
      let inputs = Array(given.prefix(points.count))
      return try Pulling(
        operation: "gradGradCheck", outputs: try function(inputs), inputs: inputs,
        createGraph: true, strict: false
      ).gradients(Array(given.dropFirst(points.count)))
    }
  }

  extension Tensor {
    /// Random numbers of an output's type.
    fileprivate static func randomSeed(for output: Tensor, _ generator: Generator) -> Tensor {
      let type = TensorType(output.dtype.floatingResult, output.shape)
      func parts() -> [Double] {
        Tensor.randn(type.shape, generator: generator, dtype: .float64).scalars
      }
      return Tensor(parts: type.dtype.isComplex ? [parts(), parts()] : [parts()], type)
    }
  }
#endif
