#if !hasFeature(Embedded)
  /// Indices drawn by weight.
  ///
  /// With replacement, the place of a uniform number among the running sums of the weights. Without,
  /// the first of an exponential race, in which index `i` arrives after a time with mean 1/wᵢ:
  /// P. S. Efraimidis, P. G. Spirakis, Information Processing Letters 97 (2006) 181.
  final class Multinomial: RandomPrimitive {
    let name = "multinomial"
    let symbol = "~ multinomial"
    let count: Int
    let replacement: Bool
    let source: RandomSource

    init(_ count: Int, replacement: Bool, _ source: RandomSource) {
      self.count = count
      self.replacement = replacement
      self.source = source
    }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try Multinomial.type(inputs[0], count, replacement)
    }

    private static func type(
      _ weights: Tensor, _ count: Int, _ replacement: Bool
    ) throws(TensorError) -> TensorType {
      guard weights.dtype.isFloating else {
        throw .unsupportedDType(operation: "multinomial", dtype: weights.dtype)
      }
      guard weights.ndim == 1 || weights.ndim == 2 else {
        throw .badSizes(
          operation: "multinomial",
          reason: "weights have 1 or 2 dimensions, these have \(weights.ndim)")
      }
      let categories = weights.shape[weights.ndim - 1]
      guard count > 0 else {
        throw refusal("num_samples must be above 0, not \(count)")
      }
      guard replacement && categories > 0 || count <= categories else {
        throw refusal(
          "\(count) of \(categories) cannot be drawn without replacement")
      }
      return TensorType(.int64, weights.shape.dropLast() + [count])
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let weights = inputs[0].scalars
      let categories = inputs[0].shape[inputs[0].ndim - 1]
      let needed = Multinomial.numbers(categories, count, replacement: replacement)
      var chosen: [TensorNumber] = []
      for row in 0..<(weights.count / max(categories, 1)) {
        var place = source.place
        place.offset &+= UInt64(row * needed)
        let numbers = Distribution.uniform(low: 0, high: 1).tensor(
          TensorType(.float64, [2 * needed]), from: place
        ).scalars
        let own = weights[(row * categories)..<((row + 1) * categories)]
        let indices = replacement ? places(own, numbers) : race(own, numbers)
        chosen += indices.map { .integer(Int64($0)) }
      }
      return Tensor(numbers: chosen, context.resultType)
    }

    private static func refusal(_ reason: String) -> TensorError {
      .badValue(operation: "multinomial", reason: reason)
    }

    private func places(_ weights: ArraySlice<Double>, _ numbers: [Double]) -> [Int] {
      var sums: [Double] = []
      var sum = 0.0
      var last = 0
      for (i, weight) in weights.enumerated() {
        sum += weight
        sums.append(sum)
        if weight > 0 { last = i }
      }
      return numbers.prefix(count).map { u in
        // The first sum above u; a weight of 0 adds no sum above the one before.
        let target = u * sum
        var (low, high) = (0, last)
        while low < high {
          let middle = (low + high) / 2
          if sums[middle] > target { high = middle } else { low = middle + 1 }
        }
        return low
      }
    }

    private func race(_ weights: ArraySlice<Double>, _ numbers: [Double]) -> [Int] {
      // 1 − u is above 0. Weights of 0 arrive last, in order.
      let times = zip(weights, numbers).map { -RandomMath.log(1 - $1) / $0 }
      let order = times.indices.sorted { a, b in
        let (s, t) = (times[a], times[b])
        return s < t || !(t < s) && a < b
      }
      return Array(order.prefix(count))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    func moved(to source: RandomSource) -> any Primitive {
      Multinomial(count, replacement: replacement, source)
    }

    /// How many blocks, of two numbers each, a row of weights takes.
    private static func numbers(_ categories: Int, _ count: Int, replacement: Bool) -> Int {
      ((replacement ? count : categories) + 1) / 2
    }

    static func value(
      _ weights: Tensor, _ count: Int, replacement: Bool, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      // Nothing is taken from the generator where the sizes do not fit.
      _ = try type(weights, count, replacement)
      let categories = weights.shape[weights.ndim - 1]
      let all = weights.scalars
      for weight in all where !(weight >= 0 && weight < .infinity) {
        throw refusal(
          "weights must be finite and not negative, \(ShortNumber.text(weight)) is not")
      }
      let rows = weights.ndim == 1 ? 1 : weights.shape[0]
      for row in 0..<rows {
        let sum = all[(row * categories)..<((row + 1) * categories)].reduce(0, +)
        guard sum > 0 else { throw refusal("weights may not all be 0") }
      }
      let blocks = rows * numbers(categories, count, replacement: replacement)
      let source = RandomSource(generator, blocks: blocks)
      return try Multinomial(count, replacement: replacement, source).applied(.one(weights))
    }

    static let function = Function(
      "multinomial(input, num_samples, replacement=False)",
      summary: "Indices drawn with the probabilities that the weights in each row say.",
      formula: "i ~ aᵢ / Σa", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      .tensor(
        try value(call.strictTensor(0), call.integer(1), replacement: call.bool(2), nil))
    }
  }

  extension Tensor {
    /// Indices drawn with the probabilities that the weights in each row say, as
    /// `torch.multinomial`; weights need not add up to 1.
    ///
    /// ```swift
    /// Tensor([0.0, 10.0, 3.0]).multinomial(2)                    // 1 and 2, in random order
    /// Tensor([0.0, 10.0, 3.0]).multinomial(4, replacement: true) // mostly 1, never 0
    /// ```
    ///
    /// Without replacement, weights of 0 are drawn when all others have been. Traps where weights are
    /// negative, infinite or all 0, and where more are asked for than there are.
    ///
    /// - Parameters:
    ///   - count: How many indices a row.
    ///   - replacement: Whether an index may be drawn again.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    /// - Returns: An int64 tensor of sizes `[count]`, or `[rows, count]`.
    public func multinomial(
      _ count: Int, replacement: Bool = false, generator: Generator? = nil
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Multinomial.value(self, count, replacement: replacement, generator)
      }
    }
  }
#endif
