/// The element type of a tensor, chosen at run time.
///
/// Names and promotion follow PyTorch: `float32` is the default floating type, whole numbers are
/// `int64`, comparisons give `bool`.
///
/// ```swift
/// Tensor([1.0, 2.0]).dtype              // .float32
/// DType.int64.promoted(with: .float32)  // .float32
/// DType.uint8.promoted(with: .int8)     // .int16
/// ```
public enum DType: UInt8, Sendable, CaseIterable {
  /// A truth value, one byte.
  case bool
  /// An unsigned 8-bit integer; like all integers, its arithmetic wraps around, as PyTorch's does.
  case uint8
  /// A signed 8-bit integer.
  case int8
  /// A signed 16-bit integer.
  case int16
  /// A signed 32-bit integer.
  case int32
  /// A signed 64-bit integer, PyTorch's `long`.
  case int64
  /// An IEEE 754 single, PyTorch's default.
  case float32
  /// An IEEE 754 double, Python's `float`.
  case float64
  /// Two singles, real and imaginary part.
  case complex64
  /// Two doubles, real and imaginary part; Python's `complex`.
  case complex128

  /// What sort of number a dtype holds; promotion never lowers it.
  public enum Kind: UInt8, Sendable, Comparable {
    /// Truth values.
    case bool
    /// Whole numbers.
    case integer
    /// Real numbers in floating point.
    case floating
    /// Complex numbers.
    case complex

    /// Orders kinds as promotion does: bool, integer, floating, complex.
    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  #if hasFeature(Embedded)
    /// The dtypes that pages know.
    public static var allCases: [DType] { [.bool, .int64, .float32, .float64] }
  #endif

  /// The name that programs, files and printed tensors use, `"float64"` for instance.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .uint8: "uint8"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    }
  }

  /// The sort of number this dtype holds.
  public var kind: Kind {
    switch self {
    case .bool: .bool
    case .uint8, .int8, .int16, .int32, .int64: .integer
    case .float32, .float64: .floating
    case .complex64, .complex128: .complex
    }
  }

  /// Bytes one element takes.
  public var byteSize: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .int16: 2
    case .int32, .float32: 4
    case .int64, .float64, .complex64: 8
    case .complex128: 16
    }
  }

  /// Whether elements are real numbers in floating point.
  public var isFloating: Bool { kind == .floating }

  /// Whether elements are complex numbers.
  public var isComplex: Bool { kind == .complex }

  /// Whether gradients exist for tensors of this dtype: floating and complex ones.
  public var isDifferentiable: Bool { kind >= .floating }

  /// Finds a dtype by its name.
  ///
  /// - Parameter name: `"float32"`, `"int64"` and so on.
  public init?(name: String) {
    for dtype in DType.allCases where dtype.name == name {
      self = dtype
      return
    }
    return nil
  }

  /// The dtype that two dimensioned tensors of these dtypes meet in.
  ///
  /// The wider of the two, kinds being ordered bool, integer, floating, complex. Two exceptions, as
  /// in PyTorch: `uint8` with a signed integer of its own width gives `int16`, and a floating dtype
  /// that becomes complex keeps its precision.
  ///
  /// - Parameter other: The other tensor's dtype.
  /// - Returns: The dtype that holds both.
  public func promoted(with other: DType) -> DType {
    // Cases are declared from narrowest to widest.
    let (low, high) = rawValue <= other.rawValue ? (self, other) : (other, self)
    if low == .uint8, high == .int8 { return .int16 }
    if low == .float64, high == .complex64 { return .complex128 }
    return high
  }

  /// What `/`, `mean` and the transcendental functions turn this dtype into.
  public var floatingResult: DType { isDifferentiable ? self : .float32 }

  /// The complex dtype whose parts have this dtype's precision.
  public var complexResult: DType {
    self == .float64 || self == .complex128 ? .complex128 : .complex64
  }

  /// The dtype of the real and the imaginary part; real dtypes are their own.
  public var realPart: DType {
    switch self {
    case .complex64: .float32
    case .complex128: .float64
    default: self
    }
  }
}
