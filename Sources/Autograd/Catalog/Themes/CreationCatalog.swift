#if !hasFeature(Embedded)
  /// What makes tensors from nothing, besides what pages have.
  extension FunctionCatalog {
    static let creation: [Function] = [
      Arange.function,
      Eye.function,
      Filled.function,
      Filled.fullLikeFunction,
      Filled.onesFunction,
      Filled.onesLikeFunction,
      Filled.zerosFunction,
      Filled.zerosLikeFunction,
      Linspace.function,
      Linspace.logFunction,
      TriangleIndices.function,
      TriangleIndices.upperFunction,
    ]
  }

  extension PrimitiveCatalog {
    static let creation: [PrimitiveExample] = []
  }
#endif
