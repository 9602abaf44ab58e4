#if !hasFeature(Embedded)
  /// Logarithm of a sum of exponentials of complex numbers: a composition, counted from the one with
  /// the larger real part.
  enum ComplexLogAddExp {
    static func value(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
      let isFirst = try Comparison.of(.greaterOrEqual).apply(
        .two(a.through(Real.shared), b.through(Real.shared)))
      let larger = try Where.shared.apply([isFirst, a, b])
      let smaller = try Where.shared.apply([isFirst, b, a])
      let share = try smaller.minus(larger).through(Exp.shared)
      return try share.plus(1).through(Log.shared).plus(larger)
    }
  }
#endif
