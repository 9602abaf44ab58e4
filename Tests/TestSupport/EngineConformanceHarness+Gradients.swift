import Autograd

/// Promises about derivatives.
extension ConformanceHarness {
  /// What a primitive says in its notation where it lets no gradient pass.
  static let cutNotation = "no gradient"

  /// The pullback has the input's type and agrees with finite differences of the value, for a
  /// gradient from above that is not 1.
  func checkGradients(_ example: PrimitiveExample) throws(TensorError) -> [String] {
    // Numbers drawn at random come from no input.
    if example.shapes.isEmpty { return [] }
    var drawn = ConformanceInputs(example, seed: seed)
    let inputs = drawn.tensors(.float64)
    let y = try example.primitive.apply(TensorList(inputs))
    guard y.dtype.isDifferentiable else {
      return y.requiresGrad ? ["requires a gradient although it is \(y.dtype.name)"] : []
    }
    let parts = TensorType(y.dtype.realPart, y.shape)
    var upstream = drawn.random(parts).detach()
    if y.dtype.isComplex { upstream = .complex(upstream, drawn.random(parts).detach()) }
    let shapes = try checkPullbackShapes(example, y, upstream)
    if !shapes.isEmpty { return shapes }
    let slots = drawn.floatingSlots
    let wanted = slots.map { inputs[$0] }
    let shares = try gradients(of: y, withRespectTo: wanted, seed: upstream)
    let again = try gradients(of: y, withRespectTo: wanted, seed: upstream)
    var found: [String] = []
    for (i, slot) in slots.enumerated() {
      let isCut = example.primitive.pullbackNotation(to: slot) == Self.cutNotation
      guard let share = shares[i] else {
        if !isCut { found.append("slot \(slot) gets no gradient and its notation does not say so") }
        continue
      }
      if isCut { found.append("slot \(slot) gets a gradient although its notation says none") }
      if share.type != inputs[slot].type {
        found.append("the gradient of slot \(slot) is \(share.type), not \(inputs[slot].type)")
      }
      if share.scalars.map(\.bitPattern) != again[i]?.scalars.map(\.bitPattern) {
        found.append("slot \(slot) gets different gradients for the same inputs")
      }
      let differences = try Differences(drawn).along(slot) { numbers throws(TensorError) in
        let y = try example.primitive.apply(TensorList(drawn.tensors(.float64, numbers: numbers)))
        let numbers = zip(
          y.scalars + y.imaginaryScalars, upstream.scalars + upstream.imaginaryScalars)
        return numbers.reduce(0) { $0 + $1.0 * $1.1 }
      }
      found += Self.disagreement(
        "gradient of slot \(slot)", share.scalars, differences, within: differenceTolerance)
    }
    return found
  }

  /// What the pullback gives can be summed to the input's sizes, which the sweep relies on.
  private func checkPullbackShapes(
    _ example: PrimitiveExample, _ y: Tensor, _ upstream: Tensor
  ) throws(TensorError) -> [String] {
    guard let call = y.history?.call else { return ["its result has no history"] }
    var found: [String] = []
    for slot in 0..<call.inputs.count where call.inputs[slot].dtype.isFloating {
      guard let share = example.primitive.pullback(upstream, to: slot, of: call) else { continue }
      let target = call.inputs[slot].shape
      let shift = share.ndim - target.count
      let fits =
        shift >= 0
        && target.indices.allSatisfy { target[$0] == 1 || target[$0] == share.shape[shift + $0] }
      if !fits {
        found.append(
          "the pullback to slot \(slot) has sizes \(share.shape), which \(target) cannot stretch to"
        )
      }
    }
    return found
  }

  /// Differentiating the pullback agrees with finite differences of the gradient, in the inputs and
  /// in the gradient from above; the Hessian is symmetric.
  func checkSecondDerivatives(_ example: PrimitiveExample) throws(TensorError) -> [String] {
    var drawn = ConformanceInputs(example, seed: seed)
    let inputs = drawn.tensors(.float64)
    let y = try example.primitive.apply(TensorList(inputs))
    guard y.requiresGrad else { return [] }
    let upstream = drawn.random(y.type)
    let first = Directional(example, drawn, upstream: upstream)
    // A gradient that is zero everywhere needs no history.
    guard let g = try first.value(inputs, upstream, createGraph: true),
      g.requiresGrad || g.item() != 0
    else { return [] }
    let slots = drawn.floatingSlots
    var found: [String] = []
    let second = try gradients(of: g, withRespectTo: slots.map { inputs[$0] } + [upstream])
    for (i, slot) in slots.enumerated() {
      let differences = try Differences(drawn).along(slot) { numbers throws(TensorError) in
        try first.value(drawn.tensors(.float64, numbers: numbers), upstream)?.item() ?? 0
      }
      let zeros = [Double](repeating: 0, count: differences.count)
      found += Self.disagreement(
        "second derivative in slot \(slot)", second[i]?.scalars ?? zeros, differences,
        within: differenceTolerance)
    }
    let differences = try Differences.along(upstream.scalars) { numbers throws(TensorError) in
      try first.value(inputs, .leaf(numbers, y.shape, .float64))?.item() ?? 0
    }
    found += Self.disagreement(
      "second derivative in the gradient from above", second.last??.scalars ?? [], differences,
      within: differenceTolerance)
    return try found + checkSymmetry(first, inputs, upstream, slots)
  }

  private func checkSymmetry(
    _ first: Directional, _ inputs: [Tensor], _ upstream: Tensor, _ slots: [Int]
  ) throws(TensorError) -> [String] {
    let wanted = slots.map { inputs[$0] }
    let total = wanted.reduce(0) { $0 + $1.numel }
    var hessian: [[Double]] = []
    for k in 0..<total {
      guard let g = try first.value(inputs, upstream, createGraph: true, only: k) else { return [] }
      let row = try gradients(of: g, withRespectTo: wanted)
      hessian.append(
        zip(row, wanted).flatMap { $0?.scalars ?? [Double](repeating: 0, count: $1.numel) })
    }
    for i in 0..<total {
      for j in 0..<i where !Self.agree(hessian[i][j], hessian[j][i], within: 1e-10) {
        return [
          "second derivatives are not symmetric: \(hessian[i][j]) at (\(i), \(j)), "
            + "\(hessian[j][i]) at (\(j), \(i))"
        ]
      }
    }
    return []
  }
}
