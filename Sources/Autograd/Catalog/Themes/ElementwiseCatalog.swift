#if !hasFeature(Embedded)
  /// What maps elements, besides what pages have.
  extension FunctionCatalog {
    static let elementwise: [Function] = []
  }

  extension PrimitiveCatalog {
    static let elementwise: [PrimitiveExample] = []
  }
#endif
