#if !hasFeature(Embedded)
  /// Means of values, weighted by how well their keys match a query: a composition of two matrix
  /// products and `softmax`.
  enum Attention {
    struct Options {
      var mask: Tensor?
      var dropout = 0.0
      var isCausal = false
      var scale: Double?
    }

    private static let name = "scaled_dot_product_attention"

    static func value(
      _ query: Tensor, _ key: Tensor, _ value: Tensor, _ options: Options
    ) throws(TensorError) -> Tensor {
      for tensor in [query, key, value] where tensor.ndim < 2 {
        throw .badSizes(
          operation: name, reason: "needs 2 dimensions at least, not \(tensor.ndim)")
      }
      try NetworkRule.oneDType(name, query, key, value)
      let width = query.shape[query.ndim - 1]
      let scale = options.scale ?? 1 / Double(width).squareRoot()
      var scores = try query.times(scale).through(MatMul.shared, key.through(Transpose(-2, -1)))
      if let mask = try mask(options, scores) { scores = try masked(scores, mask) }
      let shares = try shares(scores, isMasked: options.mask != nil)
      let kept =
        try options.dropout > 0
        ? DropoutFunction.value(shares, options.dropout, training: true, nil) : shares
      return try kept.through(MatMul.shared, value)
    }

    private static func mask(
      _ options: Options, _ scores: Tensor
    ) throws(TensorError) -> Tensor? {
      guard options.isCausal else { return options.mask }
      if options.mask != nil {
        throw .badValue(operation: name, reason: "is_causal makes a mask, attn_mask must be None")
      }
      let sizes = Array(scores.shape.suffix(2))
      return try Tensor.full(sizes, 1, dtype: .bool).through(Triangle(isUpper: false))
    }

    private static func masked(_ scores: Tensor, _ mask: Tensor) throws(TensorError) -> Tensor {
      try NetworkRule.stretches(name, mask, to: scores.shape)
      if mask.dtype == .bool {
        let none = Tensor.full([], -.infinity, dtype: scores.dtype)
        return try Where.shared.apply([mask, scores, none])
      }
      guard mask.dtype == scores.dtype || mask.dtype == .float32 else {
        throw .mixedDTypes(operation: name, lhs: scores.dtype, rhs: mask.dtype)
      }
      return try scores.plus(mask)
    }

    /// `softmax`, or zeros for a query that no key is open to.
    private static func shares(_ scores: Tensor, isMasked: Bool) throws(TensorError) -> Tensor {
      let softmax = SoftmaxPrimitive(-1)
      guard isMasked, scores.numel > 0 else { return try scores.through(softmax) }
      let most = try withoutGradient { () throws(TensorError) in
        try scores.through(Extreme(largest: true, Reduction([-1], keepDim: true)))
      }
      guard most.scalars.contains(-.infinity) else { return try scores.through(softmax) }
      let isClosed = try Comparison.equal.apply(.two(most, Tensor(number: -Double.infinity)))
      let none = Tensor.zeros([], dtype: scores.dtype)
      let open = try Where.shared.apply([isClosed, none, scores])
      return try Where.shared.apply([isClosed, none, open.through(softmax)])
    }

    static let function = Function(
      "scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p=0.0, "
        + "is_causal=False, scale=None)",
      summary: "Means of values, weighted by how well their keys match a query.",
      formula: "softmax(a bᵀ/√n) c",
      derivative: "∂/∂c: softmaxᵀ · g; through softmax and the products to a and b"
    ) { call throws(TensorError) in
      let options = Options(
        mask: try call.optionalStrictTensor(3), dropout: try call.number(4),
        isCausal: try call.bool(5), scale: try call.optionalNumber(6))
      return .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), call.strictTensor(2), options))
    }
  }

  /// Means of values, weighted by how well their keys match a query:
  /// `y = softmax(query · keyᵀ/√n) · value`.
  ///
  /// `scaledDotProductAttention(Tensor([[0.0]]), Tensor([[1.0], [2.0]]), Tensor([[1.0], [3.0]]))` is
  /// `tensor([[2.]])`. A query that no key is open to gives zeros. Traps if sizes or dtypes do not go
  /// together. As `torch.nn.functional.scaled_dot_product_attention`.
  ///
  /// - Parameters:
  ///   - query: Queries, one a row.
  ///   - key: Keys of the queries' length, one a row.
  ///   - value: A row for each key.
  ///   - mask: True where a key is open to a query, or what is added to their product.
  ///   - dropout: The probability that a weight is dropped.
  ///   - isCausal: Whether a query sees only keys up to its own number.
  ///   - scale: The factor of products; by default 1/√n of the length n of queries.
  /// - Returns: A row for each query.
  public func scaledDotProductAttention(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil, dropout: Double = 0,
    isCausal: Bool = false, scale: Double? = nil
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try Attention.value(
        query, key, value,
        Attention.Options(mask: mask, dropout: dropout, isCausal: isCausal, scale: scale))
    }
  }
#endif
