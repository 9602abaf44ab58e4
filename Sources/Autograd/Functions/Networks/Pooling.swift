#if !hasFeature(Embedded)
  /// Largest elements and means of windows: compositions of windows and a reduction.
  enum Pooling {
    /// Where windows lie in an input.
    struct Plan {
      let slides: [Slide]
      let edges: [(before: Int, after: Int)]
      let sizes: [Int]
      let counts: [Int]

      init(_ name: String, _ x: Tensor, _ slides: [Slide], ceil: Bool) throws(TensorError) {
        try Slides.checkRank(name, x, slides.count)
        guard !x.shape.suffix(slides.count + 1).contains(0) else {
          throw .badSizes(
            operation: name, reason: "an input of sizes \(Shape.text(x.shape)) has no windows")
        }
        self.slides = slides
        sizes = Array(x.shape.suffix(slides.count))
        var counts: [Int] = []
        var edges: [(before: Int, after: Int)] = []
        for (slide, size) in zip(slides, sizes) {
          guard slide.padding * 2 <= slide.kernel else {
            throw .badValue(operation: name, reason: "padding is at most half the kernel size")
          }
          let room = size + 2 * slide.padding - slide.span
          var count = (room + (ceil ? slide.stride - 1 : 0)) / slide.stride + 1
          // A window that would start behind the input and what goes before it is left out.
          if ceil, (count - 1) * slide.stride >= size + slide.padding { count -= 1 }
          guard ceil ? count > 0 && room + slide.stride > 0 : room >= 0 else {
            throw .badSizes(
              operation: name,
              reason: "a window that spans \(slide.span) does not fit into size \(size)")
          }
          counts.append(count)
          let end = (count - 1) * slide.stride + slide.span
          edges.append((slide.padding, max(slide.padding, end - size - slide.padding)))
        }
        self.counts = counts
        self.edges = edges
      }

      /// How many elements each window counts, in the order of dimensions.
      func members(includingPadding: Bool) -> [[Int]] {
        slides.indices.map { d in
          let (slide, size) = (slides[d], sizes[d])
          return (0..<counts[d]).map { o in
            let start = o * slide.stride - slide.padding
            let end = min(start + slide.kernel, size + slide.padding)
            return includingPadding ? end - start : min(end, size) - max(start, 0)
          }
        }
      }
    }

    static func largest(
      _ name: String, _ x: Tensor, _ slides: [Slide], ceil: Bool
    ) throws(TensorError) -> Tensor {
      let plan = try Plan(name, x, slides, ceil: ceil)
      let least: Double
      switch x.dtype {
      // PyTorch pools integers in two dimensions alone.
      case .int32 where slides.count == 2: least = -0x1p31
      case .int64 where slides.count == 2: least = -0x1p63
      default:
        guard x.dtype.isFloating else { throw .unsupportedDType(operation: name, dtype: x.dtype) }
        least = -.infinity
      }
      let padded = try Slides.padded(x, plan.edges, value: least)
      let windows = try Windows(slides).apply(.one(padded))
      let sizes = Array(windows.shape.dropLast(slides.count))
      let count = Shape.count(Array(windows.shape.suffix(slides.count)))
      let lines = try Reshape(sizes + [count]).apply(.one(windows))
      return try SelectedExtreme(largest: true, dim: -1, keepDim: false).apply(.one(lines))[0]
    }

    static func mean(
      _ name: String, _ x: Tensor, _ slides: [Slide], ceil: Bool, includingPadding: Bool,
      divisor: Int? = nil
    ) throws(TensorError) -> Tensor {
      let plan = try Plan(name, x, slides, ceil: ceil)
      guard x.dtype.isFloating || x.dtype == .int64 else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      if divisor == 0 {
        throw .badValue(operation: name, reason: "divisor_override must not be 0")
      }
      let windows = try Windows(slides).apply(.one(Slides.padded(x, plan.edges)))
      let sum = try Sum(Reduction(Array(-slides.count..<0), keepDim: false)).apply(.one(windows))
      if let divisor { return try divided(sum, by: Tensor(number: divisor)) }
      let members = plan.members(includingPadding: includingPadding)
      let whole = slides.reduce(1) { $0 * $1.kernel }
      let numbers = members.reduce([1]) { done, next in done.flatMap { n in next.map { n * $0 } } }
      if numbers.allSatisfy({ $0 == whole }) {
        return try divided(sum, by: Tensor(number: whole))
      }
      let counts = Tensor.leaf(numbers.map { Double($0) }, TensorType(x.dtype, plan.counts))
      return try divided(sum, by: counts)
    }

    /// A mean; that of integers is cut off.
    static func divided(_ sum: Tensor, by count: Tensor) throws(TensorError) -> Tensor {
      sum.dtype.isFloating
        ? try sum.over(count) : try sum.through(TruncDivide.shared, count)
    }

    static let max1d = maxFunction(1)
    static let max2d = maxFunction(2)
    static let mean1d = meanFunction(1)
    static let mean2d = meanFunction(2)

    private static func maxFunction(_ count: Int) -> Function {
      let name = "max_pool\(count)d"
      return Function(
        "\(name)(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False)",
        summary: "Largest elements of windows over the last "
          + (count == 1 ? "dimension." : "\(count) dimensions."),
        formula: "max of windows of a", derivative: "1 for the first largest of each window"
      ) { call throws(TensorError) in
        let x = try call.strictTensor(0)
        let slides = try Slides.of(
          name, count: count, kernel: call.sizes(1), stride: call.optionalSizes(2),
          dilation: call.sizes(4), padding: call.sizes(3))
        return .tensor(try largest(name, x, slides, ceil: call.bool(5)))
      }
    }

    private static func meanFunction(_ count: Int) -> Function {
      let name = "avg_pool\(count)d"
      return Function(
        "\(name)(input, kernel_size, stride=None, padding=0, ceil_mode=False, "
          + "count_include_pad=True" + (count == 2 ? ", divisor_override=None)" : ")"),
        summary: "Means of windows over the last "
          + (count == 1 ? "dimension." : "\(count) dimensions."),
        formula: "mean of windows of a", derivative: "1/n for each window that an element is in"
      ) { call throws(TensorError) in
        let x = try call.strictTensor(0)
        let slides = try Slides.of(
          name, count: count, kernel: call.sizes(1), stride: call.optionalSizes(2),
          padding: call.sizes(3))
        return .tensor(
          try mean(
            name, x, slides, ceil: call.bool(4), includingPadding: call.bool(5),
            divisor: count == 2 ? call.optionalInteger(6) : nil))
      }
    }
  }
#endif
