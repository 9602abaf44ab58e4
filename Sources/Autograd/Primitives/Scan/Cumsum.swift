#if !hasFeature(Embedded)
  /// Running sum along a dimension: `yᵢ = Σ aₖ, k ≤ i`; reversed, from the end.
  final class Cumsum: Primitive, ScanKernel {
    let dim: Int
    let reversed: Bool
    /// What it is computed in and gives; nil for what the elements call for.
    let dtype: DType?

    init(_ dim: Int, reversed: Bool = false, dtype: DType? = nil) {
      self.dim = dim
      self.reversed = reversed
      self.dtype = dtype
    }

    let name = "cumsum"
    var symbol: String { reversed ? "Σ←" : "Σ→" }
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      _ = try Shape.dimension(dim, of: x.shape, name)
      let result = dtype ?? x.dtype.accumulated
      guard result != .bool else {
        throw .unsupportedDType(operation: name, dtype: result)
      }
      return TensorType(result, x.shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      let d = Shape.normalized(dim: dim, rank: type.shape.count) ?? 0
      let x = inputs[0].converted(to: type.dtype)
      if !reversed, let sums = VectorLines.cumsum(x, dim: d) { return sums }
      return .scan(self, x, dim: d)
    }

    func scan<T: NumericElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>
    ) {
      if T.self == Float.self {
        // Single precision is added up in double, so that long sums keep their digits.
        var sum = 0.0
        for k in 0..<length {
          let i = reversed ? length - 1 - k : k
          unsafe sum += line[i].double
          unsafe result[i] = T(double: sum)
        }
        return
      }
      var sum = T(int64: 0)
      for k in 0..<length {
        let i = reversed ? length - 1 - k : k
        unsafe sum = T.adding(sum, line[i])
        unsafe result[i] = sum
      }
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Cumsum(dim, reversed: !reversed)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String {
      reversed ? "Σ g up to i" : "Σ g from i on"
    }

    static let function = Function(
      "cumsum(input, dim, *, dtype=None)", summary: "Running sum along a dimension.",
      formula: "Σ aₖ for k ≤ i", derivative: "1 for every k ≤ i"
    ) { call throws(TensorError) in
      .tensor(
        try Cumsum(call.integer(1), dtype: call.optionalDType(2)).apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// Running sum along a dimension: `yᵢ = Σ aₖ` for k ≤ i.
    ///
    /// Floats keep their dtype, the rest gives int64. `Tensor([1, 2, 3]).cumsum(dim: 0)` is
    /// `tensor([1, 3, 6])`. Traps if there is no such dimension. As `torch.cumsum`.
    ///
    /// - Parameter dim: The dimension; negative ones count from the end.
    /// - Returns: A tensor of the same sizes.
    public func cumsum(dim: Int) -> Tensor { Cumsum(dim)(self) }
  }
#endif
