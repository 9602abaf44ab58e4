#if !hasFeature(Embedded)
  /// What complex numbers have and real ones have not.
  extension FunctionCatalog {
    static let complexNumbers: [Function] = [
      ComplexOf.function,
      Conj.function,
      Imag.function,
      Polar.function,
      Real.function,
      ViewAsReal.function,
    ]
  }

  extension PrimitiveCatalog {
    static let complexNumbers: [PrimitiveExample] = [
      PrimitiveExample(ComplexOf.shared, [2, 3], [3]),
      PrimitiveExample(Conj.shared, [2, 3]),
      PrimitiveExample(Imag.shared, [2, 3]),
      PrimitiveExample(Real.shared, [2, 3]),
    ]
  }
#endif
