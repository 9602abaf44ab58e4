/// The element type of a tensor, chosen at run time.
///
/// Names and promotion follow PyTorch: `float32` is the default floating type, whole numbers are
/// `int64`, comparisons give `bool`.
///
/// ```swift
/// Tensor([1.0, 2.0]).dtype              // .float32
/// DType.int64.promoted(with: .float32)  // .float32
/// ```
public enum DType: UInt8, Sendable, CaseIterable {
  /// A truth value, one byte.
  case bool
  /// A signed 64-bit integer; arithmetic wraps around, as PyTorch's does.
  case int64
  /// An IEEE 754 single, PyTorch's default.
  case float32
  /// An IEEE 754 double, Python's `float`.
  case float64

  /// What sort of number a dtype holds; promotion never lowers it.
  public enum Kind: UInt8, Sendable, Comparable {
    /// Truth values.
    case bool
    /// Whole numbers.
    case integer
    /// Real numbers in floating point.
    case floating

    /// Orders kinds as promotion does: bool, integer, floating.
    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  /// The name that programs, files and printed tensors use, `"float64"` for instance.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float32: "float32"
    case .float64: "float64"
    }
  }

  /// The sort of number this dtype holds.
  public var kind: Kind {
    switch self {
    case .bool: .bool
    case .int64: .integer
    case .float32, .float64: .floating
    }
  }

  /// Bytes one element takes.
  public var byteSize: Int {
    switch self {
    case .bool: 1
    case .float32: 4
    case .int64, .float64: 8
    }
  }

  /// Whether gradients exist for tensors of this dtype.
  public var isFloating: Bool { kind == .floating }

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
  /// - Parameter other: The other tensor's dtype.
  /// - Returns: The wider of the two; kinds are ordered bool, integer, floating.
  public func promoted(with other: DType) -> DType {
    // Cases are declared from narrowest to widest.
    rawValue >= other.rawValue ? self : other
  }

  /// What `/`, `mean` and the transcendental functions turn this dtype into.
  public var floatingResult: DType { isFloating ? self : .float32 }
}
