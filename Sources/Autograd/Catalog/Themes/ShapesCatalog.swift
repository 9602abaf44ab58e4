#if !hasFeature(Embedded)
  /// What rearranges elements, besides what pages have.
  extension FunctionCatalog {
    static let shapes: [Function] = []
  }

  extension PrimitiveCatalog {
    static let shapes: [PrimitiveExample] = []
  }
#endif
