#if !hasFeature(Embedded)
  /// The k-th smallest element along a dimension, counted from 1, and where it stands.
  final class KthValue: Selecting {
    let k: Int
    let dim: Int
    let keepDim: Bool

    init(_ k: Int, dim: Int, keepDim: Bool) {
      self.k = k
      self.dim = dim
      self.keepDim = keepDim
    }

    let name = "kthvalue"
    var symbol: String { "kth \(k)" }
    var dropsDim: Bool { !keepDim }
    var acceptsBool: Bool { false }

    func selectedCount(of length: Int) throws(TensorError) -> Int {
      if length == 0 { throw .nothingToSelect(name, dim) }
      guard k >= 1, k <= length else {
        throw .indexOutOfRange(operation: name, index: k, size: length)
      }
      return 1
    }

    func select<T: NumericElement>(
      from line: UnsafePointer<T>, _ length: Int, into places: UnsafeMutablePointer<Int64>
    ) {
      var found = unsafe Places(line, length, Ordering(descending: false))
      found.quickSelect(k - 1)
      unsafe places[0] = Int64(found.order[k - 1])
    }

    static let function = Function(
      "kthvalue(input, k, dim=-1, keepdim=False)",
      summary: "The k-th smallest element along a dimension, and where it stands.",
      formula: "the k-th smallest of a", derivative: "1 for the selected element"
    ) { call throws(TensorError) in
      .selection(
        try KthValue(call.integer(1), dim: call.integer(2), keepDim: call.bool(3))
          .apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// The k-th smallest element along a dimension, counted from 1, and where it stands.
    ///
    /// `Tensor([3, 9, 5]).kthValue(2).values` is `tensor(5)`. NaN counts as the largest. Traps for
    /// bools, and if there are fewer than k. As `torch.kthvalue`.
    ///
    /// - Parameters:
    ///   - k: Which, from 1.
    ///   - dim: The dimension; negative ones count from the end.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: Values and indices.
    public func kthValue(_ k: Int, dim: Int = -1, keepDim: Bool = false) -> Selection {
      Selection(KthValue(k, dim: dim, keepDim: keepDim)(self))
    }
  }
#endif
