#if !hasFeature(Embedded)
  /// Whole slices added to places along one dimension: `y = a`, then `y[b[i]] += c[i]`.
  final class IndexAdd: Primitive {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "index_add"
    let symbol = "+a[i]"
    let inputCount: Int? = 3
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (x, index, source) = (inputs[0], inputs[1], inputs[2])
      try IndexRule.check(index, name)
      let d = try Shape.resolved(dim, rank: x.ndim, operation: name)
      guard x.dtype == source.dtype else {
        throw .mixedDTypes(operation: name, lhs: x.dtype, rhs: source.dtype)
      }
      var fitting = x.shape
      if !fitting.isEmpty { fitting[d] = index.numel }
      guard index.ndim <= 1, source.shape == fitting, !x.shape.isEmpty || index.numel == 1 else {
        throw .badSizes(
          operation: name,
          reason: "for a tensor of sizes \(Shape.text(x.shape)) and positions of sizes "
            + "\(Shape.text(index.shape)), the source must have sizes \(Shape.text(fitting)), "
            + "not \(Shape.text(source.shape))")
      }
      return x.type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.runAdding(
        AddWork(
          blocks: IndexBlocks(inputs[0].shape, dim), x: inputs[0],
          index: IndexRule.words(inputs[1]), source: inputs[2].contiguous()))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      switch slot {
      case 0: upstream
      case 2: IndexSelect(dim)(upstream, call.inputs[1])
      default: nil
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      ["g", "no gradient", "g at the places"][slot]
    }

    static func value(
      _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, alpha: Tensor
    ) throws(TensorError) -> Tensor {
      let add = IndexAdd(dim)
      _ = try add.resultType(of: [x, index, source])
      try IndexRule.checkRange(index, IndexBlocks(x.shape, dim).size, "index_add")
      // As in PyTorch, the factor is a number of the tensor's dtype.
      let factor = try alpha.fitted(to: x.dtype, "index_add")
      if factor.firstElement == 1 { return try add.apply([x, index, source]) }
      return try add.apply([x, index, Mul.shared.apply(.two(source, factor))])
    }

    static let function = Function(
      "index_add(input, dim, index, source, *, alpha=1)",
      summary: "Slices of source, times alpha, added to places along one dimension.",
      formula: "a, plus alpha · c at b along dim",
      derivative: "1 for a; alpha for c, where it was added"
    ) { call throws(TensorError) in
      .tensor(
        try value(
          call.strictTensor(0), call.integer(1), call.strictTensor(2), call.strictTensor(3),
          alpha: call.scalar(4)))
    }
  }

  private struct AddWork: AddingWork {
    let blocks: IndexBlocks
    let x: Tensor
    let index: Tensor
    let source: Tensor

    func run<T: AddingElement>(_ type: T.Type) -> Tensor {
      let count = index.numel
      let (size, inner) = (blocks.size, blocks.inner)
      return unsafe Tensor.make(x.shape, of: T.self) { out in
        unsafe x.copyElements(to: out)
        unsafe source.withElements(of: T.self) { from in
          unsafe index.withElements(of: Int64.self) { places in
            for o in 0..<blocks.outer {
              for n in 0..<count {
                let k = unsafe Int(places[n])
                precondition(UInt(bitPattern: k) < UInt(bitPattern: size), "positions are checked")
                let to = unsafe out + (o * size + k) * inner
                let row = unsafe from + (o * count + n) * inner
                for i in 0..<inner { unsafe to[i] = T.sum(to[i], row[i]) }
              }
            }
          }
        }
      }
    }
  }

  extension Tensor {
    /// Whole slices added to places along one dimension: `y[index[i]] += alpha · source[i]`.
    ///
    /// `Tensor([1, 2]).indexAdd(0, Tensor([1, 1]), Tensor([10, 20]))` is `tensor([1, 32])`. Traps if a
    /// position is out of range, or sizes or dtypes do not fit. As `torch.index_add`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: A vector of positions along it, of an integer dtype.
    ///   - source: One slice for each position, of this tensor's dtype.
    ///   - alpha: A factor of what is added.
    /// - Returns: A tensor of this tensor's type.
    public func indexAdd(
      _ dim: Int, _ index: Tensor, _ source: Tensor, alpha: Double = 1
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try IndexAdd.value(self, dim, index, source, alpha: Tensor(number: alpha))
      }
    }
  }
#endif
