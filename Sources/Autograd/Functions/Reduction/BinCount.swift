#if !hasFeature(Embedded)
  /// How often each whole number from 0 on occurs; the length depends on the numbers, so it is no
  /// primitive and passes no gradient.
  enum BinCount {
    static func value(
      _ x: Tensor, weights: Tensor?, minLength: Int
    ) throws(TensorError) -> Tensor {
      let name = "bincount"
      guard x.dtype.kind == .integer else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      guard x.ndim == 1 else {
        throw .badSizes(operation: name, reason: "needs a vector, sizes are \(Shape.text(x.shape))")
      }
      if let weights, weights.shape != x.shape {
        throw .badSizes(operation: name, reason: "there must be one weight for every element")
      }
      if let weights, weights.dtype.isComplex {
        throw .unsupportedDType(operation: name, dtype: weights.dtype)
      }
      if minLength < 0 { throw .badValue(operation: name, reason: "minlength is 0 or more") }
      let numbers = x.integers
      if let least = numbers.min(), least < 0 {
        throw .badValue(operation: name, reason: "\(least) is negative and has no bin")
      }
      let count = max(numbers.max().map { $0 &+ 1 } ?? 0, minLength)
      guard count >= 0, Shape.isComputable([count]) else {
        throw .tooLarge(operation: name, shape: [count])
      }
      guard let weights, !numbers.isEmpty else { return counts(numbers, [count]) }
      var sums = [Double](repeating: 0, count: count)
      for (bin, weight) in zip(numbers, weights.scalars) { sums[bin] += weight }
      return Tensor(sums, dtype: weights.dtype == .float32 ? .float32 : .float64)
    }

    private static func counts(_ numbers: [Int], _ shape: [Int]) -> Tensor {
      unsafe Tensor.make(shape, of: Int64.self) { out in
        for i in 0..<shape[0] { unsafe out[i] = 0 }
        for bin in numbers { unsafe out[bin] += 1 }
      }
    }

    static let function = Function(
      "bincount(input, weights=None, minlength=0)",
      summary: "How often each whole number from 0 on occurs, or the sum of its weights.",
      formula: "number of a = i", derivative: "none"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), weights: call.isNone(1) ? nil : call.strictTensor(1),
          minLength: call.integer(2)))
    }
  }

  extension Tensor {
    /// How often each whole number from 0 on occurs, or the sum of its weights.
    ///
    /// `Tensor([0, 2, 2]).bincount()` is `tensor([1, 0, 2])`. Traps for anything but a vector of
    /// integers from 0 on. As `torch.bincount`.
    ///
    /// - Parameters:
    ///   - weights: What each element counts; nil for 1.
    ///   - minLength: The least length of the result.
    /// - Returns: An int64 vector, or a floating one where there are weights.
    public func bincount(weights: Tensor? = nil, minLength: Int = 0) -> Tensor {
      trapping { () throws(TensorError) in
        try BinCount.value(self, weights: weights, minLength: minLength)
      }
    }
  }
#endif
