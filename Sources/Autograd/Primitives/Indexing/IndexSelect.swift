#if !hasFeature(Embedded)
  import Kernels

  /// Whole slices taken along one dimension: `y[i] = a[b[i]]` along the first.
  final class IndexSelect: Primitive {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "index_select"
    let symbol = "a[i]"
    let inputCount: Int? = 2
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (x, index) = (inputs[0], inputs[1])
      try IndexRule.check(index, name)
      let d = try Shape.resolved(dim, rank: x.ndim, operation: name)
      guard index.ndim <= 1 else {
        throw .badSizes(
          operation: name,
          reason: "positions must be a vector, these have sizes \(Shape.text(index.shape))")
      }
      var shape = x.shape
      if shape.isEmpty {
        guard index.numel == 1 else {
          throw .badSizes(
            operation: name, reason: "one number can be taken just once from a 0-d tensor")
        }
      } else {
        shape[d] = index.numel
      }
      guard Shape.checkedCount(shape) != nil else { throw .tooLarge(operation: name, shape: shape) }
      return TensorType(x.dtype, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.run(
        SelectWork(
          blocks: IndexBlocks(inputs[0].shape, dim), x: inputs[0].contiguous(),
          index: IndexRule.words(inputs[1]), shape: context.resultType.shape))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot == 1 { return nil }
      let zeros = Tensor.zeros(call.input.shape, dtype: upstream.dtype)
      return IndexAdd(dim)(zeros, call.inputs[1], upstream)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "Σ g at the places taken" : "no gradient"
    }

    static func value(
      _ x: Tensor, _ dim: Int, _ index: Tensor
    ) throws(TensorError) -> Tensor {
      let select = IndexSelect(dim)
      _ = try select.resultType(of: .two(x, index))
      try IndexRule.checkRange(index, IndexBlocks(x.shape, dim).size, "index_select")
      return try select.apply(.two(x, index))
    }

    static let function = Function(
      "index_select(input, dim, index)", summary: "Whole slices taken along one dimension.",
      formula: "a[b] along dim", derivative: "1 for every time a slice is taken"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.integer(1), call.strictTensor(2)))
    }
  }

  /// A row-major tensor as slices along one dimension: so many before, in it, and behind.
  struct IndexBlocks: Sendable {
    let outer: Int
    let size: Int
    let inner: Int

    /// The dimension must exist; a tensor without dimensions counts as a vector of one.
    init(_ shape: [Int], _ dim: Int) {
      let shape = IndexRule.asVector(shape)
      let d = dim < 0 ? dim + shape.count : dim
      outer = Shape.count(Array(shape[..<d]))
      size = shape[d]
      inner = Shape.count(Array(shape[(d + 1)...]))
    }
  }

  private struct SelectWork: ElementWork {
    let blocks: IndexBlocks
    let x: Tensor
    let index: Tensor
    let shape: [Int]

    func run<T: Element>(_ type: T.Type) -> Tensor {
      let count = index.numel
      let (size, inner) = (blocks.size, blocks.inner)
      return unsafe Tensor.make(shape, of: T.self) { out in
        unsafe x.withElements(of: T.self) { source in
          unsafe index.withElements(of: Int64.self) { places in
            if inner == 1 {
              for o in 0..<blocks.outer {
                let wrong = unsafe gw_gather(
                  source + o * size, size, places, out + o * count, count,
                  MemoryLayout<T>.size)
                precondition(wrong < 0, "positions are checked")
              }
              return
            }
            for n in 0..<count {
              let k = unsafe Int(places[n])
              precondition(UInt(bitPattern: k) < UInt(bitPattern: size), "positions are checked")
            }
            for o in 0..<blocks.outer {
              let from = unsafe source + o * size * inner
              let to = unsafe out + o * count * inner
              for n in 0..<count {
                unsafe (to + n * inner).update(from: from + Int(places[n]) * inner, count: inner)
              }
            }
          }
        }
      }
    }
  }

  extension Tensor {
    /// Whole slices taken along one dimension; the gradient is added up where one is taken repeatedly.
    ///
    /// `Tensor([1, 2, 3]).indexSelect(0, Tensor([2, 2]))` is `tensor([3, 3])`. Traps if a position is
    /// out of range. As `torch.index_select`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - index: A vector of positions along it, of an integer dtype.
    /// - Returns: A tensor with one slice for each position.
    public func indexSelect(_ dim: Int, _ index: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try IndexSelect.value(self, dim, index) }
    }
  }
#endif
