import CMath

/// A Swift type that a tensor can hold; one conformance for each `DType`.
protocol Element: BitwiseCopyable, Sendable {
  static var dtype: DType { get }
  init(double: Double)
  init(int64: Int64)
  var double: Double { get }
  var int64: Int64 { get }
  #if !hasFeature(Embedded)
    init(real: Double, imaginary: Double)
    var imaginary: Double { get }
  #endif
}

#if !hasFeature(Embedded)
  extension Element {
    init(real: Double, imaginary: Double) { self.init(double: real) }
    var imaginary: Double { 0 }
  }
#endif

extension Element {
  /// The element as it lies in memory, in the first bytes of a word.
  @inline(__always)
  var bits: UInt64 {
    var word: UInt64 = 0
    unsafe withUnsafeMutableBytes(of: &word) { unsafe $0.storeBytes(of: self, as: Self.self) }
    return word
  }

  /// The element that lies in the first bytes of a word.
  @inline(__always)
  init(bits: UInt64) {
    self = unsafe withUnsafeBytes(of: bits) { unsafe $0.load(as: Self.self) }
  }
}

/// Elements with arithmetic.
///
/// Integers wrap around, so no input can trap a kernel.
protocol NumericElement: Element, Comparable {
  static func adding(_ a: Self, _ b: Self) -> Self
  static func subtracting(_ a: Self, _ b: Self) -> Self
  static func multiplying(_ a: Self, _ b: Self) -> Self
}

