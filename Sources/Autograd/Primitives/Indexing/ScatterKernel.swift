#if !hasFeature(Embedded)
  /// What scattering does to an element that something is put into.
  enum Placing: Sendable {
    case replaces
    case adds
  }

  /// The rule and the loop that `scatter` and `scatter_add` share.
  struct ScatterKernel: Sendable {
    let dim: Int
    let placing: Placing
    let name: String

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (x, index, source) = (inputs[0], inputs[1], inputs[2])
      try IndexRule.check(index, name)
      guard x.dtype == source.dtype else {
        throw .mixedDTypes(operation: name, lhs: x.dtype, rhs: source.dtype)
      }
      let d = try Shape.resolved(dim, rank: x.ndim, operation: name)
      if index.numel == 0 { return x.type }
      let whole = IndexRule.asVector(x.shape)
      let part = IndexRule.asVector(index.shape)
      let from = IndexRule.asVector(source.shape)
      guard part.count == whole.count, part.count == from.count,
        IndexRule.fits(part, in: whole, but: d), IndexRule.fits(part, in: from, but: nil)
      else {
        throw .badSizes(
          operation: name,
          reason:
            "positions of sizes \(Shape.text(index.shape)) must not be larger than the source, "
            + "\(Shape.text(source.shape)), nor, but in dimension \(d), than the tensor, "
            + Shape.text(x.shape))
      }
      return x.type
    }

    func checkRange(_ x: Tensor, _ index: Tensor) throws(TensorError) {
      let d = try Shape.resolved(dim, rank: x.ndim, operation: name)
      try IndexRule.checkRange(index, IndexRule.asVector(x.shape)[d], name)
    }

    func forward(_ inputs: TensorList) -> Tensor {
      let x = inputs[0]
      if inputs[1].numel == 0 { return x }
      return x.dtype.runAdding(
        ScatterWork(
          x: x, index: IndexRule.words(inputs[1]).asVector, source: inputs[2].asVector,
          dim: dim < 0 ? dim + max(x.ndim, 1) : dim, placing: placing))
    }

    /// The gradient of the source: that of the places, where the source was read.
    func sourceGradient(_ upstream: Tensor, of call: Application) -> Tensor? {
      let (index, shape) = (call.inputs[1], call.inputs[2].shape)
      let taken = Gather(dim)(upstream, index)
      if index.numel == 0 { return .zeros(shape, dtype: upstream.dtype) }
      if taken.shape == shape { return taken }
      if taken.ndim != shape.count { return taken.reshape(shape) }
      return Embed(Corner(taken.shape), in: shape)(taken)
    }
  }

  /// The first places along every dimension.
  private final class Corner: PartPrimitive {
    let shape: [Int]

    init(_ shape: [Int]) { self.shape = shape }

    let name = "corner"
    let symbol = "corner"

    func layout(of x: Layout) throws(TensorError) -> Layout {
      Layout(shape: shape, strides: x.strides, offset: x.offset)
    }
  }

  private struct ScatterWork: AddingWork {
    let x: Tensor
    let index: Tensor
    let source: Tensor
    let dim: Int
    let placing: Placing

    func run<T: AddingElement>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(x.shape, of: T.self) { out in
        unsafe x.copyElements(to: out)
        var strides = Shape.contiguousStrides(IndexRule.asVector(x.shape))
        let (step, size) = (strides[dim], IndexRule.asVector(x.shape)[dim])
        strides[dim] = 0
        let rows = PairedRows(
          shape: index.shape, stridesA: strides, stridesB: source.node.strides)
        unsafe source.withElements(of: T.self) { from in
          unsafe index.withElements(of: Int64.self) { places in
            rows.forEach { start, read, row, count, inner, readStep in
              for n in 0..<count {
                let k = unsafe Int(places[row + n])
                precondition(UInt(bitPattern: k) < UInt(bitPattern: size), "positions are checked")
                let place = start + n * inner + k * step
                let value = unsafe from[read + n * readStep]
                unsafe out[place] = placing == .adds ? T.sum(out[place], value) : value
              }
            }
          }
        }
      }
    }
  }
#endif
