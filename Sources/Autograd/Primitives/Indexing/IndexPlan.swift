#if !hasFeature(Embedded)
  /// Which dimensions of a tensor are indexed by lists, and where the chosen elements stand.
  ///
  /// Lists broadcast together. Their dimensions stand where the lists stand if those are adjacent, and
  /// come first otherwise.
  struct IndexPlan: Sendable, Equatable {
    enum Slot: Sendable, Equatable {
      /// A whole dimension.
      case all
      /// Places that are known.
      case list(IndexList)
      /// Places in the next tensor among the inputs.
      case tensor
    }

    /// One for every dimension from the first on; those behind are whole.
    let slots: [Slot]

    /// The sizes that an application has.
    struct Sizes {
      /// The sizes of the indexed dimensions, in order.
      var indexed: [Int] = []
      /// The sizes of the lists broadcast together.
      var list: [Int] = []
      /// Dimensions of the tensor in the order in which they are walked.
      var order: [Int] = []
      /// The number of walked dimensions before the indexed ones.
      var before = 0
      var result: [Int] = []
    }

    /// The sizes for a tensor and the tensors of places that go with it.
    func sizes(_ shape: [Int], _ tensors: [[Int]]) throws(TensorError) -> Sizes {
      guard slots.count <= shape.count else {
        throw .tooManyIndices(count: slots.count, rank: shape.count)
      }
      var sizes = Sizes()
      var dims: [Int] = []
      var next = 0
      for (d, slot) in slots.enumerated() {
        let list: [Int]
        switch slot {
        case .all: continue
        case .list(let fixed): list = fixed.shape
        case .tensor:
          list = tensors[next]
          next += 1
        }
        guard let both = Shape.broadcast(sizes.list, list) else {
          throw .notBroadcastable(operation: "index", lhs: sizes.list, rhs: list)
        }
        sizes.list = both
        dims.append(d)
        sizes.indexed.append(shape[d])
      }
      let first = dims.first ?? 0
      let isAdjacent = dims.isEmpty || dims.last == first + dims.count - 1
      sizes.before = isAdjacent ? first : 0
      var rest: [Int] = []
      for d in shape.indices where !dims.contains(d) { rest.append(d) }
      sizes.order = rest[..<sizes.before] + dims + rest[sizes.before...]
      for d in rest[..<sizes.before] { sizes.result.append(shape[d]) }
      sizes.result += sizes.list
      for d in rest[sizes.before...] { sizes.result.append(shape[d]) }
      return sizes
    }

    /// For every chosen element, its row among all rows of the indexed dimensions.
    ///
    /// Places were checked before; one that a replay makes wrong stops the program.
    func rows(_ sizes: Sizes, _ tensors: [Tensor]) -> [Int] {
      var rows = [Int](repeating: 0, count: Shape.count(sizes.list))
      var next = 0
      var dim = 0
      for slot in slots {
        let places: [Int]
        let shape: [Int]
        switch slot {
        case .all: continue
        case .list(let fixed): (places, shape) = (fixed.places, fixed.shape)
        case .tensor:
          (places, shape) = (tensors[next].integers, tensors[next].shape)
          next += 1
        }
        let size = sizes.indexed[dim]
        dim += 1
        let strides = Shape.broadcastStrides(
          shape, Shape.contiguousStrides(shape), to: sizes.list)
        StridedRows(shape: sizes.list, strides).forEach { start, out, count, step in
          for i in 0..<count {
            let place = places[start + i * step]
            let row = place < 0 ? place + size : place
            precondition(row >= 0 && row < size, "an index stays in its dimension")
            rows[out + i] = rows[out + i] * size + row
          }
        }
      }
      return rows
    }

    /// The index as programs write it; tensors are called as they are handed in.
    func text(_ names: [String]) -> String {
      var parts: [String] = []
      var next = 0
      for slot in slots {
        switch slot {
        case .all: parts.append(":")
        case .list(let list): parts.append(IndexPlan.text(list))
        case .tensor:
          parts.append(next < names.count ? names[next] : "·")
          next += 1
        }
      }
      return ByteText.joined(parts, by: ", ")
    }

    private static func text(_ list: IndexList) -> String {
      // Gates are small: of a long list only the beginning is shown.
      let shown = list.shape.count == 1 ? list.places.prefix(4) : []
      var text = "["
      for (i, place) in shown.enumerated() { text += (i > 0 ? ", " : "") + place.description }
      if shown.count < list.places.count { text += shown.isEmpty ? "…" : ", …" }
      return text + "]"
    }
  }
#endif
