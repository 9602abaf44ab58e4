#if !hasFeature(Embedded)
  /// What picks or places elements by index, besides what pages have.
  extension FunctionCatalog {
    static let indexing: [Function] = []
  }

  extension PrimitiveCatalog {
    static let indexing: [PrimitiveExample] = []
  }
#endif
