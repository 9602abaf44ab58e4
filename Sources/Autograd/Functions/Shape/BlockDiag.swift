#if !hasFeature(Embedded)
  /// Matrices along the diagonal of one, zeros elsewhere.
  enum BlockDiag {
    static let function = Function(
      "block_diag(*tensors)", summary: "Matrices along the diagonal of one, zeros elsewhere.",
      formula: "a, b, … on the diagonal", derivative: "1 for every element"
    ) { call throws(TensorError) in .tensor(try value(call.tensorList(0))) }

    static func value(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
      for tensor in tensors where tensor.ndim > 2 {
        throw .badSizes(
          operation: "block_diag",
          reason: "a block has two dimensions at most, one has sizes \(Shape.text(tensor.shape))")
      }
      if tensors.isEmpty { return .zeros([1, 0]) }
      let blocks = try AtLeast.all(tensors, 2)
      let width = blocks.reduce(0) { $0 + $1.shape[1] }
      var rows: [Tensor] = []
      var left = 0
      for block in blocks {
        let right = width - left - block.shape[1]
        rows.append(try ConstantPad([left, right]).apply(.one(block)))
        left += block.shape[1]
      }
      return try Cat(0).apply(TensorList(rows))
    }
  }

  /// Matrices along the diagonal of one, zeros elsewhere; vectors are rows.
  ///
  /// `blockDiag([Tensor([[1, 2]]), Tensor(3)])` is `tensor([[1, 2, 0], [0, 0, 3]])`. Traps if a tensor
  /// has more than two dimensions. As `torch.block_diag`.
  ///
  /// - Parameter tensors: The blocks.
  /// - Returns: A matrix.
  public func blockDiag(_ tensors: [Tensor]) -> Tensor {
    trapping { () throws(TensorError) in try BlockDiag.value(tensors) }
  }
#endif
