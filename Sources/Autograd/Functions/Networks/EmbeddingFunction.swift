#if !hasFeature(Embedded)
  /// Rows of a table: a composition of one selection and sizes.
  enum EmbeddingFunction {
    static func value(
      _ input: Tensor, _ weight: Tensor, padding: Int?
    ) throws(TensorError) -> Tensor {
      let name = "embedding"
      try IndexRule.check(input, name)
      guard weight.ndim == 2 else {
        throw .badSizes(
          operation: name, reason: "the table has 2 dimensions, not \(weight.ndim)")
      }
      let count = weight.shape[0]
      try IndexRule.checkRange(input, count, name)
      var rows = try weight.through(IndexSelect(0), input.reshaped([input.numel]))
      if let padding {
        guard padding >= -count, padding < count else {
          throw .badValue(
            operation: name, reason: "padding_idx \(padding) is no row of \(count)")
        }
        let row = padding < 0 ? padding + count : padding
        let isPadding = try Comparison.equal.apply(
          .two(input.reshaped([input.numel, 1]), Tensor(number: row)))
        // The row is there, but never learns.
        rows = try Where.shared.apply([isPadding, rows.through(Detach.shared), rows])
      }
      return try rows.reshaped(input.shape + [weight.shape[1]])
    }

    static let function = Function(
      "embedding(input, weight, padding_idx=None)", summary: "Rows of a table, by their numbers.",
      formula: "b[a]", derivative: "1 for every time a row is taken, 0 for the row of padding"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.strictTensor(1), padding: call.optionalInteger(2)))
    }
  }

  /// Rows of a table: `y = weight[input]`; the gradient of a row is the sum over all places it is at.
  ///
  /// `embedding(Tensor([1, 1]), Tensor([[1.0, 2.0], [3.0, 4.0]]))` is `tensor([[3., 4.], [3., 4.]])`.
  /// Traps if a row does not exist. As `torch.nn.functional.embedding`.
  ///
  /// - Parameters:
  ///   - input: Row numbers, of an integer dtype.
  ///   - weight: The table.
  ///   - paddingIndex: A row that gets no gradient; negative ones count from the end.
  /// - Returns: A tensor of the input's sizes and those of a row.
  public func embedding(_ input: Tensor, _ weight: Tensor, paddingIndex: Int? = nil) -> Tensor {
    trapping { () throws(TensorError) in
      try EmbeddingFunction.value(input, weight, padding: paddingIndex)
    }
  }
#endif
