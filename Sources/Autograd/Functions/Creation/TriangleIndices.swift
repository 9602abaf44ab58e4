#if !hasFeature(Embedded)
  /// The places of a triangle of a matrix: one row of row numbers, one of column numbers.
  enum TriangleIndices {
    static let function = function("tril_indices", "lower", isUpper: false)
    static let upperFunction = function("triu_indices", "upper", isUpper: true)

    private static func function(_ name: String, _ which: String, isUpper: Bool) -> Function {
      Function(
        "\(name)(row, col, offset=0)",
        summary: "The places of the \(which) triangle of a matrix, row by row.",
        formula: isUpper ? "all i, j with j − i ≥ offset" : "all i, j with j − i ≤ offset",
        derivative: "none: it is a constant"
      ) { call throws(TensorError) in
        .tensor(
          try value(
            name, call.integer(0), call.integer(1), call.integer(2), isUpper: isUpper))
      }
    }

    static func value(
      _ name: String, _ rows: Int, _ columns: Int, _ offset: Int, isUpper: Bool
    ) throws(TensorError) -> Tensor {
      if rows < 0 || columns < 0 {
        throw .badValue(operation: name, reason: "numbers of rows and columns must not be negative")
      }
      guard let count = Shape.checkedCount([rows, columns]), count <= 1 << 28, rows <= 1 << 28
      else {
        throw .tooLarge(operation: name, shape: [rows, columns])
      }
      // Far offsets leave all or nothing, whatever they are.
      let shift = min(max(offset, -rows - 1), columns + 1)
      var places: [[Int]] = [[], []]
      for i in 0..<rows {
        let edge = min(max(i + shift + (isUpper ? 0 : 1), 0), columns)
        for j in isUpper ? edge..<columns : 0..<edge {
          places[0].append(i)
          places[1].append(j)
        }
      }
      return Tensor(
        numbers: places.joined().map { .integer(Int64($0)) },
        TensorType(.int64, [2, places[0].count]))
    }
  }

  extension Tensor {
    /// The places of the lower triangle of a matrix: row numbers, then column numbers.
    ///
    /// `Tensor.trilIndices(2, 2)` is `tensor([[0, 1, 1], [0, 0, 1]])`. Traps if a size is negative. As
    /// `torch.tril_indices`.
    ///
    /// - Parameters:
    ///   - rows: The number of rows.
    ///   - columns: The number of columns.
    ///   - offset: How far right of the main diagonal it goes.
    /// - Returns: An int64 tensor of two rows.
    public static func trilIndices(_ rows: Int, _ columns: Int, offset: Int = 0) -> Tensor {
      trapping { () throws(TensorError) in
        try TriangleIndices.value("tril_indices", rows, columns, offset, isUpper: false)
      }
    }

    /// The places of the upper triangle of a matrix: row numbers, then column numbers.
    ///
    /// `Tensor.triuIndices(2, 2)` is `tensor([[0, 0, 1], [0, 1, 1]])`. Traps if a size is negative. As
    /// `torch.triu_indices`.
    ///
    /// - Parameters:
    ///   - rows: The number of rows.
    ///   - columns: The number of columns.
    ///   - offset: How far right of the main diagonal it begins.
    /// - Returns: An int64 tensor of two rows.
    public static func triuIndices(_ rows: Int, _ columns: Int, offset: Int = 0) -> Tensor {
      trapping { () throws(TensorError) in
        try TriangleIndices.value("triu_indices", rows, columns, offset, isUpper: true)
      }
    }
  }
#endif
