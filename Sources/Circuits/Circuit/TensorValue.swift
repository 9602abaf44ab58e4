public import Autograd

/// The numbers of a tensor at one moment: immutable, without a history, free to cross tasks.
public struct TensorValue: Sendable, Equatable {
  /// Dtype and sizes.
  public let type: TensorType
  private let numbers: Numbers

  /// One real number stands in place, because most circuits hold little else.
  private enum Numbers: Sendable, Equatable {
    case one(Double)
    case real([Double])
    case integer([Int])
  }

  /// Copies a tensor's numbers.
  ///
  /// - Parameter tensor: Any tensor.
  public init(_ tensor: Tensor) {
    type = tensor.type
    if !tensor.dtype.isFloating {
      numbers = .integer(tensor.integers)
    } else if tensor.numel == 1 {
      numbers = .one(tensor.item())
    } else {
      numbers = .real(tensor.scalars)
    }
  }

  /// Floating numbers of a known type.
  ///
  /// - Parameters:
  ///   - numbers: The elements in row-major order, already rounded to the dtype.
  ///   - type: A floating type with that many elements.
  package init(_ numbers: [Double], _ type: TensorType) {
    self.type = type
    self.numbers = numbers.count == 1 ? .one(numbers[0]) : .real(numbers)
  }

  /// One floating number.
  ///
  /// - Parameters:
  ///   - number: The element, already rounded to the dtype.
  ///   - type: A floating type with one element.
  package init(_ number: Double, _ type: TensorType) {
    self.type = type
    numbers = .one(number)
  }

  /// The element type.
  public var dtype: DType { type.dtype }

  /// The sizes.
  public var shape: [Int] { type.shape }

  /// The number of elements.
  public var count: Int {
    switch numbers {
    case .one: 1
    case .real(let values): values.count
    case .integer(let values): values.count
    }
  }

  /// Whether there is exactly one element.
  public var isScalar: Bool { count == 1 }

  /// The elements in row-major order; bools are 0 and 1.
  public var scalars: [Double] {
    switch numbers {
    case .one(let value): [value]
    case .real(let values): values
    case .integer(let values): values.map(Double.init)
    }
  }

  /// The first element, or NaN where there is none.
  public var first: Double {
    switch numbers {
    case .one(let value): value
    case .real(let values): values.first ?? .nan
    case .integer(let values): values.first.map(Double.init) ?? .nan
    }
  }

  /// The element of a floating tensor that has just one, nil for all others.
  package var single: Double? {
    if case .one(let value) = numbers { return value }
    return nil
  }

  /// Whether every element is zero.
  public var isZero: Bool {
    switch numbers {
    case .one(let value): value == 0
    case .real(let values): values.allSatisfy { $0 == 0 }
    case .integer(let values): values.allSatisfy { $0 == 0 }
    }
  }

  /// Whether no element is NaN or infinite.
  public var isFinite: Bool {
    switch numbers {
    case .one(let value): value.isFinite
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
    case .one(let value): return floatingText(value)
    case .real(let values): return floatingText(values[index])
    case .integer(let values):
      if dtype == .bool { return values[index] == 0 ? "false" : "true" }
      return values[index].description
    }
  }

  private func floatingText(_ value: Double) -> String {
    dtype == .float32 ? TensorValue.shortText(Float(value)) : ShortNumber.text(value)
  }

  /// The shortest text that reads back as the same float32.
  static func shortText(_ value: Float) -> String {
    if !value.isFinite { return ShortNumber.text(Double(value)) }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
