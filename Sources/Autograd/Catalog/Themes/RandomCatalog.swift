#if !hasFeature(Embedded)
  /// What draws random numbers, besides what pages have.
  extension FunctionCatalog {
    static let random: [Function] = []
  }

  extension PrimitiveCatalog {
    static let random: [PrimitiveExample] = []
  }
#endif
