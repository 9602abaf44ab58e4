#if !hasFeature(Embedded)
  /// A function's value and its derivative along a direction, J · v.
  ///
  /// It is computed by two backward passes: uᵀ · J is linear in u, and its derivative in u is J. So
  /// every primitive that can be differentiated twice has it, without a forward rule of its own.
  ///
  /// ```swift
  /// let x = Tensor([1.0, 2.0])
  /// try jvp(at: x, tangent: Tensor([1.0, 10.0])) { ($0 * $0).sum() }
  /// // value tensor(5.), tangent tensor(42.)
  /// ```
  ///
  /// As `torch.func.jvp`.
  ///
  /// - Parameters:
  ///   - point: Where; floating or complex.
  ///   - tangent: The direction v, of the sizes of `point`.
  ///   - createGraph: Whether value and derivative can be differentiated again.
  ///   - strict: Whether a result that does not depend on `point` is an error; otherwise its
  ///     derivative is zero.
  ///   - function: The function.
  /// - Returns: The value, and the derivative, both of the result's sizes.
  /// - Throws: What the function throws, or a `TensorError` for a point that is not floating, a tangent
  ///   that does not fit, or a pullback that is not written in tensor operations.
  public func jvp(
    at point: Tensor, tangent: Tensor, createGraph: Bool = false, strict: Bool = false,
    of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> (value: Tensor, tangent: Tensor) {
    try jvp(at: [point], tangents: [tangent], createGraph: createGraph, strict: strict) {
      points throws(TensorError) in try function(points[0])
    }
  }

  /// The same for a function of several tensors.
  ///
  /// ```swift
  /// let (a, b) = (Tensor(3.0), Tensor(2.0))
  /// try jvp(at: [a, b], tangents: [Tensor(1.0), Tensor(0.0)]) { $0[0].pow(2) * ($0[1] + 5) }
  /// // value tensor(63.), tangent tensor(42.)
  /// ```
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - tangents: One direction a point, of its sizes.
  ///   - createGraph: Whether value and derivative can be differentiated again.
  ///   - strict: Whether a result that does not depend on the points is an error.
  ///   - function: The function.
  /// - Returns: The value, and the derivative.
  /// - Throws: As for one tensor.
  public func jvp(
    at points: [Tensor], tangents: [Tensor], createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) -> (value: Tensor, tangent: Tensor) {
    let (values, results) = try jvp(
      at: points, tangents: tangents, createGraph: createGraph, strict: strict
    ) { points throws(TensorError) in [try function(points)] }
    return (values[0], results[0])
  }

  /// The same for a function with several results.
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - tangents: One direction a point, of its sizes.
  ///   - createGraph: Whether values and derivatives can be differentiated again.
  ///   - strict: Whether a result that does not depend on the points is an error.
  ///   - function: The function.
  /// - Returns: The values, and one derivative a result.
  /// - Throws: As for one tensor.
  public func jvp(
    at points: [Tensor], tangents: [Tensor], createGraph: Bool = false, strict: Bool = false,
    of function: ([Tensor]) throws(TensorError) -> [Tensor]
  ) throws(TensorError) -> (values: [Tensor], tangents: [Tensor]) {
    try Directions.check(tangents, along: points, "jvp")
    let call = try TransformCall("jvp", at: points, createGraph: createGraph, of: function)
    // What comes back is linear in the seeds, so their values do not matter.
    let seeds = call.outputs.map { output in
      let seed = Tensor.ones(output.shape, dtype: output.dtype.floatingResult)
      seed.requiresGrad = true
      return seed
    }
    let shares = try Pulling(
      operation: "jvp", outputs: call.outputs, inputs: call.inputs, createGraph: true,
      strict: strict
    ).shares(seeds)
    if strict, let i = shares.firstIndex(where: { $0 == nil }) {
      throw .badArgument(
        operation: "jvp", reason: "the result does not depend on \(Directions.name(i, points))")
    }
    try Directions.requireHistory(shares)
    var (linear, directions): ([Tensor], [Tensor]) = ([], [])
    for (share, tangent) in zip(shares, tangents) {
      guard let share else { continue }
      linear.append(share)
      directions.append(tangent.dtype == share.dtype ? tangent : tangent.to(share.dtype))
    }
    let results = try Pulling(
      operation: "jvp", outputs: linear, inputs: seeds, createGraph: createGraph, strict: false
    ).gradients(directions)
    return (call.handed(call.outputs), call.handed(results))
  }

  /// Vectors that a derivative is taken along.
  enum Directions {
    static func check(
      _ directions: [Tensor], along points: [Tensor], _ operation: String
    ) throws(TensorError) {
      guard directions.count == points.count else {
        throw .badArgument(
          operation: operation,
          reason: "\(points.count) inputs need as many directions, \(directions.count) were given")
      }
      for (i, pair) in zip(directions, points).enumerated() where pair.0.shape != pair.1.shape {
        throw .badSizes(
          operation: operation,
          reason: "the direction has sizes \(Shape.text(pair.0.shape)), "
            + "\(name(i, points)) has \(Shape.text(pair.1.shape))")
      }
    }

    static func name(_ i: Int, _ points: [Tensor]) -> String {
      points.count == 1 ? "the input" : "input \(i)"
    }

    /// A gradient that is not zero for a seed of ones and yet does not depend on the seed comes from a
    /// pullback that hides what it does.
    static func requireHistory(_ shares: [Tensor?]) throws(TensorError) {
      for case .some(let share) in shares where !share.requiresGrad {
        if share.scalars.allSatisfy({ $0 == 0 }) { continue }
        throw .badArgument(
          operation: "jvp",
          reason: "a pullback is not written in tensor operations, so it cannot be differentiated")
      }
    }
  }
#endif
