#if !hasFeature(Embedded)
  /// What multiplies, inverts and takes apart matrices, besides what pages have.
  extension FunctionCatalog {
    static let linearAlgebra: [Function] =
      [
        CDist.function,
        Cholesky.function,
        Cholesky.linalgFunction,
        Cross.function,
        Cross.linalgFunction,
        Determinant.function,
        Determinant.linalgFunction,
        Determinant.logarithm,
        Determinant.signAndLogarithm,
        Eigen.function,
        Einsum.function,
        Inverse.function,
        Inverse.linalgFunction,
        LinalgNorms.function,
        LinalgNorms.matrixFunction,
        LinalgNorms.vectorFunction,
        LinearSystems.solveFunction,
        LinearSystems.triangularFunction,
        PseudoInverse.function,
        SingularValues.function,
        MatrixPower.function,
        MatrixPower.linalgFunction,
        MatrixPower.chainFunction,
        Tensordot.function,
        Tensordot.innerFunction,
      ] + MatrixProducts.functions + AddedProducts.functions
  }

  extension PrimitiveCatalog {
    static let linearAlgebra: [PrimitiveExample] = [
      PrimitiveExample(Cholesky(), [3, 1, 1], domain: .positive),
      PrimitiveExample(Cofactors.shared, [2, 2]),
      PrimitiveExample(Determinant(.value), [2, 3, 3]),
      PrimitiveExample(Determinant(.sign), [2, 2]),
      PrimitiveExample(Determinant(.logarithm), [2, 2]),
      PrimitiveExample(Eigen.shared, output: 0, of: 2, [3, 1, 1]),
      PrimitiveExample(Inverse.shared, [2, 3, 3]),
      PrimitiveExample(PseudoInverse.shared, [3, 2]),
      PrimitiveExample(SingularValues.shared, output: 1, of: 3, [3, 2]),
      PrimitiveExample(Solve(.general), [2, 2], [2, 3]),
      PrimitiveExample(
        Solve(.triangular(isUpper: true, hasUnits: false)), [2, 2], [2, 3], domain: .positive),
      PrimitiveExample(Solve(.triangular(isUpper: false, hasUnits: true)), [2, 3, 3], [2, 3, 1]),
    ]
  }
#endif
