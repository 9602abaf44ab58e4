#if !hasFeature(Embedded)
  /// Values below which given shares of the elements lie, interpolated between neighbours: a
  /// composition of sorting and taking.
  enum Quantile {
    /// The q-quantiles; q is one share or a vector of them, of the dtype of `x`.
    static func value(
      _ x: Tensor, _ q: Tensor, dim: Int?, keepDim: Bool
    ) throws(TensorError) -> Tensor {
      try check(x, q)
      let d = try Shape.dimension(dim ?? 0, of: dim == nil ? [1] : x.shape, "quantile")
      let line = dim == nil || x.ndim == 0 ? try Reshape([-1]).apply(.one(x)) : x
      let size = line.shape[d]
      let sorted = try Sort(dim: d, descending: false).apply(.one(line))[0]
      // Ranks in the dtype of the elements, as PyTorch has them.
      let shares = try Reshape(placed([-1], d, rank: line.ndim)).apply(.one(q))
      let ranks = try Mul.shared.apply(.two(shares, Tensor(number: size - 1)))
      let below = withoutGradient { ranks.to(.int64) }
      let above = withoutGradient { below + (ranks .> below).to(.int64) }
      let low = try taken(sorted, at: below, d)
      let high = try taken(sorted, at: above, d)
      let weight = ranks - below.to(x.dtype)
      let last = try Slice(d, from: size - 1, length: 1).apply(.one(sorted))
      // NaN counts as the largest, so a line that has one ends in it.
      let result = Where.shared(last .!= last, last, low + (high - low) * weight)
      return try arranged(result, d, q, x, dim: dim, keepDim: keepDim)
    }

    private static func check(_ x: Tensor, _ q: Tensor) throws(TensorError) {
      guard x.dtype.isFloating else {
        throw .unsupportedDType(operation: "quantile", dtype: x.dtype)
      }
      if q.dtype != x.dtype {
        throw .mixedDTypes(operation: "quantile", lhs: x.dtype, rhs: q.dtype)
      }
      guard q.ndim < 2 else {
        throw .badSizes(operation: "quantile", reason: "q is a number or a vector of numbers")
      }
      for share in q.scalars where !(share >= 0 && share <= 1) {
        throw .badValue(operation: "quantile", reason: "q lies between 0 and 1, not at \(share)")
      }
      if x.numel == 0 {
        throw .badValue(operation: "quantile", reason: "there is no element to choose from")
      }
    }

    private static func placed(_ size: [Int], _ dim: Int, rank: Int) -> [Int] {
      var sizes = [Int](repeating: 1, count: rank)
      sizes[dim] = size[0]
      return sizes
    }

    private static func taken(
      _ sorted: Tensor, at ranks: Tensor, _ dim: Int
    ) throws(TensorError) -> Tensor {
      var sizes = sorted.shape
      sizes[dim] = ranks.numel
      return try Gather(dim).apply(.two(sorted, withoutGradient { ranks.expand(sizes) }))
    }

    /// Several quantiles stand in front; the dimension goes unless it is kept.
    private static func arranged(
      _ result: Tensor, _ d: Int, _ q: Tensor, _ x: Tensor, dim: Int?, keepDim: Bool
    ) throws(TensorError) -> Tensor {
      let reduction = Reduction(dim.map { [$0] }, keepDim: keepDim)
      let rest = try reduction.shape(of: x.shape, operation: "quantile")
      if q.ndim == 0 { return try Reshape(rest).apply(.one(result)) }
      let order = [d] + (0..<result.ndim).filter { $0 != d }
      return try Reshape([q.numel] + rest).apply(.one(Permute(order).apply(.one(result))))
    }

    static let function = Function(
      "quantile(input, q, dim=None, keepdim=False)",
      summary: "Values below which given shares of the elements lie, over all or one dimension.",
      formula: "a in order, at q (n − 1)", derivative: "shared between the two neighbours"
    ) { call throws(TensorError) in
      let x = try call.strictTensor(0)
      let q =
        call.isTensor(1)
        ? try call.strictTensor(1) : Tensor.full([], try call.number(1), dtype: x.dtype)
      return .tensor(
        try value(x, q, dim: call.isNone(2) ? nil : call.integer(2), keepDim: call.bool(3)))
    }
  }

  extension Tensor {
    /// The value below which a share of the elements lies, interpolated between neighbours.
    ///
    /// `Tensor([1.0, 2.0, 4.0]).quantile(0.75)` is `tensor(3.)`. NaN if one element is. Traps for
    /// integers and bools, for no elements, or if q does not lie between 0 and 1.
    /// As `torch.quantile`.
    ///
    /// - Parameters:
    ///   - q: The share, from 0 to 1.
    ///   - dim: The dimension; nil for all elements.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: A tensor of the same dtype.
    public func quantile(_ q: Double, dim: Int? = nil, keepDim: Bool = false) -> Tensor {
      quantile(Tensor.full([], q, dtype: dtype), dim: dim, keepDim: keepDim)
    }

    /// Values below which shares of the elements lie, interpolated between neighbours.
    ///
    /// As `quantile(_:dim:keepDim:)` with several shares, which then are the first dimension of the
    /// result.
    ///
    /// - Parameters:
    ///   - q: The shares, 0-d or a vector, of this tensor's dtype.
    ///   - dim: The dimension; nil for all elements.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: A tensor of the same dtype.
    public func quantile(_ q: Tensor, dim: Int? = nil, keepDim: Bool = false) -> Tensor {
      trapping { () throws(TensorError) in
        try Quantile.value(self, q, dim: dim, keepDim: keepDim)
      }
    }
  }
#endif
