#if !hasFeature(Embedded)
  /// Elements taken along one dimension: `y[i][j] = a[b[i][j]][j]` along the first.
  final class Gather: Primitive {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "gather"
    let symbol = "gather"
    let inputCount: Int? = 2
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (x, index) = (inputs[0], inputs[1])
      try IndexRule.check(index, name)
      let d = try Shape.resolved(dim, rank: x.ndim, operation: name)
      if index.numel == 0 { return TensorType(x.dtype, index.shape) }
      let (whole, part) = (IndexRule.asVector(x.shape), IndexRule.asVector(index.shape))
      guard whole.count == part.count, IndexRule.fits(part, in: whole, but: d) else {
        throw .badSizes(
          operation: name,
          reason: "positions of sizes \(Shape.text(index.shape)) do not fit a tensor of sizes "
            + "\(Shape.text(x.shape)): they need as many dimensions, and may be larger in "
            + "dimension \(d) only")
      }
      return TensorType(x.dtype, index.shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0].asVector
      let d = dim < 0 ? dim + x.ndim : dim
      return x.dtype.run(
        GatherWork(x: x, index: IndexRule.words(inputs[1]), dim: d, shape: context.resultType.shape)
      )
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot == 1 { return nil }
      let zeros = Tensor.zeros(call.input.shape, dtype: upstream.dtype)
      if call.inputs[1].numel == 0 { return zeros }
      return ScatterAdd(dim)(zeros, call.inputs[1], upstream)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "Σ g at the places taken" : "no gradient"
    }

    func notation(of operands: [String]) -> String {
      "gather(\(operands[0]), \(dim), \(operands[1]))"
    }

    static func value(
      _ x: Tensor, _ dim: Int, _ index: Tensor
    ) throws(TensorError) -> Tensor {
      let gather = Gather(dim)
      // What the sizes say comes first, because a position is out of range of one dimension.
      _ = try gather.resultType(of: .two(x, index))
      let d = try Shape.resolved(dim, rank: x.ndim, operation: "gather")
      try IndexRule.checkRange(index, IndexRule.asVector(x.shape)[d], "gather")
      return try gather.apply(.two(x, index))
    }

    static let function = Function(
      "gather(input, dim, index)", summary: "Elements taken along one dimension by position.",
      formula: "a[b] along dim", derivative: "1 for every time an element is taken"
    ) { call throws(TensorError) in
      .tensor(try value(call.tensor(0), call.integer(1), call.strictTensor(2)))
    }
  }

  private struct GatherWork: ElementWork {
    let x: Tensor
    let index: Tensor
    let dim: Int
    let shape: [Int]

    func run<T: Element>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(shape, of: T.self) { out in
        if index.numel == 0 { return }
        let vector = IndexRule.asVector(shape)
        var strides = x.node.strides
        let (step, size) = (strides[dim], x.shape[dim])
        strides[dim] = 0
        unsafe x.withElements(of: T.self) { source in
          unsafe index.withElements(of: Int64.self) { places in
            StridedRows(shape: vector, strides).forEach { start, row, count, inner in
              for n in 0..<count {
                let k = unsafe Int(places[row + n])
                precondition(UInt(bitPattern: k) < UInt(bitPattern: size), "positions are checked")
                unsafe out[row + n] = source[start + n * inner + k * step]
              }
            }
          }
        }
      }
    }
  }

  extension Tensor {
    /// Elements taken along one dimension: `y[i][j] = a[index[i][j]][j]` along the first; the
    /// gradient is added up where an element is taken repeatedly.
    ///
    /// `Tensor([[1, 2], [3, 4]]).gather(1, Tensor([[0], [1]]))` is `tensor([[1], [4]])`. Traps if a
    /// position is out of range, or sizes do not fit. As `torch.gather`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: Positions along it, of an integer dtype, with as many dimensions.
    /// - Returns: A tensor of the sizes of `index`.
    public func gather(_ dim: Int, _ index: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Gather.value(self, dim, index) }
    }
  }
#endif
