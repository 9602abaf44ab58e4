#if !hasFeature(Embedded)
  /// Numbers, slices, new dimensions and `...`: what a view can show without copying.
  struct BasicIndex: Sendable, Equatable {
    enum Item: Sendable, Equatable {
      case at(Int)
      case slice(start: Int?, stop: Int?, step: Int)
      case newAxis
      case ellipsis

      /// A whole dimension, `:`.
      static let all = Item.slice(start: nil, stop: nil, step: 1)
    }

    let items: [Item]

    /// The dimensions of the tensor that the items use up.
    var rank: Int {
      var count = 0
      for item in items where item != .newAxis && item != .ellipsis { count += 1 }
      return count
    }

    /// The layout of the view of a tensor.
    func layout(of x: Layout) throws(TensorError) -> Layout {
      let (shape, strides) = (x.shape, x.strides)
      guard rank <= shape.count else {
        throw .tooManyIndices(count: rank, rank: shape.count)
      }
      var layout = Layout(shape: [], strides: [])
      var d = 0
      var open = shape.count - rank
      func keep(_ count: Int) {
        layout.shape += shape[d..<(d + count)]
        layout.strides += strides[d..<(d + count)]
        d += count
      }
      for item in items {
        switch item {
        case .newAxis:
          layout.shape.append(1)
          layout.strides.append(0)
        case .ellipsis:
          keep(open)
          // A second one stands for nothing.
          open = 0
        case .at(let index):
          let place = index < 0 ? index + shape[d] : index
          guard place >= 0, place < shape[d] else {
            throw .indexOutOfRange(operation: "index", index: index, size: shape[d])
          }
          layout.offset += place * strides[d]
          d += 1
        case .slice(let start, let stop, let step):
          let (first, count) = try BasicIndex.span(start, stop, step, size: shape[d])
          layout.shape.append(count)
          layout.strides.append(count > 1 ? strides[d] * step : strides[d])
          if count > 0 { layout.offset += first * strides[d] }
          d += 1
        }
      }
      keep(shape.count - d)
      return layout
    }

    /// Where a slice begins in a dimension, and how many elements it has.
    static func span(
      _ start: Int?, _ stop: Int?, _ step: Int, size: Int
    ) throws(TensorError) -> (first: Int, count: Int) {
      guard step >= 1 else {
        throw .badValue(operation: "index", reason: "the step of a slice is 1 or more, not \(step)")
      }
      let first = clipped(start ?? 0, size)
      let last = clipped(stop ?? size, size)
      return (first, last > first ? (last - first - 1) / step + 1 : 0)
    }

    private static func clipped(_ bound: Int, _ size: Int) -> Int {
      min(max(bound < 0 ? bound + size : bound, 0), size)
    }

    /// The index as programs write it: `1:3, None, ..., ::2`.
    var text: String {
      var parts: [String] = []
      for item in items {
        switch item {
        case .at(let index): parts.append(index.description)
        case .newAxis: parts.append("None")
        case .ellipsis: parts.append("...")
        case .slice(let start, let stop, let step):
          parts.append(
            (start?.description ?? "") + ":" + (stop?.description ?? "")
              + (step == 1 ? "" : ":" + step.description))
        }
      }
      return ByteText.joined(parts, by: ", ")
    }

    /// What PyTorch calls the last step of such an index.
    var gradientFunctionName: String {
      for item in items.reversed() {
        switch item {
        case .at: return "SelectBackward0"
        case .newAxis: return "UnsqueezeBackward0"
        case .all, .ellipsis: continue
        case .slice: return "SliceBackward0"
        }
      }
      return "AliasBackward0"
    }
  }
#endif
