#if !hasFeature(Embedded)
  /// Pools that divide dimensions into a given number of windows, which may overlap and differ in size.
  enum AdaptivePooling {
    /// Where the windows of one dimension lie.
    struct Division {
      /// How many windows.
      let count: Int
      /// How many elements the largest has.
      let length: Int
      /// As many places for each window; smaller windows repeat their last one.
      let places: [Int]
      /// How many elements each has.
      let members: [Int]

      init(_ size: Int, into count: Int) {
        let starts = (0..<count).map { $0 * size / count }
        let ends = (0..<count).map { (($0 + 1) * size + count - 1) / count }
        let members = zip(starts, ends).map { $1 - $0 }
        let length = members.max() ?? 1
        self.count = count
        self.length = length
        self.members = members
        places = starts.indices.flatMap { i in
          (0..<length).map { min(starts[i] + $0, ends[i] - 1) }
        }
      }
    }

    static func mean(
      _ name: String, _ x: Tensor, _ counts: [Int?]
    ) throws(TensorError) -> Tensor {
      let counts = try check(name, x, counts, emptyChannels: true)
      if let slides = equalWindows(x, counts) {
        return try Pooling.mean(name, x, slides, ceil: false, includingPadding: true)
      }
      let divisions = zip(x.shape.suffix(counts.count), counts).map { Division($0, into: $1) }
      var lines = try windows(x, divisions)
      let isMember = divisions.reduce([[true]]) { done, division in
        done.flatMap { outer in
          division.members.map { n in
            outer.flatMap { inside in (0..<division.length).map { inside && $0 < n } }
          }
        }
      }
      if isMember.contains(where: { $0.contains(false) }) {
        let mask = Tensor(isMember.flatMap { $0 }).reshape(
          Array(lines.shape.suffix(counts.count + 1)))
        lines = try Where.shared.apply([mask, lines, .zeros([], dtype: x.dtype)])
      }
      let members = isMember.map { window in Double(window.count { $0 }) }
      return try lines.summed(over: [-1]).over(.leaf(members, TensorType(x.dtype, counts)))
    }

    static func largest(
      _ name: String, _ x: Tensor, _ counts: [Int?]
    ) throws(TensorError) -> Tensor {
      let counts = try check(name, x, counts, emptyChannels: false)
      if let slides = equalWindows(x, counts) {
        return try Pooling.largest(name, x, slides, ceil: false)
      }
      let divisions = zip(x.shape.suffix(counts.count), counts).map { Division($0, into: $1) }
      let lines = try windows(x, divisions)
      return try SelectedExtreme(largest: true, dim: -1, keepDim: false).apply(.one(lines))[0]
    }

    /// The windows with all their elements in the last dimension.
    private static func windows(
      _ x: Tensor, _ divisions: [Division]
    ) throws(TensorError) -> Tensor {
      let (front, n) = (x.ndim - divisions.count, divisions.count)
      var all = x
      var split = Array(x.shape[..<front])
      for (i, division) in divisions.enumerated() {
        all = try all.through(IndexSelect(front + i), Tensor(division.places))
        split += [division.count, division.length]
      }
      let order =
        Array(0..<front) + (0..<n).map { front + 2 * $0 } + (0..<n).map { front + 2 * $0 + 1 }
      let sizes = x.shape[..<front] + divisions.map { $0.count }
      return try all.reshaped(split).through(Permute(order))
        .reshaped(sizes + [divisions.reduce(1) { $0 * $1.length }])
    }

    /// Windows of one size that touch each other, where there are such.
    private static func equalWindows(_ x: Tensor, _ counts: [Int]) -> [Slide]? {
      let sizes = x.shape.suffix(counts.count)
      guard zip(sizes, counts).allSatisfy({ $1 > 0 && $0 % $1 == 0 }) else { return nil }
      return zip(sizes, counts).map { Slide(kernel: $0 / $1, stride: $0 / $1) }
    }

    private static func check(
      _ name: String, _ x: Tensor, _ counts: [Int?], emptyChannels: Bool
    ) throws(TensorError) -> [Int] {
      try Slides.checkRank(name, x, counts.count)
      guard x.dtype.isFloating else { throw .unsupportedDType(operation: name, dtype: x.dtype) }
      guard
        !x.shape.suffix(counts.count + (emptyChannels || x.ndim == counts.count + 1 ? 0 : 1))
          .contains(0)
      else {
        throw .badSizes(
          operation: name, reason: "an input of sizes \(Shape.text(x.shape)) has no windows")
      }
      let sizes = Array(x.shape.suffix(counts.count))
      let counts = zip(counts, sizes).map { $0 ?? $1 }
      for count in counts where count < 0 {
        throw .badValue(operation: name, reason: "output_size must not be negative, not \(count)")
      }
      // A window has a place more than the share of a size at most.
      let most = zip(counts, sizes).map { max($0, 1).addingReportingOverflow($1).partialValue }
      guard counts.allSatisfy({ $0 < 1 << 24 }),
        Shape.isComputable(x.shape.dropLast(sizes.count) + most)
      else { throw .tooLarge(operation: name, shape: counts) }
      return counts
    }

    static let mean1d = function(1, "mean", "1/n for each window that an element is in", mean)
    static let mean2d = function(2, "mean", "1/n for each window that an element is in", mean)
    static let max1d = function(1, "max", "1 for the first largest of each window", largest)
    static let max2d = function(2, "max", "1 for the first largest of each window", largest)

    private static func function(
      _ count: Int, _ word: String, _ derivative: String,
      _ pool: @escaping @Sendable (String, Tensor, [Int?]) throws(TensorError) -> Tensor
    ) -> Function {
      let name = "adaptive_\(word == "mean" ? "avg" : "max")_pool\(count)d"
      return Function(
        "\(name)(input, output_size)",
        summary: (word == "mean" ? "Means" : "Largest elements") + " of a given number of windows "
          + (count == 1 ? "along the last dimension." : "in each of the last two dimensions."),
        formula: "\(word) of windows of a", derivative: derivative
      ) { call throws(TensorError) in
        let counts = try call.windowCounts(1, count)
        return .tensor(try pool(name, call.strictTensor(0), counts))
      }
    }
  }

  extension Arguments {
    /// How many windows each of the dimensions has, nil for as many as elements.
    fileprivate func windowCounts(_ i: Int, _ count: Int) throws(TensorError) -> [Int?] {
      var counts: [Int?] = []
      if case .list(let items) = any(i), count > 1 {
        for item in items {
          if case .none = item {
            counts.append(nil)
          } else {
            guard let n = item.wholeNumber else {
              throw .badArgument(
                operation: function, reason: "'output_size' is whole numbers or None")
            }
            counts.append(n)
          }
        }
      } else {
        let sizes = try sizes(i)
        counts = sizes.count == 1 && !isList(i) ? Array(repeating: sizes[0], count: count) : sizes
      }
      guard counts.count == count else {
        throw .badSizes(
          operation: function, reason: "output_size is one number or \(count), not \(counts.count)")
      }
      return counts
    }
  }
#endif
