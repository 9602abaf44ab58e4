#if !hasFeature(Embedded)
  /// What multiplies, inverts and takes apart matrices, besides what pages have.
  extension FunctionCatalog {
    static let linearAlgebra: [Function] =
      [
        Cholesky.function,
        Cholesky.linalgFunction,
        Einsum.function,
        Inverse.function,
        Inverse.linalgFunction,
        Tensordot.function,
        Tensordot.innerFunction,
      ] + MatrixProducts.functions + AddedProducts.functions
  }

  extension PrimitiveCatalog {
    static let linearAlgebra: [PrimitiveExample] = [
      PrimitiveExample(Cholesky(), [3, 1, 1], domain: .positive),
      PrimitiveExample(Inverse.shared, [2, 3, 3]),
    ]
  }
#endif
