#if !hasFeature(Embedded)
  /// What makes tensors from nothing, besides what pages have.
  extension FunctionCatalog {
    static let creation: [Function] = []
  }

  extension PrimitiveCatalog {
    static let creation: [PrimitiveExample] = []
  }
#endif
