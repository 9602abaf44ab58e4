#if !hasFeature(Embedded)
  /// Matrices from their diagonals, and diagonals from matrices.
  enum Diag {
    static let function = Function(
      "diag(input, diagonal=0)",
      summary: "The diagonal of a matrix, or a matrix with a vector as its diagonal.",
      formula: "aᵢᵢ", derivative: "1 on the diagonal"
    ) { call throws(TensorError) in .tensor(try value(call.strictTensor(0), call.integer(1))) }

    static let embedFunction = Function(
      "diag_embed(input, offset=0, dim1=-2, dim2=-1)",
      summary: "Matrices with the last dimension as their diagonal, zeros elsewhere.",
      formula: "yᵢᵢ = aᵢ, else 0", derivative: "1 for every element"
    ) { call throws(TensorError) in
      .tensor(
        try embed(call.strictTensor(0), call.integer(1), call.integer(2), call.integer(3)))
    }

    static let traceFunction = Function(
      "trace(input)", summary: "The sum of a matrix's diagonal.", formula: "Σ aᵢᵢ",
      derivative: "1 on the diagonal, 0 elsewhere"
    ) { call throws(TensorError) in .tensor(try trace(call.strictTensor(0))) }

    static func value(_ x: Tensor, _ offset: Int) throws(TensorError) -> Tensor {
      switch x.ndim {
      case 1: return try embed(x, offset, 0, 1)
      case 2: return try Diagonal(offset).apply(.one(x))
      default:
        throw .badSizes(
          operation: "diag", reason: "needs a vector or a matrix, not sizes \(Shape.text(x.shape))")
      }
    }

    static func embed(
      _ x: Tensor, _ offset: Int, _ dim1: Int, _ dim2: Int
    ) throws(TensorError) -> Tensor {
      let name = "diag_embed"
      // The result's dimensions are meant, and a 0-d tensor has no diagonal to give.
      guard x.ndim > 0 else { throw .dimOutOfRange(operation: name, dim: dim1, rank: 0) }
      let (d1, d2) = try Diagonal.plane(dim1, dim2, rank: x.ndim + 1, operation: name)
      guard offset.magnitude < 1 << 40 else { throw .tooLarge(operation: name, shape: [offset]) }
      var shape = Array(x.shape.dropLast())
      let size = x.shape[x.ndim - 1] + Int(offset.magnitude)
      for d in [min(d1, d2), max(d1, d2)] { shape.insert(size, at: d) }
      let place = Diagonal(offset, d1, d2)
      return try Embed(place, in: shape, name: name, symbol: "diag").apply(.one(x))
    }

    static func trace(_ x: Tensor) throws(TensorError) -> Tensor {
      guard x.ndim == 2 else {
        throw .badSizes(
          operation: "trace", reason: "needs a matrix, not sizes \(Shape.text(x.shape))")
      }
      if x.dtype == .bool { throw .unsupportedDType(operation: "trace", dtype: .bool) }
      let diagonal = try Diagonal().apply(.one(x))
      return try Sum(Reduction(nil, keepDim: false)).apply(.one(diagonal))
    }
  }

  extension Tensor {
    /// The diagonal of a matrix, or a matrix with this vector as its diagonal.
    ///
    /// `Tensor([1, 2]).diag()` is `tensor([[1, 0], [0, 2]])`. Traps for other numbers of dimensions. As
    /// `torch.diag`.
    ///
    /// - Parameter diagonal: How far right of the main diagonal; negative is below it.
    /// - Returns: A vector or a matrix.
    public func diag(_ diagonal: Int = 0) -> Tensor {
      trapping { () throws(TensorError) in try Diag.value(self, diagonal) }
    }

    /// Matrices with the last dimension as their diagonal, zeros elsewhere.
    ///
    /// `Tensor([1, 2]).diagEmbed()` is `tensor([[1, 0], [0, 2]])`. Traps if a dimension does not exist or
    /// both are one. As `torch.diag_embed`.
    ///
    /// - Parameters:
    ///   - offset: How far right of the main diagonal; negative is below it.
    ///   - dim1: The result's dimension of rows.
    ///   - dim2: The result's dimension of columns.
    /// - Returns: A tensor with one dimension more.
    public func diagEmbed(offset: Int = 0, dim1: Int = -2, dim2: Int = -1) -> Tensor {
      trapping { () throws(TensorError) in try Diag.embed(self, offset, dim1, dim2) }
    }

    /// The sum of a matrix's diagonal.
    ///
    /// `Tensor([[1, 2], [3, 4]]).trace()` is `tensor(5)`. Traps for anything but a matrix. As
    /// `torch.trace`.
    ///
    /// - Returns: A 0-d tensor.
    public func trace() -> Tensor {
      trapping { () throws(TensorError) in try Diag.trace(self) }
    }
  }
#endif
