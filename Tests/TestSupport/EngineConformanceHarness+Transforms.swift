import Autograd

/// Promises that transforms rest on: they are different ways to the same derivatives.
extension ConformanceHarness {
  /// Rows and directions agree: ⟨u, J v⟩ = ⟨Jᵀ u, v⟩, J v is the Jacobian times v, and H v the Hessian
  /// times v.
  func checkTransforms(_ example: PrimitiveExample) throws(TensorError) -> [String] {
    var drawn = ConformanceInputs(example, seed: seed)
    let inputs = drawn.tensors(.float64)
    let slots = drawn.floatingSlots
    let points = slots.map { inputs[$0] }
    let y = try example.primitive.apply(TensorList(inputs))
    guard y.requiresGrad, y.dtype == .float64 else { return [] }
    let directions = points.map { drawn.random($0.type).detach() }
    let seed = drawn.random(y.type).detach()
    let function = { (moved: [Tensor]) throws(TensorError) -> Tensor in
      var all = inputs
      for (slot, tensor) in zip(slots, moved) { all[slot] = tensor }
      return try example.primitive.apply(TensorList(all))
    }
    let forward = try jvp(at: points, tangents: directions, of: function).tangent
    let backward = try vjp(at: points, seed: seed, of: function).products
    var found = Self.disagreement(
      "⟨u, J v⟩", [Self.dot([forward], [seed])], [Self.dot(backward, directions)], within: 1e-11)
    let rows = try jacobian(at: points, of: function)
    found += Self.disagreement(
      "J v", forward.scalars, Self.product(rows, directions), within: 1e-11)
    let number = { (moved: [Tensor]) throws(TensorError) -> Tensor in
      (try function(moved) * seed).sum()
    }
    let blocks = try hessian(at: points, of: number)
    let products = try hessianVectorProduct(at: points, vectors: directions, of: number).products
    for (block, product) in zip(blocks, products) {
      found += Self.disagreement(
        "H v", product.scalars, Self.product(block, directions), within: 1e-10)
    }
    return found
  }

  private static func dot(_ a: [Tensor], _ b: [Tensor]) -> Double {
    zip(a, b).reduce(0) { sum, pair in
      zip(pair.0.scalars, pair.1.scalars).reduce(sum) { $0 + $1.0 * $1.1 }
    }
  }

  /// Rows of derivatives times vectors, summed over the inputs.
  private static func product(_ rows: [Tensor], _ vectors: [Tensor]) -> [Double] {
    var result: [Double] = []
    for (rows, vector) in zip(rows, vectors) where vector.numel > 0 {
      let (numbers, width) = (rows.scalars, vector.numel)
      let weights = vector.scalars
      for row in 0..<(numbers.count / width) {
        let sum = (0..<width).reduce(0) { $0 + numbers[row * width + $1] * weights[$1] }
        if row < result.count { result[row] += sum } else { result.append(sum) }
      }
    }
    return result
  }
}
