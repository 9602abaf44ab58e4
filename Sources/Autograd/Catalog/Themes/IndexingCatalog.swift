#if !hasFeature(Embedded)
  /// What picks or places elements by index, besides what pages have.
  extension FunctionCatalog {
    static let indexing: [Function] = [
      Bitwise.and.function,
      BitwiseNot.function,
      Bitwise.or.function,
      Gather.function,
      IndexAdd.function,
      IndexFill.function,
      IndexSelect.function,
      MaskedFill.function,
      MaskedSelect.function,
      Nonzero.function,
      Nonzero.longFunction,
      OneHot.function,
      Scatter.function,
      ScatterAdd.function,
      Take.function,
      TakeAlongDim.function,
    ]
  }

  extension PrimitiveCatalog {
    static let indexing: [PrimitiveExample] = [
      PrimitiveExample(Bitwise.and, [2, 3], [3], indices: [0: 9, 1: 9]),
      PrimitiveExample(BitwiseNot.shared, [2, 3], indices: [0: 9]),
      PrimitiveExample(Bitwise.or, [2, 3], [3], indices: [0: 9, 1: 9]),
      PrimitiveExample(Gather(1), [3, 2], [2, 4], indices: [1: 2]),
      PrimitiveExample(IndexAdd(0), [3, 2], [4], [4, 2], indices: [1: 3]),
      PrimitiveExample(IndexSelect(-1), [3, 2], [4], indices: [1: 2]),
      PrimitiveExample(
        IndexView(BasicIndex(items: [.newAxis, .slice(start: 0, stop: 3, step: 2), .at(-1)])),
        [4, 3]),
      PrimitiveExample(
        Pick(IndexPlan(slots: [.list(IndexList([1, -1, 1])), .all, .tensor])), [2, 3, 4], [2, 1],
        indices: [1: 4]),
      PrimitiveExample(
        Placement(IndexPlan(slots: [.all, .list(IndexList([1, -1, 1]))]), in: [3, 2]), [3, 3]),
      PrimitiveExample(MaskedFill.shared, [2, 3], [3], [], indices: [:], masks: [1]),
      PrimitiveExample(MaskedSelect(count: 4), [2, 3], [2, 3], indices: [:], masks: [1]),
      PrimitiveExample(MaskedPlace([2, 3]), [4], [2, 3], indices: [:], masks: [1]),
      PrimitiveExample(Nonzero(count: 6), [2, 3]),
      PrimitiveExample(Scatter(0), [3, 2], [2, 2], [4, 3], indices: [1: 3]),
      PrimitiveExample(ScatterAdd(0), [3, 2], [5, 1], [5, 2], indices: [1: 3]),
      PrimitiveExample(Take.shared, [2, 3], [4], indices: [1: 6]),
    ]
  }
#endif