/// Elements that gradients exist for.
protocol FloatingElement: NumericElement, BinaryFloatingPoint, LibraryFunctions {
  static func exp(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func sin(_ x: Self) -> Self
  static func cos(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func pow(_ x: Self, _ y: Self) -> Self
  /// The square root, in one instruction; the standard library's is a call where it sets errno.
  static func sqrt(_ x: Self) -> Self
}

extension Bool: Element {
  static var dtype: DType { .bool }
  init(double: Double) { self = double != 0 }
  init(int64: Int64) { self = int64 != 0 }
  var double: Double { self ? 1 : 0 }
  var int64: Int64 { self ? 1 : 0 }
  #if !hasFeature(Embedded)
    init(real: Double, imaginary: Double) { self = real != 0 || imaginary != 0 }
  #endif
}

/// Integers: floats are truncated toward zero, integers that do not fit wrap around.
extension Element where Self: FixedWidthInteger {
  // What is too large, infinite or NaN becomes the smallest integer, as on the processors that
  // PyTorch's own results come from.
  init(double: Double) {
    let whole = Int64(exactly: double.rounded(.towardZero)) ?? .min
    self = Self.bitWidth < 32 ? Self(truncatingIfNeeded: whole) : Self(exactly: whole) ?? .min
  }
  init(int64: Int64) { self.init(truncatingIfNeeded: int64) }
  var double: Double { Double(self) }
  var int64: Int64 { Int64(truncatingIfNeeded: self) }
}

extension NumericElement where Self: FixedWidthInteger {
  static func adding(_ a: Self, _ b: Self) -> Self { a &+ b }
  static func subtracting(_ a: Self, _ b: Self) -> Self { a &- b }
  static func multiplying(_ a: Self, _ b: Self) -> Self { a &* b }
}

extension Int64 {
  /// Truncates toward zero; what does not fit saturates, NaN becomes 0.
  init(saturating double: Double) {
    if let exact = Int64(exactly: double.rounded(.towardZero)) {
      self = exact
    } else {
      self = double.isNaN ? 0 : (double < 0 ? .min : .max)
    }
  }
}

extension Int64: NumericElement {
  static var dtype: DType { .int64 }
}

#if !hasFeature(Embedded)
  extension UInt8: NumericElement {
    static var dtype: DType { .uint8 }
  }

  extension Int8: NumericElement {
    static var dtype: DType { .int8 }
  }

  extension Int16: NumericElement {
    static var dtype: DType { .int16 }
  }

  extension Int32: NumericElement {
    static var dtype: DType { .int32 }
  }
#endif

extension Double: FloatingElement {
  static var dtype: DType { .float64 }
  init(double: Double) { self = double }
  init(int64: Int64) { self = Double(int64) }
  var double: Double { self }
  var int64: Int64 { Int64(saturating: self) }
  static func adding(_ a: Double, _ b: Double) -> Double { a + b }
  static func subtracting(_ a: Double, _ b: Double) -> Double { a - b }
  static func multiplying(_ a: Double, _ b: Double) -> Double { a * b }
  static func exp(_ x: Double) -> Double { CMath.exp(x) }
  static func log(_ x: Double) -> Double { CMath.log(x) }
  static func sin(_ x: Double) -> Double { CMath.sin(x) }
  static func cos(_ x: Double) -> Double { CMath.cos(x) }
  static func tanh(_ x: Double) -> Double { CMath.tanh(x) }
  static func pow(_ x: Double, _ y: Double) -> Double { CMath.pow(x, y) }
  static func sqrt(_ x: Double) -> Double { gradwire_sqrt(x) }
}

extension Float: FloatingElement {
  static var dtype: DType { .float32 }
  init(double: Double) { self = Float(double) }
  init(int64: Int64) { self = Float(int64) }
  var double: Double { Double(self) }
  var int64: Int64 { Int64(saturating: Double(self)) }
  static func adding(_ a: Float, _ b: Float) -> Float { a + b }
  static func subtracting(_ a: Float, _ b: Float) -> Float { a - b }
  static func multiplying(_ a: Float, _ b: Float) -> Float { a * b }
  static func exp(_ x: Float) -> Float { expf(x) }
  static func log(_ x: Float) -> Float { logf(x) }
  static func sin(_ x: Float) -> Float { sinf(x) }
  static func cos(_ x: Float) -> Float { cosf(x) }
  static func tanh(_ x: Float) -> Float { tanhf(x) }
  static func pow(_ x: Float, _ y: Float) -> Float { powf(x, y) }
  static func sqrt(_ x: Float) -> Float { gradwire_sqrtf(x) }
}

/// Work to be done once the element type is known.
protocol ElementWork {
  associatedtype Result
  func run<T: Element>(_ type: T.Type) -> Result
}

/// Work that needs arithmetic.
protocol NumericWork {
  associatedtype Result
  func run<T: NumericElement>(_ type: T.Type) -> Result
}

/// Work that needs floating point.
protocol FloatingWork {
  associatedtype Result
  func run<T: FloatingElement>(_ type: T.Type) -> Result
}

#if hasFeature(Embedded)
  /// In pages every element lies in memory as a double, whatever its dtype, and results are rounded
  /// to the dtype that they have: four kernels of every kind would be too much to load.
  extension DType {
    func run<W: ElementWork>(_ work: W) -> W.Result { work.run(Double.self) }

    func runNumeric<W: NumericWork>(_ work: W) -> W.Result { work.run(Double.self) }

    func runFloating<W: FloatingWork>(_ work: W) -> W.Result { work.run(Double.self) }

    /// A number as this dtype holds it.
    func rounded(_ x: Double) -> Double {
      switch self {
      case .bool: x == 0 ? 0 : 1
      case .int64: Int64(saturating: x).double
      case .float32: Float(x).double
      default: x
      }
    }
  }

  /// What truth values and integers are in memory.
  typealias Truth = Double
  typealias Whole = Double
#else
  /// The one place where a run-time dtype becomes a Swift type.
  extension DType {
    func run<W: ElementWork>(_ work: W) -> W.Result {
      switch self {
      case .bool: work.run(Bool.self)
      case .uint8: work.run(UInt8.self)
      case .int8: work.run(Int8.self)
      case .int16: work.run(Int16.self)
      case .int32: work.run(Int32.self)
      case .int64: work.run(Int64.self)
      case .float32: work.run(Float.self)
      case .float64: work.run(Double.self)
      case .complex64: work.run(Complex<Float>.self)
      case .complex128: work.run(Complex<Double>.self)
      }
    }

    func runNumeric<W: NumericWork>(_ work: W) -> W.Result {
      switch self {
      case .uint8: work.run(UInt8.self)
      case .int8: work.run(Int8.self)
      case .int16: work.run(Int16.self)
      case .int32: work.run(Int32.self)
      case .int64: work.run(Int64.self)
      case .float32: work.run(Float.self)
      case .float64: work.run(Double.self)
      case .complex64: work.run(Complex<Float>.self)
      case .complex128: work.run(Complex<Double>.self)
      case .bool: preconditionFailure("dtype rules keep bools out of this kernel")
      }
    }

    func runFloating<W: FloatingWork>(_ work: W) -> W.Result {
      switch self {
      case .float32: work.run(Float.self)
      case .float64: work.run(Double.self)
      default: preconditionFailure("dtype rules keep all but real floats out of this kernel")
      }
    }
  }

  /// What truth values and integers are in memory.
  typealias Truth = Bool
  typealias Whole = Int64
#endif
