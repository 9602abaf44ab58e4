import Autograd

/// Central finite differences with a step relative to each number.
struct Differences {
  private let drawn: ConformanceInputs

  init(_ drawn: ConformanceInputs) { self.drawn = drawn }

  /// The derivative of `f` in every number of one input.
  func along(
    _ slot: Int, _ f: ([[Double]]) throws(TensorError) -> Double
  ) throws(TensorError) -> [Double] {
    var numbers = drawn.numbers
    return try Self.along(drawn.numbers[slot]) { moved throws(TensorError) in
      numbers[slot] = moved
      return try f(numbers)
    }
  }

  /// The derivative of `f` in every number of a list.
  static func along(
    _ numbers: [Double], _ f: ([Double]) throws(TensorError) -> Double
  ) throws(TensorError) -> [Double] {
    var result: [Double] = []
    for i in numbers.indices {
      // The cube root of the rounding error balances it against the curvature.
      let step = 6e-6 * max(1, abs(numbers[i]))
      var moved = numbers
      moved[i] = numbers[i] + step
      let above = try f(moved)
      let upper = moved[i]
      moved[i] = numbers[i] - step
      let below = try f(moved)
      result.append((above - below) / (upper - moved[i]))
    }
    return result
  }
}

/// The first derivatives of an example along fixed random directions, as one number to be
/// differentiated again.
struct Directional {
  private let example: PrimitiveExample
  private let slots: [Int]
  private let directions: [Tensor]

  init(_ example: PrimitiveExample, _ drawn: ConformanceInputs, upstream: Tensor) {
    self.example = example
    slots = drawn.floatingSlots
    var drawn = drawn
    let inputs = drawn.tensors(.float64)
    directions = slots.map { drawn.random(inputs[$0].type).detach() }
  }

  /// Σ direction · gradient, or nil where no gradient passes at all.
  ///
  /// - Parameters:
  ///   - inputs: The inputs of the primitive.
  ///   - upstream: The gradient of its result.
  ///   - createGraph: Whether the number is to be differentiated.
  ///   - only: Takes one element of the flattened gradients instead of the sum.
  /// - Returns: A 0-d tensor.
  /// - Throws: What the primitive throws.
  func value(
    _ inputs: [Tensor], _ upstream: Tensor, createGraph: Bool = false, only: Int? = nil
  ) throws(TensorError) -> Tensor? {
    let y = try example.primitive.apply(TensorList(inputs))
    let shares = try gradients(
      of: y, withRespectTo: slots.map { inputs[$0] }, seed: upstream, createGraph: createGraph)
    return Recorded.with(createGraph) {
      var sum: Tensor?
      var start = 0
      for (share, direction) in zip(shares, directions) {
        let count = direction.numel
        defer { start += count }
        guard let share else { continue }
        var weights = direction
        if let only {
          let places = (0..<count).map { start + $0 == only ? 1.0 : 0.0 }
          weights = Tensor.leaf(places, direction.shape, .float64).detach()
        }
        let part = (share * weights).sum()
        sum = sum.map { $0 + part } ?? part
      }
      return sum
    }
  }
}

/// Chooses between recorded and plain arithmetic.
private enum Recorded {
  static func with<R>(_ isRecorded: Bool, _ body: () -> R) -> R {
    isRecorded ? body() : withoutGradient(body)
  }
}
