#if !hasFeature(Embedded)
  /// The elements where two dimensions have equal indices; they become the last dimension.
  final class Diagonal: PartPrimitive {
    let offset: Int
    let dim1: Int
    let dim2: Int

    init(_ offset: Int = 0, _ dim1: Int = 0, _ dim2: Int = 1) {
      self.offset = offset
      self.dim1 = dim1
      self.dim2 = dim2
    }

    let name = "diagonal"
    let symbol = "diag"

    func layout(of x: Layout) throws(TensorError) -> Layout {
      let (d1, d2) = try Diagonal.plane(dim1, dim2, rank: x.shape.count, operation: name)
      let (rows, columns) = (x.shape[d1], x.shape[d2])
      // Far offsets lie outside, whatever they are.
      let shift = min(max(offset, -rows), columns)
      let length = max(shift >= 0 ? min(rows, columns - shift) : min(rows + shift, columns), 0)
      var part = x
      if length > 0 {
        part.offset += shift >= 0 ? shift * x.strides[d2] : -shift * x.strides[d1]
      }
      for d in [max(d1, d2), min(d1, d2)] {
        part.shape.remove(at: d)
        part.strides.remove(at: d)
      }
      part.shape.append(length)
      part.strides.append(x.strides[d1] + x.strides[d2])
      return part
    }

    /// Two different dimensions, counted from the front.
    static func plane(
      _ dim1: Int, _ dim2: Int, rank: Int, operation: String
    ) throws(TensorError) -> (Int, Int) {
      let d1 = try Shape.existing(dim1, rank: rank, operation: operation)
      let d2 = try Shape.existing(dim2, rank: rank, operation: operation)
      if d1 == d2 {
        throw .badValue(
          operation: operation, reason: "the two dimensions of a diagonal must differ")
      }
      return (d1, d2)
    }

    static let function = Function(
      "diagonal(input, offset=0, dim1=0, dim2=1)",
      summary: "The diagonal of two dimensions, as the last one.",
      formula: "aᵢᵢ", derivative: "1 on the diagonal, 0 elsewhere"
    ) { call throws(TensorError) in
      .tensor(
        try Diagonal(call.integer(1), call.integer(2), call.integer(3)).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// The diagonal of two dimensions, as the last dimension; storage is shared.
    ///
    /// `Tensor([[1, 2], [3, 4]]).diagonal()` is `tensor([1, 4])`. Traps if a dimension does not
    /// exist or both are one. As `torch.diagonal`.
    ///
    /// - Parameters:
    ///   - offset: How far right of the main diagonal; negative is below it.
    ///   - dim1: The dimension of rows.
    ///   - dim2: The dimension of columns.
    /// - Returns: A view with one dimension less.
    public func diagonal(offset: Int = 0, dim1: Int = 0, dim2: Int = 1) -> Tensor {
      Diagonal(offset, dim1, dim2)(self)
    }
  }
#endif
