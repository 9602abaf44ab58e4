#if !hasFeature(Embedded)
  /// Elements put to places along one dimension: `y = a`, then `y[b[i][j]][j] = c[i][j]`.
  final class Scatter: Primitive {
    private let kernel: ScatterKernel

    init(_ dim: Int) { kernel = ScatterKernel(dim: dim, placing: .replaces, name: "scatter") }

    var name: String { kernel.name }
    let symbol = "scatter"
    let inputCount: Int? = 3
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try kernel.resultType(of: inputs)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      kernel.forward(inputs)
    }

    // As in PyTorch, a source that another one overwrote still gets the gradient of the place.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      switch slot {
      case 0:
        let (index, none) = (call.inputs[1], Tensor.zeros([], dtype: upstream.dtype))
        if index.numel == 0 { return upstream }
        let vector = IndexRule.asVector(index.shape)
        let zeros = none.expand(upstream.ndim == 0 ? [] : vector)
        return Scatter(kernel.dim)(upstream, index.reshape(zeros.shape), zeros)
      case 2: return kernel.sourceGradient(upstream, of: call)
      default: return nil
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      ["g, 0 at the places", "no gradient", "g at the places"][slot]
    }

    static func value(
      _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor
    ) throws(TensorError) -> Tensor {
      let scatter = Scatter(dim)
      _ = try scatter.resultType(of: [x, index, source])
      try scatter.kernel.checkRange(x, index)
      return try scatter.apply([x, index, source])
    }

    /// One number put to all places.
    static func value(
      _ x: Tensor, _ dim: Int, _ index: Tensor, number: Tensor
    ) throws(TensorError) -> Tensor {
      let value = try number.fitted(to: x.dtype, "scatter")
      return try Scatter.value(
        x, dim, index, value.view(index.shape, strides: index.shape.map { _ in 0 }))
    }

    static let function = Function(
      "scatter(input, dim, index, src)",
      summary: "Elements of src, or one number, put to places along one dimension.",
      formula: "a, but c at b along dim",
      derivative: "1 for a where it stays; 1 for c at the places"
    ) { call throws(TensorError) in
      let (x, dim, index) = (
        try call.strictTensor(0), try call.integer(1), try call.strictTensor(2)
      )
      return .tensor(
        call.isTensor(3)
          ? try value(x, dim, index, call.tensor(3))
          : try value(x, dim, index, number: call.tensor(3)))
    }
  }

  extension Tensor {
    /// Elements put to places along one dimension.
    ///
    /// `y[index[i][j]][j] = source[i][j]` along the first. Of several for one place the last one stays; each gets the gradient of the place.
    ///
    /// `Tensor([0, 0]).scatter(0, Tensor([1]), Tensor([5]))` is `tensor([0, 5])`. Traps if a position
    /// is out of range, or sizes or dtypes do not fit. As `torch.scatter`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: Positions along it, of an integer dtype.
    ///   - source: What is put there, of this tensor's dtype.
    /// - Returns: A tensor of this tensor's type.
    public func scatter(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Scatter.value(self, dim, index, source) }
    }

    /// One number put to places along one dimension.
    ///
    /// Traps if a position is out of range, or sizes do not fit.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: Positions along it, of an integer dtype.
    ///   - value: The number.
    /// - Returns: A tensor of this tensor's type.
    public func scatter(_ dim: Int, _ index: Tensor, _ value: Double) -> Tensor {
      trapping { () throws(TensorError) in
        try Scatter.value(self, dim, index, number: Tensor(number: value))
      }
    }
  }
#endif
