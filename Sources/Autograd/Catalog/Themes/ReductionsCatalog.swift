#if !hasFeature(Embedded)
  /// What reduces, sorts or accumulates, besides what pages have.
  extension FunctionCatalog {
    static let reductions: [Function] = []
  }

  extension PrimitiveCatalog {
    static let reductions: [PrimitiveExample] = []
  }
#endif
