#if !hasFeature(Embedded)
  /// Norms of vectors and matrices under the names of PyTorch's `linalg`.
  enum LinalgNorms {
    static let vectorFunction = Function(
      "linalg.vector_norm(x, ord=2, dim=None, keepdim=False)",
      summary: "The p-norm over all or some dimensions.", formula: "(Σ |a|ᵖ)^(1/p)",
      derivative: "sign a · (|a| / y)ᵖ⁻¹, 0 where y = 0"
    ) { call throws(TensorError) in
      .tensor(
        try vector(
          call.strictTensor(0), call.number(1), call.dims(2), keepDim: call.bool(3)))
    }

    static let matrixFunction = Function(
      "linalg.matrix_norm(A, ord='fro', dim=[-2, -1], keepdim=False)",
      summary: "Norms of matrices: 'fro', 'nuc', 1, 2, inf and their negatives.",
      formula: "of the elements, the singular values or the sums of |a|",
      derivative: "that of the norm"
    ) { call throws(TensorError) in
      let x = try call.strictTensor(0)
      let dims = try call.sizes(2)
      return .tensor(try matrix(x, order(call), dims, keepDim: call.bool(3), call.function))
    }

    static let function = Function(
      "linalg.norm(A, ord=None, dim=None, keepdim=False)",
      summary: "A norm of a vector or a matrix; without ord, that of all elements.",
      formula: "‖a‖", derivative: "that of the norm"
    ) { call throws(TensorError) in
      let (x, dims, keepDim) = (try call.strictTensor(0), try call.dims(2), try call.bool(3))
      if call.isNone(1) { return .tensor(try vector(x, 2, dims, keepDim: keepDim)) }
      let order = try order(call)
      if let dims, dims.count == 2 {
        return .tensor(try matrix(x, order, dims, keepDim: keepDim, call.function))
      }
      if dims == nil, x.ndim == 2 {
        return .tensor(try matrix(x, order, [-2, -1], keepDim: keepDim, call.function))
      }
      guard dims?.count == 1 || dims == nil && x.ndim == 1 else {
        throw .badSizes(
          operation: call.function,
          reason: "needs a vector or a matrix, or one or two dimensions, for sizes "
            + Shape.text(x.shape))
      }
      guard case .number(let p) = order else {
        throw .badValue(
          operation: call.function, reason: "'fro' and 'nuc' are norms of matrices")
      }
      return .tensor(try vector(x, p, dims, keepDim: keepDim))
    }

    /// Which norm of a matrix is meant.
    enum Order {
      case number(Double), frobenius, nuclear
    }

    private static func order(_ call: Arguments) throws(TensorError) -> Order {
      guard case .string = call.any(1) else { return .number(try call.number(1)) }
      return try call.choice(1, among: ["fro", "nuc"]) == "fro" ? .frobenius : .nuclear
    }

    private static func vector(
      _ x: Tensor, _ p: Double, _ dims: [Int]?, keepDim: Bool
    ) throws(TensorError) -> Tensor {
      try Norm(p, Reduction(dims, keepDim: keepDim)).apply(.one(x))
    }

    static func matrix(
      _ x: Tensor, _ order: Order, _ dims: [Int], keepDim: Bool, _ name: String
    ) throws(TensorError) -> Tensor {
      guard x.dtype.isDifferentiable else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      guard x.ndim >= 2, dims.count == 2 else {
        throw .badSizes(
          operation: name, reason: "needs two dimensions, not \(dims.count) of \(x.ndim)")
      }
      let plane = try Shape.distinct(dims, rank: x.ndim, operation: name)
      switch order {
      case .frobenius: return try vector(x, 2, plane, keepDim: keepDim)
      case .nuclear:
        return try singular(x, plane, keepDim, name) { (values) throws(TensorError) in
          try Sum(Reduction([-1], keepDim: false)).apply(.one(values))
        }
      case .number(let p):
        let last = Reduction([-1], keepDim: false)
        switch abs(p) {
        case 1: return try sums(x, plane[0], plane[1], largest: p > 0, keepDim)
        case .infinity: return try sums(x, plane[1], plane[0], largest: p > 0, keepDim)
        case 2:
          return try singular(x, plane, keepDim, name) { (values) throws(TensorError) in
            try choice(from: values, largest: p > 0, last, count: values.shape.last)
          }
        default:
          throw .badValue(
            operation: name, reason: "a matrix has the norms 'fro', 'nuc', ±1, ±2 and ±inf")
        }
      }
    }

    /// The largest or smallest sum of |a| along one dimension.
    private static func sums(
      _ x: Tensor, _ summed: Int, _ chosen: Int, largest: Bool, _ keepDim: Bool
    ) throws(TensorError) -> Tensor {
      let sums = try vector(x, 1, [summed], keepDim: true)
      let extreme = try choice(
        from: sums, largest: largest, Reduction([chosen], keepDim: true), count: x.shape[chosen])
      return keepDim ? extreme : try Squeeze([summed, chosen]).apply(.one(extreme))
    }

    /// The largest or smallest of `count` numbers; where there is none, the largest is 0.
    private static func choice(
      from x: Tensor, largest: Bool, _ reduction: Reduction, count: Int?
    ) throws(TensorError) -> Tensor {
      try count == 0 && largest
        ? Sum(reduction).apply(.one(x)) : Extreme(largest: largest, reduction).apply(.one(x))
    }

    private static func singular(
      _ x: Tensor, _ plane: [Int], _ keepDim: Bool, _ name: String,
      _ combine: (Tensor) throws(TensorError) -> Tensor
    ) throws(TensorError) -> Tensor {
      let moved = try MoveDim.value(x, plane, [-2, -1])
      let result = try combine(SingularValues.values(of: moved, name))
      if !keepDim { return result }
      let first = try Unsqueeze(plane.min() ?? 0).apply(.one(result))
      return try Unsqueeze(plane.max() ?? 0).apply(.one(first))
    }
  }

  extension Tensor {
    /// The norm of a matrix: `p` is 1 or ∞ for the largest sum of |a| along columns or rows, 2 for the
    /// largest singular value; negative ones take the smallest.
    ///
    /// `Tensor([[3.0, 0], [0, 4]]).matrixNorm(2)` is `tensor(4.)`. Traps for other orders and for tensors
    /// that are no floating matrices. As `torch.linalg.matrix_norm`.
    ///
    /// - Parameter p: The order; nil for the square root of the sum of squares.
    /// - Returns: One number for each matrix in the last two dimensions.
    public func matrixNorm(_ p: Double? = nil) -> Tensor {
      trapping { () throws(TensorError) in
        try LinalgNorms.matrix(
          self, p.map { .number($0) } ?? .frobenius, [-2, -1], keepDim: false, "matrix_norm")
      }
    }
  }
#endif
