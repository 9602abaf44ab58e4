#if !hasFeature(Embedded)
  /// A complex number as it lies in a tensor: the real part, then the imaginary one.
  struct Complex<Part: FloatingElement>: Sendable, BitwiseCopyable {
    var real: Part
    var imaginaryPart: Part

    init(_ real: Part, _ imaginary: Part) {
      self.real = real
      imaginaryPart = imaginary
    }
  }

  extension Complex: Element {
    static var dtype: DType { Part.dtype.complexResult }
    init(double: Double) { self.init(Part(double: double), 0) }
    init(int64: Int64) { self.init(Part(int64: int64), 0) }
    init(real: Double, imaginary: Double) {
      self.init(Part(double: real), Part(double: imaginary))
    }
    /// The real part, which is what conversion to a real dtype keeps.
    var double: Double { real.double }
    var int64: Int64 { real.int64 }
    var imaginary: Double { imaginaryPart.double }
  }

  /// Complex numbers add and multiply like others. They are ordered by their real parts first, as
  /// NumPy orders them, so that kernels need not be written twice; the rules of primitives that
  /// compare keep them out.
  extension Complex: NumericElement {
    static func < (a: Complex, b: Complex) -> Bool {
      a.real < b.real || a.real == b.real && a.imaginaryPart < b.imaginaryPart
    }

    @inline(__always)
    static func adding(_ a: Complex, _ b: Complex) -> Complex {
      Complex(a.real + b.real, a.imaginaryPart + b.imaginaryPart)
    }

    @inline(__always)
    static func subtracting(_ a: Complex, _ b: Complex) -> Complex {
      Complex(a.real - b.real, a.imaginaryPart - b.imaginaryPart)
    }

    @inline(__always)
    static func multiplying(_ a: Complex, _ b: Complex) -> Complex {
      Complex(
        a.real * b.real - a.imaginaryPart * b.imaginaryPart,
        a.real * b.imaginaryPart + a.imaginaryPart * b.real)
    }
  }
#endif
