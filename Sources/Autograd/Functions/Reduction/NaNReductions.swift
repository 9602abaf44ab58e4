#if !hasFeature(Embedded)
  /// Sum of what is a number: `y = Σ a` without NaN.
  final class NaNSum: Primitive {
    let reduction: Reduction
    /// What it is computed in and gives; nil for what the elements are.
    let dtype: DType?

    init(_ reduction: Reduction, dtype: DType? = nil) {
      self.reduction = reduction
      self.dtype = dtype
    }

    let name = "nansum"
    let symbol = "Σ no NaN"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let type = try Sum(reduction, dtype: dtype).resultType(of: inputs)
      guard inputs[0].dtype.isFloating else {
        throw .unsupportedDType(operation: name, dtype: inputs[0].dtype)
      }
      return type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      let numbers = Where.shared(x .== x, x, .zeros([], dtype: x.dtype))
      return Sum(reduction, dtype: dtype)(numbers)
    }

    // A product, so that an infinite gradient from above is NaN at NaN, as in PyTorch.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let x = call.input
      return reduction.spread(upstream, over: x.shape) * (x .== x)
    }

    func pullbackNotation(to slot: Int) -> String { "g, copied to the numbers" }
  }

  /// Sum and mean of what is a number; the mean is a composition.
  enum NaNReductions {
    static let sum = Function(
      "nansum(input, dim=None, keepdim=False, *, dtype=None)",
      summary: "Sum over all or some dimensions, NaN counting as 0.",
      formula: "Σ a where a is a number", derivative: "1 for every number, 0 for NaN"
    ) { call throws(TensorError) in
      .tensor(
        try sum(
          call.strictTensor(0), Reduction(call.dims(1), keepDim: call.bool(2)),
          call.optionalDType(3)))
    }

    static let mean = Function(
      "nanmean(input, dim=None, keepdim=False, *, dtype=None)",
      summary: "Mean over all or some dimensions of what is a number.",
      formula: "Σ a / n over the n that are numbers", derivative: "1/n for every number, 0 for NaN"
    ) { call throws(TensorError) in
      .tensor(
        try mean(
          call.strictTensor(0), Reduction(call.dims(1), keepDim: call.bool(2)),
          call.optionalDType(3)))
    }

    static func sum(
      _ x: Tensor, _ reduction: Reduction, _ dtype: DType?
    ) throws(TensorError) -> Tensor {
      // As in PyTorch: whole numbers may become complex, floats may not.
      if let dtype, dtype.isComplex, x.dtype.isFloating {
        throw .unsupportedDType(operation: "nansum", dtype: dtype)
      }
      let sum: any Primitive =
        x.dtype.isFloating ? NaNSum(reduction, dtype: dtype) : Sum(reduction, dtype: dtype)
      return try sum.apply(.one(x))
    }

    static func mean(
      _ x: Tensor, _ reduction: Reduction, _ dtype: DType?
    ) throws(TensorError) -> Tensor {
      for dtype in [x.dtype, dtype ?? x.dtype] where !dtype.isFloating {
        throw .unsupportedDType(operation: "nanmean", dtype: dtype)
      }
      let total = try sum(x, reduction, dtype)
      let count = try Sum(reduction).apply(.one(x .== x))
      return try Div.shared.apply(.two(total, count))
    }
  }

  extension Tensor {
    /// Sum over some or all dimensions, NaN counting as 0 and getting no gradient.
    ///
    /// `Tensor([1.0, .nan]).nansum()` is `tensor(1.)`. As `torch.nansum`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor without the dimensions, or with size 1 there.
    public func nansum(dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      trapping { () throws(TensorError) in
        try NaNReductions.sum(self, Reduction(dims, keepDim: keepDim), nil)
      }
    }

    /// Mean over some or all dimensions of what is a number.
    ///
    /// `Tensor([1.0, 3.0, .nan]).nanmean()` is `tensor(2.)`; NaN where there is no number. Traps for
    /// integers and bools. As `torch.nanmean`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor without the dimensions, or with size 1 there.
    public func nanmean(dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      trapping { () throws(TensorError) in
        try NaNReductions.mean(self, Reduction(dims, keepDim: keepDim), nil)
      }
    }
  }
#endif
