#if !hasFeature(Embedded)
  /// Product over one or all dimensions: `y = Π a`; the gradient is right where elements are zero.
  final class Prod: Primitive, LineKernel {
    let reduction: Reduction
    /// What it is computed in and gives; nil for what the elements call for.
    let dtype: DType?

    /// - Parameters:
    ///   - dim: The dimension, nil for all.
    ///   - keepDim: Whether it stays, with size 1.
    ///   - dtype: What it is computed in.
    init(_ dim: Int?, keepDim: Bool, dtype: DType? = nil) {
      reduction = Reduction(dim.map { [$0] }, keepDim: keepDim)
      self.dtype = dtype
    }

    let name = "prod"
    let symbol = "Π"
    var gradientFunctionName: String {
      PrimitiveText.gradientFunction(name, reduction.isTotal ? 0 : 1)
    }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      let result = dtype ?? x.dtype.accumulated
      return TensorType(result, try reduction.shape(of: x.shape, operation: name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      return .reduce(
        self, Lines(inputs[0].converted(to: type.dtype), reduction), shape: type.shape)
    }

    func value<T: NumericElement>(of line: UnsafePointer<T>, _ length: Int) -> T {
      var product = T(int64: 1)
      for i in 0..<length { unsafe product = T.multiplying(product, line[i]) }
      return product
    }

    /// Every element is multiplied by all others: those before it times those after it.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let x = call.input.to(upstream.dtype)
      if x.ndim == 0 { return upstream }
      let dim = reduction.dims?[0] ?? 0
      let line = reduction.dims == nil ? x.reshape([-1]) : x
      let before = Shift(dim, by: 1, fill: 1)(Cumprod(dim)(line))
      let after = Shift(dim, by: -1, fill: 1)(Cumprod(dim, reversed: true)(line))
      let zeros = (line .== 0).sum(dim: dim, keepDim: true)
      let none = Tensor.zeros([], dtype: upstream.dtype)
      // PyTorch divides y by a where nothing is zero, so that infinities make NaN of themselves.
      let own = Where.shared(zeros .== 0, (line - line).detach(), none)
      let others = before * after + own
      let whole = others.shape == x.shape ? others : others.reshape(x.shape)
      let share = reduction.kept(upstream, x.shape) * whole
      // Among all elements two zeros end it, even for an infinite gradient from above; where the
      // pullback itself is recorded, PyTorch does without this.
      if reduction.dims != nil || Recording.current != .off { return share }
      let isFinite = (upstream - upstream) .== 0
      let ends = Where.shared(isFinite, Tensor(false), zeros.reshape([]) .> 1)
      return Where.shared(ends, none, share)
    }

    func pullbackNotation(to slot: Int) -> String { "g · all others" }

    static let function = Function(
      "prod([input, *, dtype=None | input, dim, keepdim=False, *, dtype=None])",
      summary: "Product over one or all dimensions.",
      formula: "Π a", derivative: "the product of all others"
    ) { call throws(TensorError) in
      let isTotal = call.form == 0
      let dtype = try call.optionalDType(isTotal ? 1 : 3)
      return .tensor(
        try Prod(
          isTotal ? nil : call.integer(1), keepDim: isTotal ? false : call.bool(2), dtype: dtype
        ).apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// Product of all elements: `y = Π a`, with ∂y/∂aᵢ the product of all others.
    ///
    /// Floats keep their dtype, the rest gives int64. `Tensor([2, 3]).prod()` is `tensor(6)`.
    /// As `torch.prod`.
    ///
    /// - Returns: A 0-d tensor, 1 for no elements.
    public func prod() -> Tensor { Prod(nil, keepDim: false)(self) }

    /// Product over one dimension.
    ///
    /// Traps if there is no such dimension.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: A tensor without the dimension, or with size 1 there.
    public func prod(dim: Int, keepDim: Bool = false) -> Tensor {
      Prod(dim, keepDim: keepDim)(self)
    }
  }
#endif
