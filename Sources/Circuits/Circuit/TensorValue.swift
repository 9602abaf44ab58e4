public import Autograd

/// The numbers of a tensor at one moment: immutable, without a history, free to cross tasks.
public struct TensorValue: Sendable, Equatable {
  /// Dtype and sizes.
  public let type: TensorType
  private let numbers: Numbers

  private enum Numbers: Sendable, Equatable {
    case real([Double])
    case integer([Int])
  }

  /// Copies a tensor's numbers.
  ///
  /// - Parameter tensor: Any tensor.
  public init(_ tensor: Tensor) {
    type = tensor.type
    numbers = tensor.dtype.isFloating ? .real(tensor.scalars) : .integer(tensor.integers)
  }

  /// The element type.
  public var dtype: DType { type.dtype }

  /// The sizes.
  public var shape: [Int] { type.shape }

  /// The number of elements.
  public var count: Int {
    switch numbers {
    case .real(let values): values.count
    case .integer(let values): values.count
    }
  }

  /// Whether there is exactly one element.
  public var isScalar: Bool { count == 1 }

  /// The elements in row-major order; bools are 0 and 1.
  public var scalars: [Double] {
    switch numbers {
    case .real(let values): values
    case .integer(let values): values.map(Double.init)
    }
  }

  /// The first element, or NaN where there is none.
  public var first: Double {
    switch numbers {
    case .real(let values): values.first ?? .nan
    case .integer(let values): values.first.map(Double.init) ?? .nan
    }
  }

  /// Whether every element is zero.
  public var isZero: Bool {
    switch numbers {
    case .real(let values): values.allSatisfy { $0 == 0 }
    case .integer(let values): values.allSatisfy { $0 == 0 }
    }
  }

  /// Whether no element is NaN or infinite.
  public var isFinite: Bool {
    switch numbers {
    case .real(let values): values.allSatisfy { $0.isFinite }
    case .integer: true
    }
  }

  /// An element as the shortest text that reads back as the same number.
  ///
  /// - Parameter index: Its place in row-major order.
  /// - Returns: `"0.1"`, `"7"`, `"true"`, `"nan"`.
  public func text(at index: Int) -> String {
    switch numbers {
    case .real(let values):
      return dtype == .float32
        ? TensorValue.shortText(Float(values[index])) : ShortNumber.text(values[index])
    case .integer(let values):
      if dtype == .bool { return values[index] == 0 ? "false" : "true" }
      return values[index].description
    }
  }

  /// The shortest text that reads back as the same float32.
  static func shortText(_ value: Float) -> String {
    if !value.isFinite { return ShortNumber.text(Double(value)) }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
