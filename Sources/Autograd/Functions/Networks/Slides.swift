#if !hasFeature(Embedded)
  /// The options of windows that slide, as programs give them.
  enum Slides {
    /// One slide a dimension from one number for all, or one for each.
    static func of(
      _ name: String, count: Int, kernel: [Int], stride: [Int]? = nil, dilation: [Int] = [1],
      padding: [Int] = [0]
    ) throws(TensorError) -> [Slide] {
      let kernels = try each(name, "kernel_size", kernel, count, least: 1)
      let strides = try each(name, "stride", stride ?? kernel, count, least: 1)
      let dilations = try each(name, "dilation", dilation, count, least: 1)
      let paddings = try each(name, "padding", padding, count, least: 0)
      return (0..<count).map {
        Slide(
          kernel: kernels[$0], stride: strides[$0], dilation: dilations[$0], padding: paddings[$0])
      }
    }

    static func each(
      _ name: String, _ option: String, _ numbers: [Int], _ count: Int, least: Int
    ) throws(TensorError) -> [Int] {
      guard numbers.count == 1 || numbers.count == count else {
        throw .badValue(
          operation: name, reason: "\(option) is one number or \(count), not \(numbers.count)")
      }
      for n in numbers where n < least || n > 1 << 30 {
        throw .badValue(operation: name, reason: "\(option) must be at least \(least), not \(n)")
      }
      return numbers.count == count ? numbers : Array(repeating: numbers[0], count: count)
    }

    /// That a tensor has a dimension of channels, maybe one of samples, and those of the slides.
    static func checkRank(_ name: String, _ x: Tensor, _ count: Int) throws(TensorError) {
      guard x.ndim == count + 1 || x.ndim == count + 2 else {
        throw .badSizes(
          operation: name,
          reason: "needs \(count + 1) or \(count + 2) dimensions, not \(x.ndim)")
      }
    }

    /// Elements put around the last dimensions: before and after each, in their order.
    static func padded(
      _ x: Tensor, _ edges: [(before: Int, after: Int)], value: Double = 0
    ) throws(TensorError) -> Tensor {
      if edges.allSatisfy({ $0.before == 0 && $0.after == 0 }) { return x }
      let sizes = zip(x.shape.suffix(edges.count), edges).map { $0 + $1.before + $1.after }
      guard Shape.isComputable(x.shape.dropLast(edges.count) + sizes.map { max($0, 0) }) else {
        throw .tooLarge(operation: "padding", shape: sizes)
      }
      let numbers = edges.reversed().flatMap { [$0.before, $0.after] }
      return try ConstantPad(numbers, value: value).apply(.one(x))
    }

    /// Windows with the places within them before the places of them, as one dimension each.
    static func columns(
      _ x: Tensor, _ slides: [Slide], front: [Int]
    ) throws(TensorError) -> (columns: Tensor, places: [Int]) {
      let n = slides.count
      let windows = try Windows(slides).apply(.one(x))
      let lead = windows.ndim - 2 * n
      let places = Array(windows.shape[lead..<(lead + n)])
      let order = Array(0..<lead) + Array((lead + n)..<(lead + 2 * n)) + Array(lead..<(lead + n))
      let turned = try Permute(order).apply(.one(windows))
      let count = Shape.count(places)
      return (try Reshape(front + [count]).apply(.one(turned)), places)
    }
  }

  extension Arguments {
    /// Whether an option was written as a list.
    func isList(_ i: Int) -> Bool {
      if case .list = any(i) { return true }
      return false
    }

    /// Whether an option was written as a list of one number.
    func hasOneItem(_ i: Int) -> Bool {
      if case .list(let items) = any(i) { return items.count == 1 }
      return false
    }

    /// A tensor where a plain number will not do, or nil for `None`.
    func optionalStrictTensor(_ i: Int) throws(TensorError) -> Tensor? {
      isNone(i) ? nil : try strictTensor(i)
    }

    /// A list of sizes, or nil for `None` and an empty list.
    func optionalSizes(_ i: Int) throws(TensorError) -> [Int]? {
      if isNone(i) { return nil }
      let sizes = try sizes(i)
      return sizes.isEmpty ? nil : sizes
    }
  }
#endif
