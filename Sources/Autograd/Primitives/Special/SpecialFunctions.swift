#if !hasFeature(Embedded)
  import CMath

  /// Special functions in double precision that the C library lacks.
  enum SpecialFunctions {
    /// The logarithm of |Γ(x)|.
    static func lgamma(_ x: Double) -> Double { gradwire_lgamma(x) }

    /// The number whose error function is `x`; ±∞ at ±1, NaN beyond.
    ///
    /// M. Giles, "Approximating the erfinv function", GPU Computing Gems, 2011, for the start; then
    /// Halley's method. Near 1 it solves for the complement, which loses no digits there.
    static func erfinv(_ x: Double) -> Double {
      let size = x.magnitude
      if !(size < 1) { return size == 1 ? x * .infinity : .nan }
      if size < 1e-8 { return x * 0.886226925452758013649 }
      var y = start(size)
      for _ in 0..<3 {
        let error = size < 0.5 ? erf(y) - size : (1 - size) - erfc(y)
        let slope = 1.12837916709551257390 * exp(-y * y)
        let step = error / slope
        y -= step / (1 + y * step)
      }
      return x < 0 ? -y : y
    }

    private static func start(_ x: Double) -> Double {
      var w = -log((1 - x) * (1 + x))
      if w < 5 {
        w -= 2.5
        return polynomial(
          w,
          [
            2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087,
            -0.00125372503, -0.00417768164, 0.246640727, 1.50140941,
          ]) * x
      }
      w = w.squareRoot() - 3
      return polynomial(
        w,
        [
          -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773,
          -0.0076224613, 0.00943887047, 1.00167406, 2.83297682,
        ]) * x
    }

    /// A polynomial from its coefficients, the highest first.
    static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
      var y = 0.0
      for c in coefficients { y = y * x + c }
      return y
    }
  }
#endif
