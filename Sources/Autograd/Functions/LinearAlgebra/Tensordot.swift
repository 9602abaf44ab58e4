#if !hasFeature(Embedded)
  /// Products of two tensors, summed over some dimensions of both.
  enum Tensordot {
    static let function = Function(
      "tensordot(a, b, dims=2)",
      summary:
        "Products of two tensors, summed over the last dims of the first and the first of the "
        + "second, or over two lists of dimensions.",
      formula: "Σₖ aᵢₖ bₖⱼ", derivative: "b for a, a for b, summed alike"
    ) { call throws(TensorError) in
      let (a, b) = (try call.strictTensor(0), try call.strictTensor(1))
      if let count = call.any(2).wholeNumber {
        guard count >= 0, count <= a.ndim, count <= b.ndim else {
          throw .badValue(
            operation: "tensordot", reason: "\(count) dimensions are not there in both tensors")
        }
        return .tensor(
          try value(a, b, Array((a.ndim - count)..<a.ndim), Array(0..<count), "tensordot"))
      }
      guard case .list(let lists) = call.any(2), lists.count == 2,
        let first = dims(lists[0]), let second = dims(lists[1])
      else {
        throw .badArgument(
          operation: "tensordot", reason: "'dims' must be an integer or two lists of dimensions")
      }
      return .tensor(try value(a, b, first, second, "tensordot"))
    }

    private static func dims(_ value: ProgramValue) -> [Int]? {
      if let dim = value.wholeNumber { return [dim] }
      guard let items = value.items else { return nil }
      let dims = items.compactMap { $0.wholeNumber }
      return dims.count == items.count ? dims : nil
    }

    static let innerFunction = Function(
      "inner(input, other)",
      summary: "Products of two tensors, summed over the last dimension of both.",
      formula: "Σₖ aᵢₖ bⱼₖ", derivative: "b for a, a for b, summed alike"
    ) { call throws(TensorError) in
      let (a, b) = (try call.strictTensor(0), try call.strictTensor(1))
      if a.ndim == 0 || b.ndim == 0 { return .tensor(try Mul.shared.apply(.two(a, b))) }
      return .tensor(try value(a, b, [-1], [-1], "inner"))
    }

    static func value(
      _ a: Tensor, _ b: Tensor, _ dimsA: [Int], _ dimsB: [Int], _ name: String
    ) throws(TensorError) -> Tensor {
      guard dimsA.count == dimsB.count else {
        throw .badSizes(
          operation: name, reason: "\(dimsA.count) dimensions cannot meet \(dimsB.count)")
      }
      if a.dtype != b.dtype { throw .mixedDTypes(operation: name, lhs: a.dtype, rhs: b.dtype) }
      let (left, right) = (
        try Shape.distinct(dimsA, rank: a.ndim, operation: name),
        try Shape.distinct(dimsB, rank: b.ndim, operation: name)
      )
      let labelsA = Array(0..<a.ndim)
      var labelsB = (0..<b.ndim).map { a.ndim + $0 }
      var (x, y) = (a, b)
      for (i, j) in zip(left, right) {
        labelsB[j] = labelsA[i]
        let (m, n) = (x.shape[i], y.shape[j])
        guard m == n || m == 1 || n == 1 else {
          throw .badSizes(operation: name, reason: "sizes \(m) and \(n) do not meet")
        }
        // Where one has a single element along the dimension, all of the other's meet it.
        if m < n || n == 0 { x = try stretched(x, i, n) } else { y = try stretched(y, j, m) }
      }
      let kept = Set(labelsA).symmetricDifference(labelsB)
      let product = try Contraction(tensor: x, labels: labelsA).times(
        Contraction(tensor: y, labels: labelsB), keeping: kept)
      return try product.ordered(
        labelsA.filter { kept.contains($0) } + labelsB.filter { kept.contains($0) })
    }

    private static func stretched(
      _ x: Tensor, _ dim: Int, _ size: Int
    ) throws(TensorError) -> Tensor {
      var shape = x.shape
      if shape[dim] == size { return x }
      shape[dim] = size
      return try Expand(shape).apply(.one(x))
    }
  }

  extension Tensor {
    /// Products with another tensor, summed over dimensions of both.
    ///
    /// `Tensor([[1, 2]]).tensordot(Tensor([[3], [4]]), [1], [0])` is `tensor([[11]])`. Traps if sizes or
    /// dtypes do not go together. As `torch.tensordot`.
    ///
    /// - Parameters:
    ///   - other: The other tensor.
    ///   - dims: Dimensions of this tensor.
    ///   - otherDims: The dimensions of the other that they meet, in order.
    /// - Returns: The dimensions left of this tensor, then those of the other.
    public func tensordot(_ other: Tensor, _ dims: [Int], _ otherDims: [Int]) -> Tensor {
      trapping { () throws(TensorError) in
        try Tensordot.value(self, other, dims, otherDims, "tensordot")
      }
    }
  }
#endif
