public import Autograd

/// The numbers of a tensor at one moment: immutable, without a history, free to cross tasks.
public struct TensorValue: Sendable, Equatable {
  private let numbers: Numbers

  /// One real number stands in place and takes 16 bytes in all, because most circuits hold little
  /// else, and a run holds many of them.
  private enum Numbers: Sendable, Equatable {
    case one(Double, DType)
    indirect case real([Double], TensorType)
    indirect case integer([Int], TensorType)
    #if !hasFeature(Embedded)
      /// Real parts, imaginary parts.
      indirect case complex([Double], [Double], TensorType)
    #endif
  }

  /// Copies a tensor's numbers.
  ///
  /// - Parameter tensor: Any tensor.
  public init(_ tensor: Tensor) {
    let type = tensor.type
    #if !hasFeature(Embedded)
      if type.dtype.isComplex {
        numbers = .complex(tensor.scalars, tensor.imaginaryScalars, type)
        return
      }
    #endif
    if !type.dtype.isFloating {
      numbers = .integer(tensor.integers, type)
    } else if type.shape.isEmpty {
      numbers = .one(tensor.item(), type.dtype)
    } else {
      numbers = .real(tensor.scalars, type)
    }
  }

  /// Floating numbers of a known type.
  ///
  /// - Parameters:
  ///   - numbers: The elements in row-major order, already rounded to the dtype.
  ///   - type: A floating type with that many elements.
  package init(_ numbers: [Double], _ type: TensorType) {
    self.numbers = type.shape.isEmpty ? .one(numbers[0], type.dtype) : .real(numbers, type)
  }

  /// One floating number.
  ///
  /// - Parameters:
  ///   - number: The element, already rounded to the dtype.
  ///   - type: A floating type with one element.
  package init(_ number: Double, _ type: TensorType) {
    numbers = type.shape.isEmpty ? .one(number, type.dtype) : .real([number], type)
  }

  #if !hasFeature(Embedded)
    /// Complex numbers of a known type.
    ///
    /// - Parameters:
    ///   - real: The real parts in row-major order.
    ///   - imaginary: The imaginary parts, as many.
    ///   - type: A complex type with that many elements.
    package init(_ real: [Double], _ imaginary: [Double], _ type: TensorType) {
      numbers = .complex(real, imaginary, type)
    }
  #endif

  /// Dtype and sizes.
  public var type: TensorType {
    switch numbers {
    case .one(_, let dtype): TensorType(dtype, [])
    case .real(_, let type), .integer(_, let type): type
    #if !hasFeature(Embedded)
      case .complex(_, _, let type): type
    #endif
    }
  }

  /// The element type.
  public var dtype: DType {
    switch numbers {
    case .one(_, let dtype): dtype
    case .real(_, let type), .integer(_, let type): type.dtype
    #if !hasFeature(Embedded)
      case .complex(_, _, let type): type.dtype
    #endif
    }
  }

  /// The sizes.
  public var shape: [Int] { type.shape }

  /// The number of elements.
  public var count: Int {
    switch numbers {
    case .one: 1
    case .real(let values, _): values.count
    case .integer(let values, _): values.count
    #if !hasFeature(Embedded)
      case .complex(let real, _, _): real.count
    #endif
    }
  }

  /// Whether there is exactly one element.
  public var isScalar: Bool { count == 1 }

  /// The elements in row-major order; bools are 0 and 1, of complex numbers these are the real parts.
  public var scalars: [Double] {
    switch numbers {
    case .one(let value, _): [value]
    case .real(let values, _): values
    case .integer(let values, _): values.map(Double.init)
    #if !hasFeature(Embedded)
      case .complex(let real, _, _): real
    #endif
    }
  }

  /// The first element, or NaN where there is none.
  public var first: Double {
    switch numbers {
    case .one(let value, _): value
    case .real(let values, _): values.first ?? .nan
    case .integer(let values, _): values.first.map(Double.init) ?? .nan
    #if !hasFeature(Embedded)
      case .complex(let real, _, _): real.first ?? .nan
    #endif
    }
  }

