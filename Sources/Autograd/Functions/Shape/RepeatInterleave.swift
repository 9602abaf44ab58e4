#if !hasFeature(Embedded)
  /// Every element or slice several times in a row: a selection by repeated positions.
  enum RepeatInterleave {
    static let function = Function(
      "repeat_interleave(input, repeats, dim=None)",
      summary: "Every element, or every slice along dim, several times in a row.",
      formula: "a₀, a₀, a₁, a₁, …", derivative: "1, summed over the copies"
    ) { call throws(TensorError) in
      let repeats: Tensor
      if case .integer(let n) = call.any(1) {
        repeats = Tensor(n)
      } else {
        repeats = try call.strictTensor(1)
      }
      return .tensor(try value(call.strictTensor(0), repeats, call.optionalInteger(2)))
    }

    static func value(_ x: Tensor, _ repeats: Tensor, _ dim: Int?) throws(TensorError) -> Tensor {
      let name = "repeat_interleave"
      try IndexRule.check(repeats, name)
      guard repeats.ndim <= 1 else {
        throw .badSizes(
          operation: name, reason: "repeats must be one number or a vector of them")
      }
      let whole = dim == nil ? try FlattenFunction.value(x, 0, -1) : x
      let d = try Shape.resolved(dim ?? 0, rank: whole.ndim, operation: name)
      let size = IndexRule.asVector(whole.shape)[d]
      ReplayWatch.note(repeats)
      let counts = repeats.integers
      guard counts.count == 1 || counts.count == size else {
        throw .badSizes(
          operation: name, reason: "\(counts.count) repeats do not go with size \(size)")
      }
      var total = 0
      for n in counts {
        if n < 0 {
          throw .badValue(operation: name, reason: "repeats must not be negative, not \(n)")
        }
        let each = counts.count == 1 ? n.multipliedReportingOverflow(by: size) : (n, false)
        let (sum, overflow) = total.addingReportingOverflow(each.0)
        if each.1 || overflow || sum > 1 << 30 { throw .tooLarge(operation: name, shape: counts) }
        total = sum
      }
      var places: [TensorNumber] = []
      places.reserveCapacity(total)
      for i in 0..<size {
        let n = counts.count == 1 ? counts[0] : counts[i]
        for _ in 0..<n { places.append(.integer(Int64(i))) }
      }
      let index = Tensor(numbers: places, TensorType(.int64, [places.count]))
      if whole.ndim == 0 {
        return try IndexSelect(0).apply(.two(Reshape([1]).apply(.one(whole)), index))
      }
      return try IndexSelect(d).apply(.two(whole, index))
    }
  }

  extension Tensor {
    /// Every element, or every slice along a dimension, several times in a row.
    ///
    /// `Tensor([1, 2]).repeatInterleave(2)` is `tensor([1, 1, 2, 2])`. Without a dimension, of all
    /// elements as a vector. Traps if the number is negative. As `torch.repeat_interleave`.
    ///
    /// - Parameters:
    ///   - repeats: How often.
    ///   - dim: The dimension; negative ones count from the end.
    /// - Returns: A tensor.
    public func repeatInterleave(_ repeats: Int, dim: Int? = nil) -> Tensor {
      repeatInterleave(Tensor(repeats), dim: dim)
    }

    /// Every element, or every slice along a dimension, each as often as is said for it.
    ///
    /// `Tensor([1, 2]).repeatInterleave(Tensor([1, 3]))` is `tensor([1, 2, 2, 2])`. Traps if there are not
    /// as many numbers, or one is negative.
    ///
    /// - Parameters:
    ///   - repeats: How often each, of an integer dtype.
    ///   - dim: The dimension; negative ones count from the end.
    /// - Returns: A tensor.
    public func repeatInterleave(_ repeats: Tensor, dim: Int? = nil) -> Tensor {
      trapping { () throws(TensorError) in try RepeatInterleave.value(self, repeats, dim) }
    }
  }
#endif
