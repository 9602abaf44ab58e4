#if !hasFeature(Embedded)
  /// The k largest or smallest elements along a dimension in order, and where they stood.
  final class TopK: Selecting {
    let k: Int
    let dim: Int
    let largest: Bool

    init(_ k: Int, dim: Int, largest: Bool) {
      self.k = k
      self.dim = dim
      self.largest = largest
    }

    let name = "topk"
    var symbol: String { "top \(k)" }
    var acceptsBool: Bool { false }

    func selectedCount(of length: Int) throws(TensorError) -> Int {
      guard k >= 0, k <= length else {
        throw .indexOutOfRange(operation: name, index: k, size: length)
      }
      return k
    }

    func select<T: NumericElement>(
      from line: UnsafePointer<T>, _ length: Int, into places: UnsafeMutablePointer<Int64>
    ) {
      if k == 0 { return }
      var found = unsafe Places(line, length, Ordering(descending: largest))
      found.select(k - 1)
      found.sort(0..<(k - 1))
      for i in 0..<k { unsafe places[i] = Int64(found.order[i]) }
    }

    static let function = Function(
      "topk(input, k, dim=-1, largest=True, sorted=True)",
      summary: "The k largest or smallest elements along a dimension, and where they stood.",
      formula: "the k largest of a", derivative: "1, back to where the element stood"
    ) { call throws(TensorError) in
      _ = try call.bool(4)
      return .selection(
        try TopK(call.integer(1), dim: call.integer(2), largest: call.bool(3))
          .apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// The k largest or smallest elements along a dimension in order, and where they stood.
    ///
    /// `Tensor([3, 9, 5]).topk(2).values` is `tensor([9, 5])`. NaN counts as the largest. Traps for
    /// bools, and if there are fewer than k. As `torch.topk`.
    ///
    /// - Parameters:
    ///   - k: How many.
    ///   - dim: The dimension; negative ones count from the end.
    ///   - largest: Whether the largest are wanted, or else the smallest.
    /// - Returns: Values and indices.
    public func topk(_ k: Int, dim: Int = -1, largest: Bool = true) -> Selection {
      Selection(TopK(k, dim: dim, largest: largest)(self))
    }
  }
#endif
