#if !hasFeature(Embedded)
  /// One place along one dimension, which goes away.
  final class Select: PartPrimitive {
    let dim: Int
    let index: Int

    init(_ dim: Int, _ index: Int) {
      self.dim = dim
      self.index = index
    }

    let name = "select"
    var symbol: String { "a[\(index)]" }

    func layout(of x: Layout) throws(TensorError) -> Layout {
      let d = try Shape.existing(dim, rank: x.shape.count, operation: name)
      let size = x.shape[d]
      guard index >= -size, index < size else {
        throw .indexOutOfRange(operation: name, index: index, size: size)
      }
      var part = x.slice(d, from: index < 0 ? index + size : index, length: 1)
      part.shape.remove(at: d)
      part.strides.remove(at: d)
      return part
    }

    static let function = Function(
      "select(input, dim, index)", summary: "One place along one dimension, which goes away.",
      formula: "a[index]", derivative: "1 there, 0 elsewhere"
    ) { call throws(TensorError) in
      .tensor(try Select(call.integer(1), call.integer(2)).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// One place along one dimension, which goes away; storage is shared, the rest gets no gradient.
    ///
    /// `Tensor([[1, 2], [3, 4]]).select(1, 0)` is `tensor([1, 3])`. Traps where there is no such
    /// place. As `torch.select`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: The place; negative ones count from the end.
    /// - Returns: A view with one dimension less.
    public func select(_ dim: Int, _ index: Int) -> Tensor { Select(dim, index)(self) }
  }
#endif
