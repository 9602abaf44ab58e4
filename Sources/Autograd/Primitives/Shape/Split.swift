#if !hasFeature(Embedded)
  /// Consecutive parts of a tensor along one dimension: one gate with an output for each.
  final class Split: MultiOutputPrimitive {
    let dim: Int
    /// The parts' sizes along it; they must add up.
    let sizes: [Int]
    let name = "split"
    let symbol: String
    let gradientFunctionName: String

    /// - Parameters:
    ///   - dim: The dimension.
    ///   - sizes: The parts' sizes.
    ///   - symbol: What the function is called.
    ///   - isListed: Whether the sizes were given one by one.
    init(_ dim: Int, _ sizes: [Int], symbol: String = "split", isListed: Bool = false) {
      self.dim = dim
      self.sizes = sizes
      self.symbol = symbol
      gradientFunctionName = isListed ? "SplitWithSizesBackward0" : "SplitBackward0"
    }

    var acceptsComplex: Bool { true }

    func outputNames(of inputs: TensorList) -> [String] { sizes.indices.map { $0.description } }

    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
      let x = inputs[0]
      let d = try Shape.existing(dim, rank: x.ndim, operation: name)
      var total = 0
      for size in sizes {
        if size < 0 {
          throw .badValue(operation: name, reason: "sizes of parts must not be negative")
        }
        total = total.addingReportingOverflow(size).partialValue
      }
      guard total == x.shape[d] else {
        throw .badSizes(
          operation: name,
          reason: "sizes of parts \(Shape.text(sizes)) must add up to \(x.shape[d])")
      }
      return sizes.map { size in
        var type = x.type
        type.shape[d] = size
        return type
      }
    }

    func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor] {
      let x = inputs[0]
      let d = dim < 0 ? dim + x.ndim : dim
      var start = 0
      return sizes.map { size in
        defer { start += size }
        return x.view(x.layout.slice(d, from: start, length: size))
      }
    }

    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor? {
      let start = sizes.prefix(output).reduce(0, +)
      let part = Slice(dim, from: start, length: sizes[output])
      return Embed(part, in: call.input.shape)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g in its place, 0 elsewhere" }

    /// Parts of one size, the last of which may be smaller.
    static func equal(_ x: Tensor, _ size: Int, _ dim: Int) throws(TensorError) -> [Tensor] {
      let d = try Shape.existing(dim, rank: x.ndim, operation: "split")
      let total = x.shape[d]
      guard size > 0 || (size == 0 && total == 0) else {
        throw .badValue(operation: "split", reason: "the size of a part must be at least 1")
      }
      return try Split(d, parts(of: total, size, "split")).apply(.one(x))
    }

    /// At most so many parts of one size.
    static func chunks(_ x: Tensor, _ count: Int, _ dim: Int) throws(TensorError) -> [Tensor] {
      let d = try Shape.existing(dim, rank: x.ndim, operation: "chunk")
      guard count > 0 else {
        throw .badValue(operation: "chunk", reason: "the number of parts must be at least 1")
      }
      let total = x.shape[d]
      if total == 0 {
        try checkCount(count, "chunk")
        return try Split(d, [Int](repeating: 0, count: count), symbol: "chunk").apply(.one(x))
      }
      let size = total / count + (total % count == 0 ? 0 : 1)
      return try Split(d, parts(of: total, size, "chunk"), symbol: "chunk").apply(.one(x))
    }

    /// Refuses more outputs than a gate can sensibly have.
    static func checkCount(_ count: Int, _ operation: String) throws(TensorError) {
      if count > 1 << 20 {
        throw .badValue(
          operation: operation, reason: "\(count) parts are more than a gate can have")
      }
    }

    private static func parts(
      of total: Int, _ size: Int, _ operation: String
    ) throws(TensorError) -> [Int] {
      if total == 0 { return [0] }
      try checkCount(total / size, operation)
      var sizes = [Int](repeating: size, count: total / size)
      if total % size > 0 { sizes.append(total % size) }
      return sizes
    }

    static let function = Function(
      "split(tensor, split_size_or_sections, dim=0)",
      summary: "Consecutive parts along one dimension, of one size or of listed sizes.",
      formula: "a = [y₀, y₁, …]", derivative: "1 in its place, 0 elsewhere"
    ) { call throws(TensorError) in
      let (x, dim) = (try call.strictTensor(0), try call.integer(2))
      if case .list = call.any(1) {
        return .tensors(try Split(dim, call.sizes(1), isListed: true).apply(.one(x)))
      }
      return .tensors(try equal(x, call.integer(1), dim))
    }

    static let chunkFunction = Function(
      "chunk(input, chunks, dim=0)", summary: "At most so many consecutive parts of one size.",
      formula: "a = [y₀, y₁, …]", derivative: "1 in its place, 0 elsewhere"
    ) { call throws(TensorError) in
      .tensors(try chunks(call.strictTensor(0), call.integer(1), call.integer(2)))
    }
  }

  extension ProgramValue {
    /// Several tensors without names.
    static func tensors(_ tensors: [Tensor]) -> ProgramValue { .list(tensors.map { .tensor($0) }) }
  }

  extension Tensor {
    /// Consecutive parts of one size along a dimension, sharing storage; the last may be smaller.
    ///
    /// `Tensor([1, 2, 3]).split(2)` is `[tensor([1, 2]), tensor([3])]`. Traps if the size is not
    /// positive. As `torch.split`.
    ///
    /// - Parameters:
    ///   - size: The size of a part.
    ///   - dim: The dimension.
    /// - Returns: The parts in order.
    public func split(_ size: Int, dim: Int = 0) -> [Tensor] {
      trapping { () throws(TensorError) in try Split.equal(self, size, dim) }
    }

    /// Consecutive parts of the given sizes along a dimension, sharing storage.
    ///
    /// Traps if they do not add up to the tensor's size.
    ///
    /// - Parameters:
    ///   - sizes: The size of each part.
    ///   - dim: The dimension.
    /// - Returns: The parts in order.
    public func split(_ sizes: [Int], dim: Int = 0) -> [Tensor] {
      trapping { () throws(TensorError) in
        try Split(dim, sizes, isListed: true).apply(.one(self))
      }
    }

    /// At most `count` consecutive parts of one size along a dimension; the last may be smaller.
    ///
    /// `Tensor([1, 2, 3]).chunk(2)` is `[tensor([1, 2]), tensor([3])]`. Traps if the number is not
    /// positive. As `torch.chunk`.
    ///
    /// - Parameters:
    ///   - count: How many parts at most.
    ///   - dim: The dimension.
    /// - Returns: The parts in order.
    public func chunk(_ count: Int, dim: Int = 0) -> [Tensor] {
      trapping { () throws(TensorError) in try Split.chunks(self, count, dim) }
    }
  }
#endif
