#if !hasFeature(Embedded)
  /// Neighbouring dimensions joined, and one taken apart: reshapes by other names.
  enum FlattenFunction {
    static let function = Function(
      "flatten(input, start_dim=0, end_dim=-1)", summary: "Neighbouring dimensions joined to one.",
      formula: "a", derivative: "1, in the sizes of a"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.integer(1), call.integer(2)))
    }

    static let ravelFunction = Function(
      "ravel(input)", summary: "All elements as a vector.", formula: "a",
      derivative: "1, in the sizes of a"
    ) { call throws(TensorError) in .tensor(try value(call.strictTensor(0), 0, -1)) }

    static let unflattenFunction = Function(
      "unflatten(input, dim, sizes)",
      summary: "One dimension taken apart into several; one size may be -1.", formula: "a",
      derivative: "1, in the sizes of a"
    ) { call throws(TensorError) in
      .tensor(try unflatten(call.strictTensor(0), call.integer(1), call.sizes(2)))
    }

    static func value(_ x: Tensor, _ start: Int, _ end: Int) throws(TensorError) -> Tensor {
      let first = try Shape.resolved(start, rank: x.ndim, operation: "flatten")
      let last = try Shape.resolved(end, rank: x.ndim, operation: "flatten")
      if first > last {
        throw .badValue(
          operation: "flatten", reason: "start_dim, \(start), must not come after end_dim, \(end)")
      }
      if x.ndim == 0 { return try Reshape([1]).apply(.one(x)) }
      if first == last { return x }
      let joined = Shape.count(Array(x.shape[first...last]))
      let sizes = Array(x.shape[..<first]) + [joined] + Array(x.shape[(last + 1)...])
      return try Reshape(sizes).apply(.one(x))
    }

    static func unflatten(_ x: Tensor, _ dim: Int, _ sizes: [Int]) throws(TensorError) -> Tensor {
      let name = "unflatten"
      let d = try Shape.existing(dim, rank: x.ndim, operation: name)
      if sizes.isEmpty { throw .badSizes(operation: name, reason: "needs at least one size") }
      let size = x.shape[d]
      var parts = sizes
      let open = sizes.indices.filter { sizes[$0] == -1 }
      if open.count == 1, let known = Shape.checkedCount(sizes.filter { $0 != -1 }), known > 0 {
        parts[open[0]] = size / known
      }
      guard open.count <= 1, parts.allSatisfy({ $0 >= 0 }), Shape.checkedCount(parts) == size else {
        throw .badShape(operation: name, from: [size], to: sizes)
      }
      let all = Array(x.shape[..<d]) + parts + Array(x.shape[(d + 1)...])
      return try Reshape(all).apply(.one(x))
    }
  }

  extension Tensor {
    /// Neighbouring dimensions joined to one.
    ///
    /// `Tensor.zeros([2, 3, 4]).flatten(1)` has sizes `[2, 12]`. Traps if a dimension does not exist or
    /// the first comes after the last. As `torch.flatten`.
    ///
    /// - Parameters:
    ///   - start: The first dimension; negative ones count from the end.
    ///   - end: The last dimension.
    /// - Returns: A tensor of the same elements.
    public func flatten(_ start: Int = 0, _ end: Int = -1) -> Tensor {
      trapping { () throws(TensorError) in try FlattenFunction.value(self, start, end) }
    }

    /// All elements as a vector.
    ///
    /// `Tensor([[1], [2]]).ravel()` is `tensor([1, 2])`. As `torch.ravel`.
    ///
    /// - Returns: A vector.
    public func ravel() -> Tensor { flatten() }

    /// One dimension taken apart into several.
    ///
    /// `Tensor([1, 2, 3, 4]).unflatten(0, [2, -1])` is `tensor([[1, 2], [3, 4]])`. Traps if sizes do not
    /// multiply up to its size. As `torch.unflatten`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - sizes: The new sizes; one may be −1, to be worked out.
    /// - Returns: A tensor of the same elements.
    public func unflatten(_ dim: Int, _ sizes: [Int]) -> Tensor {
      trapping { () throws(TensorError) in try FlattenFunction.unflatten(self, dim, sizes) }
    }
  }
#endif
