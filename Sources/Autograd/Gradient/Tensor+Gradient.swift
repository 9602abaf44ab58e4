/// Differentiation of tensors.
extension Tensor {
  /// Computes the gradient of this tensor in all leaves it came from and adds it to their `grad`.
  ///
  /// Nothing is freed: the tensor can be differentiated or drawn again afterwards.
  ///
  /// - Parameter gradient: The seed, d(objective)/d(this tensor); 1 if left out, which needs a tensor
  ///   with one element. Traps if the tensor does not require a gradient or the seed does not fit.
  ///
  /// ```swift
  /// let x = Tensor(3.0, requiresGrad: true)
  /// (x * x).backward()
  /// x.grad!.item()   // 6
  /// ```
  public func backward(gradient: Tensor? = nil) {
    trapping { () throws(TensorError) in try self.accumulateGradients(seed: gradient) }
  }

  /// Like `backward(gradient:)`, throwing instead of trapping.
  ///
  /// - Parameter seed: The seed, or nil for 1.
  /// - Throws: `noGradient`, `notOneElement` or `seedShape`.
  public func accumulateGradients(seed: Tensor? = nil) throws(TensorError) {
    #if !hasFeature(Embedded)  // pages have one sweep for everything
      if seed == nil, node.isScalar, let sweep = ScalarSweep(from: node) {
        return sweep.accumulate(seed: 1)
      }
    #endif
    let seed = try checkedSeed(seed, operation: "backward", needsOneElement: true)
    #if !hasFeature(Embedded)
      if let sweep = ScalarSweep(from: node) { return sweep.accumulate(seed: seed.firstElement) }
    #endif
    Recording.with(.off) {
      GradientSweep(from: node) { $0.requiresGrad }.run(seed: seed) { node, gradient in
        guard node.primitive == nil else { return }
        node.identity.accumulate(gradient)
      }
    }
  }

  /// Forgets the accumulated gradient.
  public func zeroGrad() { node.withIdentity { $0.extras?.clearGradient() } }

  /// The seed to start from, checked.
  package func checkedSeed(
    _ seed: Tensor?, operation: String, needsOneElement: Bool
  ) throws(TensorError) -> Tensor {
    guard requiresGrad else { throw .noGradient(operation: operation) }
    if let seed {
      guard seed.shape == shape else { throw .seedShape(seed: seed.shape, output: shape) }
      return seed.to(dtype)
    }
    guard numel == 1 || !needsOneElement else {
      throw .notOneElement(operation: operation, shape: shape)
    }
    return .ones(shape, dtype: dtype)
  }
}

/// The gradients of a tensor in others, without touching any `grad`.
///
/// - Parameters:
///   - output: What is differentiated; with more than one element, it needs a `seed`.
///   - inputs: Leaves or intermediate results.
///   - seed: The gradient to start from; 1 if left out.
///   - createGraph: Whether the gradients are themselves recorded, so that they can be
///     differentiated again.
/// - Returns: One gradient an input, nil where the output did not come from it. Traps if the output
///   does not require a gradient or the seed does not fit.
///
/// ```swift
/// let x = Tensor(2.0, requiresGrad: true)
/// let y = x * x * x
/// let dy = gradient(of: y, withRespectTo: [x], createGraph: true)[0]!   // 12
/// let ddy = gradient(of: dy, withRespectTo: [x])[0]!                    // 12
/// ```
public func gradient(
  of output: Tensor, withRespectTo inputs: [Tensor], seed: Tensor? = nil, createGraph: Bool = false
) -> [Tensor?] {
  trapping { () throws(TensorError) in
    try gradients(of: output, withRespectTo: inputs, seed: seed, createGraph: createGraph)
  }
}

/// Like `gradient(of:withRespectTo:seed:createGraph:)`, throwing instead of trapping.
///
/// - Parameters:
///   - output: What is differentiated.
///   - inputs: Leaves or intermediate results.
///   - seed: The gradient to start from; 1 if left out.
///   - createGraph: Whether the gradients are recorded too.
/// - Returns: One gradient an input, nil where the output did not come from it.
/// - Throws: `noGradient`, `notOneElement` or `seedShape`.
public func gradients(
  of output: Tensor, withRespectTo inputs: [Tensor], seed: Tensor? = nil, createGraph: Bool = false
) throws(TensorError) -> [Tensor?] {
  // A gradient within a computation is not recorded the way a replay would need it.
  ReplayWatch.note(output)
  let seed = try output.checkedSeed(seed, operation: "gradient", needsOneElement: true)
  var places: [ObjectIdentifier: [Int]] = [:]
  for (i, input) in inputs.enumerated() { places[input.identity, default: []].append(i) }
  var result = [Tensor?](repeating: nil, count: inputs.count)
  Recording.with(createGraph ? .gradients : .off) {
    GradientSweep(from: output.node) { $0.requiresGrad }.run(seed: seed) { node, gradient in
      for i in places[ObjectIdentifier(node.identity)] ?? [] {
        result[i] = result[i].map { $0 + gradient } ?? gradient
      }
    }
  }
  return result
}
