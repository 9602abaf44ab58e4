#if !hasFeature(Embedded)
  /// Elements in order along a dimension, and where they stood; equal ones keep their order, NaN counts
  /// as the largest.
  final class Sort: Selecting {
    let dim: Int
    let descending: Bool

    init(dim: Int, descending: Bool) {
      self.dim = dim
      self.descending = descending
    }

    let name = "sort"
    var symbol: String { descending ? "sort↓" : "sort" }

    func select<T: NumericElement>(
      from line: UnsafePointer<T>, _ length: Int, into places: UnsafeMutablePointer<Int64>
    ) {
      var sorted = unsafe Places(line, length, Ordering(descending: descending))
      sorted.sortStably()
      for k in 0..<length { unsafe places[k] = Int64(sorted.order[k]) }
    }

    static let function = Function(
      "sort(input, dim=-1, descending=False, *, stable=False)",
      summary: "The elements in order along a dimension, and where they stood.",
      formula: "a in order", derivative: "1, back to where the element stood"
    ) { call throws(TensorError) in
      _ = try call.optionalBool(3)
      return .selection(
        try Sort(dim: call.integer(1), descending: call.bool(2)).apply(.one(call.strictTensor(0))))
    }

    static let argsort = Function(
      "argsort(input, dim=-1, descending=False, *, stable=False)",
      summary: "Where the elements of the sorted tensor stand.",
      formula: "places of a in order", derivative: "none"
    ) { call throws(TensorError) in
      _ = try call.optionalBool(3)
      return .tensor(
        try Sort(dim: call.integer(1), descending: call.bool(2)).apply(.one(call.strictTensor(0)))[
          1])
    }
  }

  extension Tensor {
    /// The elements in order along a dimension, and where they stood; the gradient goes back there.
    ///
    /// `Tensor([3, 1, 2]).sort().values` is `tensor([1, 2, 3])`. Equal elements keep their order, NaN
    /// counts as the largest. Traps if there is no such dimension. As `torch.sort` with `stable=True`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - descending: Whether the largest comes first.
    /// - Returns: Values and indices.
    public func sort(dim: Int = -1, descending: Bool = false) -> Selection {
      Selection(Sort(dim: dim, descending: descending)(self))
    }

    /// Where the elements of the sorted tensor stand.
    ///
    /// `Tensor([3, 1, 2]).argsort()` is `tensor([1, 2, 0])`. As `torch.argsort`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - descending: Whether the largest comes first.
    /// - Returns: An int64 tensor of the same sizes.
    public func argsort(dim: Int = -1, descending: Bool = false) -> Tensor {
      sort(dim: dim, descending: descending).indices
    }
  }
#endif
