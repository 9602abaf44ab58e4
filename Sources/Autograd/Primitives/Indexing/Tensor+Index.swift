#if !hasFeature(Embedded)
  extension Tensor {
    /// The elements that indices point at, throwing where they do not fit.
    ///
    /// - Parameter indices: One for each dimension, from the first on; as Python's `x[…]`.
    /// - Returns: A view where numbers and slices say all, a new tensor otherwise; differentiable.
    /// - Throws: A `TensorError` of category `index`, `shape`, `dtype` or `value`.
    public func indexed(_ indices: [TensorIndex]) throws(TensorError) -> Tensor {
      // A mask of the tensor's own sizes stays a wire of the circuit, instead of a list of places.
      if indices.count == 1, case .tensor(let mask) = indices[0], mask.dtype == .bool, ndim > 0,
        mask.shape == shape
      {
        return try MaskedSelect.value(self, mask, isIndex: true)
      }
      let parts = try IndexParts(indices, of: shape)
      var view = self
      if parts.lists.isEmpty || !parts.isWhole {
        view = try IndexView(parts.basic).apply(.one(self))
      }
      guard !parts.lists.isEmpty else { return view }
      let (plan, tensors) = try parts.plan(view.shape)
      return try Pick(plan).apply(TensorList([view] + tensors))
    }
  }

  /// An index taken apart: first what a view can show, then the lists.
  struct IndexParts {
    /// The view, with whole dimensions where lists stand.
    let basic: BasicIndex
    /// Whether the view is the tensor itself.
    let isWhole: Bool
    /// The lists, with the dimensions of the view where they stand.
    private(set) var lists: [(dim: Int, index: TensorIndex)] = []

    init(_ indices: [TensorIndex], of shape: [Int]) throws(TensorError) {
      var used = 0
      for index in indices { used += try IndexParts.rank(index) }
      guard used <= shape.count else {
        throw .tooManyIndices(count: used, rank: shape.count)
      }
      var items: [BasicIndex.Item] = []
      var isWhole = true
      var open = shape.count - used
      var dim = 0
      for index in indices {
        switch index {
        case .at(let place):
          items.append(.at(place))
          isWhole = false
        case .slice(let start, let stop, let step):
          items.append(.slice(start: start, stop: stop, step: step))
          if start != nil || stop != nil || step != 1 { isWhole = false }
          dim += 1
        case .newDimension:
          items.append(.newAxis)
          isWhole = false
          dim += 1
        case .otherDimensions:
          items.append(.ellipsis)
          dim += open
          open = 0
        case .truth:
          items.append(.newAxis)
          isWhole = false
          lists.append((dim, index))
          dim += 1
        case .list, .tensor:
          let rank = try IndexParts.rank(index)
          // A mask without dimensions stands in a new one, as a plain truth value does.
          let isNew = rank == 0
          if isNew { isWhole = false }
          for _ in 0..<max(rank, 1) { items.append(isNew ? .newAxis : .all) }
          lists.append((dim, index))
          dim += max(rank, 1)
        }
      }
      basic = BasicIndex(items: items)
      self.isWhole = isWhole
    }

    /// How many dimensions an index uses up.
    private static func rank(_ index: TensorIndex) throws(TensorError) -> Int {
      switch index {
      case .at, .slice, .list: return 1
      case .newDimension, .otherDimensions, .truth: return 0
      case .tensor(let tensor):
        switch tensor.dtype {
        case .bool, .uint8: return tensor.ndim
        case .int32, .int64: return 1
        default: throw .unsupportedDType(operation: "index", dtype: tensor.dtype)
        }
      }
    }

    /// The lists for a view of these sizes, checked, and the tensors among them.
    func plan(_ shape: [Int]) throws(TensorError) -> (IndexPlan, [Tensor]) {
      var slots: [IndexPlan.Slot] = []
      var tensors: [Tensor] = []
      for (dim, index) in lists {
        while slots.count < dim { slots.append(.all) }
        switch index {
        case .list(let list):
          try IndexParts.check(list.places, shape[dim])
          slots.append(.list(list))
        case .truth(let holds): slots.append(.list(IndexList(holds ? [0] : [])))
        case .tensor(let tensor) where tensor.dtype == .bool || tensor.dtype == .uint8:
          for list in try IndexParts.places(tensor, Array(shape[dim...])) {
            slots.append(.list(list))
          }
        case .tensor(let tensor):
          try IndexParts.check(tensor.integers, shape[dim])
          tensors.append(tensor)
          slots.append(.tensor)
        case .at, .slice, .newDimension, .otherDimensions: break
        }
      }
      return (IndexPlan(slots: slots), tensors)
    }

    private static func check(_ places: [Int], _ size: Int) throws(TensorError) {
      for place in places where place >= size || place < -size {
        throw .indexOutOfRange(operation: "index", index: place, size: size)
      }
    }

    /// Where a mask holds, one list for each of its dimensions.
    private static func places(_ mask: Tensor, _ shape: [Int]) throws(TensorError) -> [IndexList] {
      if mask.ndim == 0 { return [IndexList(mask.integers[0] != 0 ? [0] : [])] }
      let sizes = mask.shape
      guard sizes.count <= shape.count, Array(shape[..<sizes.count]) == sizes else {
        throw .badSizes(
          operation: "index",
          reason: "a mask of sizes \(Shape.text(sizes)) does not fit dimensions of sizes "
            + Shape.text(Array(shape.prefix(sizes.count))))
      }
      var lists = [[Int]](repeating: [], count: sizes.count)
      for (i, value) in mask.integers.enumerated() where value != 0 {
        var rest = i
        for d in sizes.indices.reversed() {
          lists[d].append(rest % sizes[d])
          rest /= sizes[d]
        }
      }
      return lists.map { IndexList($0) }
    }
  }
#endif
