#if !hasFeature(Embedded)
  /// Elements taken along one dimension, sizes broadcast in the others.
  enum TakeAlongDim {
    static let function = Function(
      "take_along_dim(input, indices, dim=None)",
      summary: "Elements taken along one dimension by position, sizes broadcast in the others.",
      formula: "a[b] along dim", derivative: "1 for every time an element is taken"
    ) { call throws(TensorError) in
      .tensor(
        try value(call.strictTensor(0), call.strictTensor(1), call.optionalInteger(2)))
    }

    static func value(_ x: Tensor, _ index: Tensor, _ dim: Int?) throws(TensorError) -> Tensor {
      let name = "take_along_dim"
      try IndexRule.check(index, name, among: [.int64])
      guard let dim else {
        return try Gather.value(
          Reshape([x.numel]).apply(.one(x)), 0, Reshape([index.numel]).apply(.one(index)))
      }
      guard x.ndim == index.ndim else {
        throw .badSizes(
          operation: name,
          reason: "positions of sizes \(Shape.text(index.shape)) need as many dimensions as the "
            + "tensor, \(Shape.text(x.shape))")
      }
      let d = try Shape.resolved(dim, rank: x.ndim, operation: name)
      var (whole, part) = (x.shape, index.shape)
      if !whole.isEmpty {
        whole[d] = 1
        part[d] = 1
      }
      guard var shape = Shape.broadcast(whole, part) else {
        throw .notBroadcastable(operation: name, lhs: x.shape, rhs: index.shape)
      }
      var places = shape
      if !shape.isEmpty {
        shape[d] = x.shape[d]
        places[d] = index.shape[d]
      }
      let from = shape == x.shape ? x : try Expand(shape).apply(.one(x))
      let at = try wrapped(index, IndexRule.asVector(x.shape)[d])
      let spread = places == at.shape ? at : try Expand(places).apply(.one(at))
      return try Gather.value(from, d, spread)
    }

    /// As in PyTorch, positions are taken modulo the size.
    private static func wrapped(_ index: Tensor, _ size: Int) throws(TensorError) -> Tensor {
      ReplayWatch.note(index)
      let places = index.integers
      if size == 0 || places.allSatisfy({ $0 >= 0 && $0 < size }) { return index }
      return Tensor(
        numbers: places.map { place in
          let rest = place % size
          return .integer(Int64(rest < 0 ? rest + size : rest))
        }, index.type)
    }
  }

  extension Tensor {
    /// Elements taken along one dimension, sizes broadcast in the others.
    ///
    /// `Tensor([[3, 1], [2, 4]]).takeAlongDim(Tensor([[1], [0]]), dim: 1)` is `tensor([[1], [2]])`.
    /// Without a dimension, places count in row-major order. Traps if sizes do not fit. As
    /// `torch.take_along_dim`.
    ///
    /// - Parameters:
    ///   - index: Positions along it, int64; negative ones count from the end.
    ///   - dim: The dimension; negative ones count from the end.
    /// - Returns: A tensor.
    public func takeAlongDim(_ index: Tensor, dim: Int? = nil) -> Tensor {
      trapping { () throws(TensorError) in try TakeAlongDim.value(self, index, dim) }
    }
  }
#endif