  /// The element of a floating tensor that has just one, nil for all others.
  package var single: Double? {
    switch numbers {
    case .one(let value, _): value
    case .real(let values, _): values.count == 1 ? values[0] : nil
    case .integer: nil
    #if !hasFeature(Embedded)
      case .complex: nil
    #endif
    }
  }

  /// Whether every element is zero.
  public var isZero: Bool {
    switch numbers {
    case .one(let value, _): value == 0
    case .real(let values, _): values.allSatisfy { $0 == 0 }
    case .integer(let values, _): values.allSatisfy { $0 == 0 }
    #if !hasFeature(Embedded)
      case .complex(let real, let imaginary, _):
        real.allSatisfy { $0 == 0 } && imaginary.allSatisfy { $0 == 0 }
    #endif
    }
  }

  /// Whether no element is NaN or infinite.
  public var isFinite: Bool {
    switch numbers {
    case .one(let value, _): value.isFinite
    case .real(let values, _): values.allSatisfy { $0.isFinite }
    case .integer: true
    #if !hasFeature(Embedded)
      case .complex(let real, let imaginary, _):
        real.allSatisfy { $0.isFinite } && imaginary.allSatisfy { $0.isFinite }
    #endif
    }
  }

  /// Whether both have the same bits, so that NaN is like NaN and −0 is not 0.
  func isIdentical(to other: TensorValue) -> Bool {
    switch (numbers, other.numbers) {
    case (.one(let a, let dtype), .one(let b, let otherDType)):
      return a.bitPattern == b.bitPattern && dtype == otherDType
    case (.real(let a, let type), .real(let b, let otherType)):
      guard type == otherType, a.count == b.count else { return false }
      for i in a.indices where a[i].bitPattern != b[i].bitPattern { return false }
      return true
    case (.integer, .integer): return self == other
    default: return false
    }
  }

  /// An element as the shortest text that reads back as the same number.
  ///
  /// - Parameter index: Its place in row-major order.
  /// - Returns: `"0.1"`, `"7"`, `"true"`, `"nan"`, `"1-2j"`.
  public func text(at index: Int) -> String {
    switch numbers {
    case .one(let value, _): return floatingText(value)
    case .real(let values, _): return floatingText(values[index])
    case .integer(let values, _):
      if dtype == .bool { return values[index] == 0 ? "false" : "true" }
      return values[index].description
    #if !hasFeature(Embedded)
      case .complex(let real, let imaginary, _):
        let sign = imaginary[index].sign == .minus ? "-" : "+"
        return partText(real[index]) + sign + partText(imaginary[index].magnitude) + "j"
    #endif
    }
  }

  #if !hasFeature(Embedded)
    /// The imaginary parts in row-major order, empty for real dtypes.
    package var imaginaryScalars: [Double] {
      if case .complex(_, let imaginary, _) = numbers { return imaginary }
      return []
    }

    /// The numbers, or how large they are where they are complex.
    package var magnitudes: [Double] {
      guard case .complex(let real, let imaginary, _) = numbers else { return scalars }
      return real.indices.map { i in
        // Scaled, so that squares neither overflow nor vanish.
        let (a, b) = (real[i].magnitude, imaginary[i].magnitude)
        let (large, small) = (max(a, b), min(a, b))
        if large == 0 || !large.isFinite { return large }
        return large * (1 + small / large * (small / large)).squareRoot()
      }
    }

    /// Real and imaginary part of an element, nil for real dtypes.
    package func parts(at index: Int) -> (real: String, imaginary: String)? {
      guard case .complex(let real, let imaginary, _) = numbers else { return nil }
      return (partText(real[index]), partText(imaginary[index]))
    }

    private func partText(_ value: Double) -> String {
      dtype == .complex64 ? TensorValue.shortText(Float(value)) : ShortNumber.text(value)
    }
  #endif

  private func floatingText(_ value: Double) -> String {
    dtype == .float32 ? TensorValue.shortText(Float(value)) : ShortNumber.text(value)
  }

  /// The shortest text that reads back as the same float32.
  static func shortText(_ value: Float) -> String {
    if !value.isFinite { return ShortNumber.text(Double(value)) }
    return ByteText.withoutPointZero(value.description)
  }
}
