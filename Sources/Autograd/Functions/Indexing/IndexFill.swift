#if !hasFeature(Embedded)
  /// One number at places along a dimension: a fill where a mask holds.
  enum IndexFill {
    static let function = Function(
      "index_fill(input, dim, index, value)", summary: "One number at places along one dimension.",
      formula: "c at b along dim, else a",
      derivative: "1 for a where it stays; 1 for c where it is put"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.integer(1), call.strictTensor(2), call.tensor(3)))
    }

    static func value(
      _ x: Tensor, _ dim: Int, _ index: Tensor, _ number: Tensor
    ) throws(TensorError) -> Tensor {
      let name = "index_fill"
      try IndexRule.check(index, name, among: [.int64])
      let d = try Shape.resolved(dim, rank: x.ndim, operation: name)
      guard index.ndim <= 1 else {
        throw .badSizes(
          operation: name,
          reason: "positions must be a vector, these have sizes \(Shape.text(index.shape))")
      }
      let size = IndexRule.asVector(x.shape)[d]
      try IndexRule.checkRange(index, size, name, allowsNegative: true)
      var isChosen = [Bool](repeating: false, count: size)
      for place in index.integers { isChosen[place < 0 ? place + size : place] = true }
      var sizes = [Int](repeating: 1, count: x.ndim)
      if x.ndim > 0 { sizes[d] = size }
      let mask = Tensor(isChosen).view(sizes, strides: Shape.contiguousStrides(sizes))
      return try MaskedFill.value(x, mask, number, name: name)
    }
  }

  extension Tensor {
    /// One number at places along one dimension; the gradient passes elsewhere.
    ///
    /// `Tensor([1, 2, 3]).indexFill(0, Tensor([0, -1]), 9)` is `tensor([9, 2, 9])`. Traps if a position
    /// is out of range. As `torch.index_fill`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: A vector of positions along it, int64; negative ones count from the end.
    ///   - value: The number.
    /// - Returns: A tensor of this tensor's type.
    public func indexFill(_ dim: Int, _ index: Tensor, _ value: Double) -> Tensor {
      trapping { () throws(TensorError) in
        try IndexFill.value(self, dim, index, Tensor(number: value))
      }
    }
  }
#endif
