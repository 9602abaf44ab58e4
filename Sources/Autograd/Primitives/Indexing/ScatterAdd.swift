#if !hasFeature(Embedded)
  /// Elements added to places along one dimension: `y = a`, then `y[b[i][j]][j] += c[i][j]`.
  final class ScatterAdd: Primitive {
    private let kernel: ScatterKernel

    init(_ dim: Int) { kernel = ScatterKernel(dim: dim, placing: .adds, name: "scatter_add") }

    var name: String { kernel.name }
    let symbol = "scatter+"
    let inputCount: Int? = 3
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try kernel.resultType(of: inputs)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      kernel.forward(inputs)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      switch slot {
      case 0: upstream
      case 2: kernel.sourceGradient(upstream, of: call)
      default: nil
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      ["g", "no gradient", "g at the places"][slot]
    }

    static func value(
      _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor
    ) throws(TensorError) -> Tensor {
      let scatter = ScatterAdd(dim)
      _ = try scatter.resultType(of: [x, index, source])
      try scatter.kernel.checkRange(x, index)
      return try scatter.apply([x, index, source])
    }

    static let function = Function(
      "scatter_add(input, dim, index, src)",
      summary: "Elements of src added to places along one dimension.",
      formula: "a, plus c at b along dim", derivative: "1 for a; 1 for c, where it was added"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.integer(1), call.strictTensor(2), call.strictTensor(3)))
    }
  }

  extension Tensor {
    /// Elements added to places along one dimension.
    ///
    /// `y[index[i][j]][j] += source[i][j]` along the first. The gradient of the source is that of the places.
    ///
    /// `Tensor([0, 0]).scatterAdd(0, Tensor([1, 1]), Tensor([5, 6]))` is `tensor([0, 11])`. Traps if
    /// a position is out of range, or sizes or dtypes do not fit. As `torch.scatter_add`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: Positions along it, of an integer dtype.
    ///   - source: What is added, of this tensor's dtype.
    /// - Returns: A tensor of this tensor's type.
    public func scatterAdd(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try ScatterAdd.value(self, dim, index, source) }
    }
  }
#endif
