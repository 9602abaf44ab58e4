#if !hasFeature(Embedded)
  /// Distances between all pairs of rows: a composition of a difference and a norm.
  enum CDist {
    static let function = Function(
      "cdist(x1, x2, p=2.0)",
      summary: "Distances between every row of one matrix and every row of another.",
      formula: "‖aᵢ − bⱼ‖", derivative: "that of the norm; 0 where rows are equal"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.strictTensor(1), call.number(2)))
    }

    static func value(_ a: Tensor, _ b: Tensor, _ p: Double) throws(TensorError) -> Tensor {
      for x in [a, b] where !x.dtype.isFloating {
        throw .unsupportedDType(operation: "cdist", dtype: x.dtype)
      }
      guard let last = a.shape.last, a.ndim >= 2, b.ndim >= 2, last == b.shape.last else {
        throw .badSizes(
          operation: "cdist",
          reason: "needs matrices with as many columns, not sizes \(Shape.text(a.shape)) and "
            + Shape.text(b.shape))
      }
      guard p >= 0 else {
        throw .badValue(operation: "cdist", reason: "p is 0 or more, not \(p)")
      }
      let rows = TensorList.two(
        try Unsqueeze(-2).apply(.one(a)), try Unsqueeze(-3).apply(.one(b)))
      let difference = try Sub.shared.apply(rows)
      // Rows without elements do not differ.
      let norm = last == 0 ? 2 : p
      let along = Reduction([-1], keepDim: false)
      let result = try Norm(norm, along).apply(.one(difference))
      if norm != 0 { return result }
      // How many elements differ has a gradient here, of zeros.
      let no = Tensor.full([], 0, dtype: .bool)
      return try Where.shared.apply(
        TensorList([no, Sum(along).apply(.one(difference)), result]))
    }
  }

  /// Distances between every row of one matrix and every row of another.
  ///
  /// `cdist(Tensor([[0.0, 0]]), Tensor([[3.0, 4], [0, 1]]))` is `tensor([[5., 1.]])`. Traps if the rows
  /// differ in length. As `torch.cdist`.
  ///
  /// - Parameters:
  ///   - a: Rows.
  ///   - b: Other rows.
  ///   - p: The order of the norm.
  /// - Returns: One row for each of `a`, one column for each of `b`.
  public func cdist(_ a: Tensor, _ b: Tensor, p: Double = 2) -> Tensor {
    trapping { () throws(TensorError) in try CDist.value(a, b, p) }
  }
#endif
