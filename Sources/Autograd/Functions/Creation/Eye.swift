#if !hasFeature(Embedded)
  /// Ones on the diagonal, zeros elsewhere.
  enum Eye {
    static let function = Function(
      "eye(n, m=None, *, dtype=None)", summary: "Ones on the diagonal, zeros elsewhere.",
      formula: "1 where i = j, else 0", derivative: "none: it is a constant"
    ) { call throws(TensorError) in
      let rows = try call.integer(0)
      return .tensor(
        try value(rows, call.optionalInteger(1) ?? rows, call.optionalDType(2) ?? .float32))
    }

    static func value(_ rows: Int, _ columns: Int, _ dtype: DType) throws(TensorError) -> Tensor {
      try Filled.check([rows, columns], "eye")
      let type = TensorType(dtype, [rows, columns])
      let diagonal = try Diagonal().layout(of: .contiguous(type.shape))
      return .placing(type, [(.ones(diagonal.shape, dtype: dtype), diagonal)])
    }
  }

  extension Tensor {
    /// Ones on the diagonal, zeros elsewhere.
    ///
    /// `Tensor.eye(2)` is `tensor([[1., 0.], [0., 1.]])`. Traps if a size is negative. As `torch.eye`.
    ///
    /// - Parameters:
    ///   - rows: The number of rows.
    ///   - columns: The number of columns, by default as many.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func eye(_ rows: Int, _ columns: Int? = nil, dtype: DType = .float32) -> Tensor {
      trapping { () throws(TensorError) in try Eye.value(rows, columns ?? rows, dtype) }
    }
  }
#endif
