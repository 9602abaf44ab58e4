#if hasFeature(Embedded)
  /// Pages need no others than `FloatingElement` names.
  protocol LibraryFunctions {}
#else
  import CMath

  /// Elementary functions of the C library that pages do not need.
  protocol LibraryFunctions {
    static func exp2(_ x: Self) -> Self
    static func expm1(_ x: Self) -> Self
    static func log2(_ x: Self) -> Self
    static func log10(_ x: Self) -> Self
    static func log1p(_ x: Self) -> Self
    static func tan(_ x: Self) -> Self
    static func asin(_ x: Self) -> Self
    static func acos(_ x: Self) -> Self
    static func atan(_ x: Self) -> Self
    static func sinh(_ x: Self) -> Self
    static func cosh(_ x: Self) -> Self
    static func asinh(_ x: Self) -> Self
    static func acosh(_ x: Self) -> Self
    static func atanh(_ x: Self) -> Self
    static func erf(_ x: Self) -> Self
    static func erfc(_ x: Self) -> Self
    static func atan2(_ a: Self, _ b: Self) -> Self
    static func hypot(_ a: Self, _ b: Self) -> Self
    static func fmod(_ a: Self, _ b: Self) -> Self
  }

  extension Double {
    static func exp2(_ x: Double) -> Double { CMath.exp2(x) }
    static func expm1(_ x: Double) -> Double { CMath.expm1(x) }
    static func log2(_ x: Double) -> Double { CMath.log2(x) }
    static func log10(_ x: Double) -> Double { CMath.log10(x) }
    static func log1p(_ x: Double) -> Double { CMath.log1p(x) }
    static func tan(_ x: Double) -> Double { CMath.tan(x) }
    static func asin(_ x: Double) -> Double { CMath.asin(x) }
    static func acos(_ x: Double) -> Double { CMath.acos(x) }
    static func atan(_ x: Double) -> Double { CMath.atan(x) }
    static func sinh(_ x: Double) -> Double { CMath.sinh(x) }
    static func cosh(_ x: Double) -> Double { CMath.cosh(x) }
    static func asinh(_ x: Double) -> Double { CMath.asinh(x) }
    static func acosh(_ x: Double) -> Double { CMath.acosh(x) }
    static func atanh(_ x: Double) -> Double { CMath.atanh(x) }
    static func erf(_ x: Double) -> Double { CMath.erf(x) }
    static func erfc(_ x: Double) -> Double { CMath.erfc(x) }
    static func atan2(_ a: Double, _ b: Double) -> Double { CMath.atan2(a, b) }
    static func hypot(_ a: Double, _ b: Double) -> Double { CMath.hypot(a, b) }
    static func fmod(_ a: Double, _ b: Double) -> Double { CMath.fmod(a, b) }
  }

  extension Float {
    static func exp2(_ x: Float) -> Float { exp2f(x) }
    static func expm1(_ x: Float) -> Float { expm1f(x) }
    static func log2(_ x: Float) -> Float { log2f(x) }
    static func log10(_ x: Float) -> Float { log10f(x) }
    static func log1p(_ x: Float) -> Float { log1pf(x) }
    static func tan(_ x: Float) -> Float { tanf(x) }
    static func asin(_ x: Float) -> Float { asinf(x) }
    static func acos(_ x: Float) -> Float { acosf(x) }
    static func atan(_ x: Float) -> Float { atanf(x) }
    static func sinh(_ x: Float) -> Float { sinhf(x) }
    static func cosh(_ x: Float) -> Float { coshf(x) }
    static func asinh(_ x: Float) -> Float { asinhf(x) }
    static func acosh(_ x: Float) -> Float { acoshf(x) }
    static func atanh(_ x: Float) -> Float { atanhf(x) }
    static func erf(_ x: Float) -> Float { erff(x) }
    static func erfc(_ x: Float) -> Float { erfcf(x) }
    static func atan2(_ a: Float, _ b: Float) -> Float { atan2f(a, b) }
    static func hypot(_ a: Float, _ b: Float) -> Float { hypotf(a, b) }
    static func fmod(_ a: Float, _ b: Float) -> Float { fmodf(a, b) }
  }
#endif
