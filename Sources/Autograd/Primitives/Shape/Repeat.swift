#if !hasFeature(Embedded)
  /// The whole tensor, so many times along each dimension.
  final class Repeat: Primitive {
    let counts: [Int]
    let name: String

    init(_ counts: [Int], name: String = "repeat") {
      self.counts = counts
      self.name = name
    }

    let symbol = "repeat"
    let gradientFunctionName = "RepeatBackward0"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let shape = inputs[0].shape
      guard counts.count >= shape.count else {
        throw .badSizes(
          operation: name,
          reason: "\(counts.count) numbers of copies are less than the tensor's "
            + "\(shape.count) dimensions")
      }
      let sizes = Repeat.padded(shape, to: counts.count)
      var result: [Int] = []
      for (size, count) in zip(sizes, counts) {
        if count < 0 {
          throw .badValue(operation: name, reason: "numbers of copies must not be negative")
        }
        let (product, overflow) = size.multipliedReportingOverflow(by: count)
        if overflow { throw .tooLarge(operation: name, shape: counts) }
        result.append(product)
      }
      guard Shape.checkedCount(result) != nil else {
        throw .tooLarge(operation: name, shape: result)
      }
      return TensorType(inputs[0].dtype, result)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      let type = context.resultType
      let strides = Repeat.padded(x.node.strides, to: counts.count)
      let sizes = Repeat.padded(x.shape, to: counts.count)
      var copies = Layout(shape: [], strides: [])
      for (d, count) in counts.enumerated() {
        copies.shape += [count, sizes[d]]
        copies.strides += [0, strides[d]]
      }
      let part = x.view(copies.shape, strides: copies.strides)
      return Tensor.placing(
        TensorType(type.dtype, copies.shape), [(part, .contiguous(copies.shape))], background: nil
      ).view(type.shape, strides: Shape.contiguousStrides(type.shape))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let shape = call.input.shape
      let sizes = Repeat.padded(shape, to: counts.count)
      if counts.contains(0) { return .zeros(shape, dtype: upstream.dtype) }
      let copies = zip(counts, sizes).flatMap { [$0, $1] }
      let dims = counts.indices.map { $0 * 2 }
      if dims.isEmpty { return upstream }
      return upstream.reshape(copies).sum(dims: dims).reshape(shape)
    }

    func pullbackNotation(to slot: Int) -> String { "Σ g over the copies" }

    private static func padded(_ shape: [Int], to rank: Int) -> [Int] {
      [Int](repeating: 1, count: rank - shape.count) + shape
    }

    static let function = Function(
      "repeat(input, sizes)", takesSizesOneByOne: true,
      summary: "The whole tensor, so many times along each dimension.",
      formula: "a, copied", derivative: "1, summed over the copies"
    ) { call throws(TensorError) in
      .tensor(try Repeat(call.sizes(1)).apply(.one(call.tensor(0))))
    }

    static let tileFunction = Function(
      "tile(input, dims)", takesSizesOneByOne: true,
      summary: "The whole tensor, so many times along each of the last dimensions.",
      formula: "a, copied", derivative: "1, summed over the copies"
    ) { call throws(TensorError) in .tensor(try tile(call.tensor(0), call.sizes(1))) }

    static func tile(_ x: Tensor, _ counts: [Int]) throws(TensorError) -> Tensor {
      let all = padded(counts, to: max(counts.count, x.ndim))
      return try Repeat(all, name: "tile").apply(.one(x))
    }
  }

  extension Tensor {
    /// The whole tensor, so many times along each dimension; the gradient is summed over the copies.
    ///
    /// `Tensor([1, 2]).repeat([2])` is `tensor([1, 2, 1, 2])`. Traps if there are fewer numbers than
    /// dimensions, or a negative one. As `Tensor.repeat` in PyTorch.
    ///
    /// - Parameter counts: How often along each dimension, new ones in front.
    /// - Returns: A tensor.
    public func `repeat`(_ counts: [Int]) -> Tensor { Repeat(counts)(self) }

    /// The whole tensor, so many times along each of the last dimensions.
    ///
    /// Traps if a number is negative. As `torch.tile`.
    ///
    /// - Parameter counts: How often, for the last dimensions.
    /// - Returns: A tensor.
    public func tile(_ counts: [Int]) -> Tensor {
      trapping { () throws(TensorError) in try Repeat.tile(self, counts) }
    }
  }
#endif
