#if !hasFeature(Embedded)
  internal import CMath

  /// What matrices are taken apart in: doubles, or complex numbers of doubles.
  protocol MatrixNumber: Element {
    static func + (a: Self, b: Self) -> Self
    static func - (a: Self, b: Self) -> Self
    static func * (a: Self, b: Self) -> Self
    static func / (a: Self, b: Self) -> Self
    var conjugate: Self { get }
    var realPart: Double { get }
    /// |x|
    var size: Double { get }
    func scaled(by factor: Double) -> Self
    /// The number as a length and a factor of size 1, which for real numbers is 1: the length has
    /// their sign.
    var polar: (length: Double, unit: Self) { get }
  }

  extension MatrixNumber {
    static var nought: Self { Self(double: 0) }
    static var one: Self { Self(double: 1) }
    static var isComplex: Bool { dtype.isComplex }
  }

  extension Double: MatrixNumber {
    var conjugate: Double { self }
    var realPart: Double { self }
    var size: Double { abs(self) }
    func scaled(by factor: Double) -> Double { self * factor }
    var polar: (length: Double, unit: Double) { (self, 1) }
  }

  extension Complex: MatrixNumber where Part == Double {
    static func + (a: Complex, b: Complex) -> Complex { adding(a, b) }
    static func - (a: Complex, b: Complex) -> Complex { subtracting(a, b) }
    static func * (a: Complex, b: Complex) -> Complex { multiplying(a, b) }

    // Smith's way, in which no square overflows.
    static func / (a: Complex, b: Complex) -> Complex {
      let (x, y) = (b.real, b.imaginaryPart)
      if abs(x) >= abs(y) {
        let (ratio, whole) = (y / x, x + y * (y / x))
        return Complex(
          (a.real + a.imaginaryPart * ratio) / whole, (a.imaginaryPart - a.real * ratio) / whole)
      }
      let (ratio, whole) = (x / y, x * (x / y) + y)
      return Complex(
        (a.real * ratio + a.imaginaryPart) / whole, (a.imaginaryPart * ratio - a.real) / whole)
    }

    var conjugate: Complex { Complex(real, -imaginaryPart) }
    var realPart: Double { real }
    var size: Double { hypot(real, imaginaryPart) }
    func scaled(by factor: Double) -> Complex { Complex(real * factor, imaginaryPart * factor) }
    var polar: (length: Double, unit: Complex) {
      let length = size
      return (length, length == 0 ? .one : Complex(real / length, imaginaryPart / length))
    }
  }
#endif
