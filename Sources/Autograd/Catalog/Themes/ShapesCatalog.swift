#if !hasFeature(Embedded)
  /// What rearranges elements, besides what pages have.
  extension FunctionCatalog {
    static let shapes: [Function] = [
      Diagonal.function,
      Permute.function,
      Select.function,
      Slice.function,
      Squeeze.function,
      Unsqueeze.function,
    ]
  }

  extension PrimitiveCatalog {
    static let shapes: [PrimitiveExample] = [
      PrimitiveExample(Diagonal(-1, 0, 2), [3, 2, 3]),
      PrimitiveExample(Embed(Slice(1, from: 1, length: 2), in: [2, 4]), [2, 2]),
      PrimitiveExample(Permute([2, 0, -2]), [2, 3, 2]),
      PrimitiveExample(Select(1, -1), [2, 3]),
      PrimitiveExample(Slice(1, from: 1, length: 2, step: 2), [2, 4]),
      PrimitiveExample(Squeeze([0, 1]), [2, 1, 3]),
      PrimitiveExample(Unsqueeze(-1), [2, 3]),
    ]
  }
#endif
