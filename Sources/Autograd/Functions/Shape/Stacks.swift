#if !hasFeature(Embedded)
  /// Joining tensors as rows, columns or layers.
  enum Stacks {
    static let horizontalFunction = Function(
      "hstack(tensors)", summary: "Tensors side by side: along columns, or one row of vectors.",
      formula: "a, then b, …", derivative: "1 for every element"
    ) { call throws(TensorError) in .tensor(try horizontal(call.tensorList(0))) }

    static let verticalFunction = Function(
      "vstack(tensors)", summary: "Tensors below each other; vectors are rows.",
      formula: "a, then b, …", derivative: "1 for every element"
    ) { call throws(TensorError) in .tensor(try vertical(call.tensorList(0))) }

    static let depthFunction = Function(
      "dstack(tensors)", summary: "Tensors behind each other, along the third dimension.",
      formula: "a, then b, …", derivative: "1 for every element"
    ) { call throws(TensorError) in .tensor(try depth(call.tensorList(0))) }

    static let columnFunction = Function(
      "column_stack(tensors)", summary: "Tensors side by side; vectors are columns.",
      formula: "a, then b, …", derivative: "1 for every element"
    ) { call throws(TensorError) in .tensor(try columns(call.tensorList(0))) }

    static func horizontal(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
      let parts = try AtLeast.all(tensors, 1)
      return try Cat(parts.first?.ndim == 1 ? 0 : 1).apply(TensorList(parts))
    }

    static func vertical(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
      try Cat(0).apply(TensorList(AtLeast.all(tensors, 2)))
    }

    static func depth(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
      try Cat(2).apply(TensorList(AtLeast.all(tensors, 3)))
    }

    static func columns(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
      var parts: [Tensor] = []
      for tensor in tensors {
        parts.append(
          tensor.ndim <= 1 ? try Reshape([tensor.numel, 1]).apply(.one(tensor)) : tensor)
      }
      return try Cat(1).apply(TensorList(parts))
    }
  }

  /// Tensors side by side: along columns, or one row of vectors.
  ///
  /// `hstack([Tensor([1]), Tensor([2, 3])])` is `tensor([1, 2, 3])`. Traps if sizes do not fit. As
  /// `torch.hstack`.
  ///
  /// - Parameter tensors: The tensors.
  /// - Returns: All of them as one.
  public func hstack(_ tensors: [Tensor]) -> Tensor {
    trapping { () throws(TensorError) in try Stacks.horizontal(tensors) }
  }

  /// Tensors below each other; vectors are rows.
  ///
  /// `vstack([Tensor([1, 2]), Tensor([3, 4])])` is `tensor([[1, 2], [3, 4]])`. Traps if sizes do not
  /// fit. As `torch.vstack`.
  ///
  /// - Parameter tensors: The tensors.
  /// - Returns: All of them as one.
  public func vstack(_ tensors: [Tensor]) -> Tensor {
    trapping { () throws(TensorError) in try Stacks.vertical(tensors) }
  }

  /// Tensors behind each other, along the third dimension.
  ///
  /// `dstack([Tensor([1, 2]), Tensor([3, 4])])` is `tensor([[[1, 3], [2, 4]]])`. Traps if sizes do not
  /// fit. As `torch.dstack`.
  ///
  /// - Parameter tensors: The tensors.
  /// - Returns: All of them as one.
  public func dstack(_ tensors: [Tensor]) -> Tensor {
    trapping { () throws(TensorError) in try Stacks.depth(tensors) }
  }

  /// Tensors side by side; vectors are columns.
  ///
  /// `columnStack([Tensor([1, 2]), Tensor([3, 4])])` is `tensor([[1, 3], [2, 4]])`. Traps if sizes do
  /// not fit. As `torch.column_stack`.
  ///
  /// - Parameter tensors: The tensors.
  /// - Returns: All of them as one.
  public func columnStack(_ tensors: [Tensor]) -> Tensor {
    trapping { () throws(TensorError) in try Stacks.columns(tensors) }
  }
#endif
