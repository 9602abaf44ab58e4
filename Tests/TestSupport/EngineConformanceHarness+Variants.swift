import Autograd

/// The same numbers in another guise give the same results.
extension ConformanceHarness {
  /// float32 agrees with float64 in value and gradients.
  func checkSinglePrecision(_ example: PrimitiveExample) throws(TensorError) -> [String] {
    let drawn = ConformanceInputs(example, seed: seed)
    let wide = try Outcome(example, drawn.tensors(.float64), seed: seed)
    let narrow = try Outcome(example, drawn.tensors(.float32), seed: seed)
    return narrow.disagreements(with: wide, "in float32", within: singleTolerance)
  }

  /// Transposed and expanded inputs give what contiguous ones give.
  func checkViews(_ example: PrimitiveExample) throws(TensorError) -> [String] {
    let drawn = ConformanceInputs(example, seed: seed)
    let plain = drawn.tensors(.float64)
    let transposed = plain.map { $0.asTransposedView() }
    let expected = try Outcome(example, plain, seed: seed)
    let fromTransposed = try Outcome(example, transposed, seed: seed)
    var found = fromTransposed.disagreements(with: expected, "of transposed views", within: 1e-13)
    for slot in drawn.floatingSlots where !example.shapes[slot].isEmpty {
      var (copies, views) = (plain, plain)
      views[slot] = plain[slot].asExpandedView()
      copies[slot] = .leaf(views[slot].scalars, example.shapes[slot], .float64)
      let expected = try Outcome(example, copies, seed: seed)
      let outcome = try Outcome(example, views, seed: seed)
      found += outcome.disagreements(
        with: expected, "of an expanded view in slot \(slot)", within: 1e-13)
    }
    return found
  }
}

/// Value and gradients of one application.
private struct Outcome {
  let value: [Double]
  let shares: [[Double]?]

  init(_ example: PrimitiveExample, _ inputs: [Tensor], seed: UInt64) throws(TensorError) {
    let y = try example.primitive.apply(TensorList(inputs))
    value = y.scalars
    guard y.requiresGrad else {
      shares = []
      return
    }
    var drawn = ConformanceInputs(example, seed: seed &+ 1)
    let upstream = drawn.random(y.type).detach()
    let wanted = drawn.floatingSlots.map { inputs[$0] }
    shares = try gradients(of: y, withRespectTo: wanted, seed: upstream).map { $0?.scalars }
  }

  func disagreements(
    with other: Outcome, _ which: String, within tolerance: Double
  ) -> [String] {
    var found = ConformanceHarness.disagreement(
      "value \(which)", value, other.value, within: tolerance)
    for (i, pair) in zip(shares, other.shares).enumerated() {
      found += ConformanceHarness.disagreement(
        "gradient \(i) \(which)", pair.0 ?? [], pair.1 ?? [], within: tolerance)
    }
    return found
  }
}

extension Tensor {
  /// A leaf with the same elements whose storage stands in another order.
  fileprivate func asTransposedView() -> Tensor {
    if ndim < 2 { return self }
    let turned = withoutGradient { transpose(0, -1) }
    let copy = Tensor(turned.scalars, dtype: .float64).reshape(turned.shape)
    let view = withoutGradient { copy.to(dtype).transpose(0, -1).detach() }
    if dtype.isFloating { view.requiresGrad = true }
    return view
  }

  /// A leaf of the same sizes, its first slice repeated along the first dimension without copying.
  fileprivate func asExpandedView() -> Tensor {
    let slice = numel / Swift.max(shape[0], 1)
    let first = Tensor(Array(scalars.prefix(slice)), dtype: dtype)
    let view = withoutGradient {
      first.reshape([1] + shape.dropFirst()).expand(shape).detach()
    }
    view.requiresGrad = true
    return view
  }
}
