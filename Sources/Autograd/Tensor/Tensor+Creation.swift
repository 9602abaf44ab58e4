/// Numbers and nested arrays of numbers that a tensor can be made from.
public protocol TensorData {
  /// The dtype such data gets by itself: float32 for floats, int64 for integers, bool for bools.
  static var naturalDType: DType { get }
  /// The sizes, or nil where rows differ in length.
  var tensorShape: [Int]? { get }
  /// Hands out the numbers in row-major order.
  ///
  /// - Parameter body: Called with each number.
  func forEachNumber(_ body: (TensorNumber) -> Void)
}

/// One number on its way into a tensor.
public enum TensorNumber: Sendable {
  /// A floating number.
  case real(Double)
  /// A whole number or truth value.
  case integer(Int64)
  /// A complex number, by its parts.
  case complex(Double, Double)
}

extension Double: TensorData {
  /// float32, as PyTorch's default.
  public static var naturalDType: DType { .float32 }
  /// No sizes: 0-d.
  public var tensorShape: [Int]? { [] }
  /// The number itself.
  ///
  /// - Parameter body: Called once.
  public func forEachNumber(_ body: (TensorNumber) -> Void) { body(.real(self)) }
}

extension Float: TensorData {
  /// float32.
  public static var naturalDType: DType { .float32 }
  /// No sizes: 0-d.
  public var tensorShape: [Int]? { [] }
  /// The number itself.
  ///
  /// - Parameter body: Called once.
  public func forEachNumber(_ body: (TensorNumber) -> Void) { body(.real(Double(self))) }
}

extension Int: TensorData {
  /// int64.
  public static var naturalDType: DType { .int64 }
  /// No sizes: 0-d.
  public var tensorShape: [Int]? { [] }
  /// The number itself.
  ///
  /// - Parameter body: Called once.
  public func forEachNumber(_ body: (TensorNumber) -> Void) { body(.integer(Int64(self))) }
}

extension Bool: TensorData {
  /// bool.
  public static var naturalDType: DType { .bool }
  /// No sizes: 0-d.
  public var tensorShape: [Int]? { [] }
  /// 1 or 0.
  ///
  /// - Parameter body: Called once.
  public func forEachNumber(_ body: (TensorNumber) -> Void) { body(.integer(self ? 1 : 0)) }
}

extension Array: TensorData where Element: TensorData {
  /// That of the elements.
  public static var naturalDType: DType { Element.naturalDType }
  /// The length, followed by the sizes of the elements.
  public var tensorShape: [Int]? {
    guard let first else { return [0] }
    guard let inner = first.tensorShape, allSatisfy({ $0.tensorShape == inner }) else { return nil }
    return [count] + inner
  }
  /// All numbers, row by row.
  ///
  /// - Parameter body: Called with each number.
  public func forEachNumber(_ body: (TensorNumber) -> Void) {
    for element in self { element.forEachNumber(body) }
  }
}

extension Tensor {
  /// Makes a leaf from numbers.
  ///
  /// Traps if rows differ in length, or if a gradient is asked for an integer or bool tensor.
  ///
  /// ```swift
  /// Tensor(3.0)                                  // tensor(3.)
  /// Tensor([[1, 2], [3, 4]])                     // int64, sizes [2, 2]
  /// Tensor([0.5, 1.5], dtype: .float64, requiresGrad: true)
  /// ```
  ///
  /// - Parameters:
  ///   - data: A number, or nested arrays of numbers.
  ///   - dtype: The element type; by default float32 for floats, int64 for integers, bool for bools.
  ///   - requiresGrad: Whether gradients shall be computed for it.
  public init<Data: TensorData>(_ data: Data, dtype: DType? = nil, requiresGrad: Bool = false) {
    let dtype = dtype ?? Data.naturalDType
    guard let shape = data.tensorShape else { trap(.ragged) }
    var numbers: [TensorNumber] = []
    numbers.reserveCapacity(Shape.count(shape))
    data.forEachNumber { numbers.append($0) }
    self.init(numbers: numbers, TensorType(dtype, shape))
    if requiresGrad { self.requiresGrad = true }
  }

  /// A leaf of the given type from numbers in row-major order.
  package init(numbers: [TensorNumber], _ type: TensorType) {
    precondition(numbers.count == Shape.count(type.shape), "numbers fill the shape")
    let filled = type.dtype.run(FillWork(numbers: numbers, shape: type.shape))
    #if hasFeature(Embedded)
      self = filled.converted(to: type.dtype)
    #else
      self = filled
    #endif
  }

  /// A plain number, as in `x * 0.5`: weakest in dtype promotion.
  ///
  /// Tensors are not made from literals as such, because Swift would then read `Tensor(0.5)` as the
  /// plain number too.
  package init(number: Double) {
    self.init(Node(.float64, bits: number.bits))
    node.isNumber = true
  }

  /// A plain whole number, as in `x + 5`.
  package init(number: Int) {
    #if hasFeature(Embedded)
      self.init(Node(.int64, bits: Double(number).bits))
    #else
      self.init(Node(.int64, bits: Int64(number).bits))
    #endif
    node.isNumber = true
  }

  /// A tensor with the same number everywhere.
  ///
  /// - Parameters:
  ///   - shape: The sizes.
  ///   - value: The number.
  ///   - dtype: The element type.
  /// - Returns: A leaf.
  public static func full(_ shape: [Int], _ value: Double, dtype: DType = .float32) -> Tensor {
    #if hasFeature(Embedded)
      dtype.run(RepeatWork(value: value, shape: shape)).converted(to: dtype)
    #else
      dtype.run(RepeatWork(value: value, shape: shape))
    #endif
  }

  /// A tensor of zeros.
  ///
  /// `Tensor.zeros([2])` is `tensor([0., 0.])`.
  ///
  /// - Parameters:
  ///   - shape: The sizes.
  ///   - dtype: The element type.
  /// - Returns: A leaf.
  public static func zeros(_ shape: [Int], dtype: DType = .float32) -> Tensor {
    full(shape, 0, dtype: dtype)
  }

  /// A tensor of ones.
  ///
  /// `Tensor.ones([2])` is `tensor([1., 1.])`.
  ///
  /// - Parameters:
  ///   - shape: The sizes.
  ///   - dtype: The element type.
  /// - Returns: A leaf.
  public static func ones(_ shape: [Int], dtype: DType = .float32) -> Tensor {
    full(shape, 1, dtype: dtype)
  }
}

private struct FillWork: ElementWork {
  let numbers: [TensorNumber]
  let shape: [Int]
  func run<T: Element>(_ type: T.Type) -> Tensor {
    unsafe Tensor.make(shape, of: T.self) { out in
      for (i, number) in numbers.enumerated() {
        switch number {
        case .real(let x): unsafe out[i] = T(double: x)
        case .integer(let n): unsafe out[i] = T(int64: n)
        case .complex(let real, let imaginary):
          #if hasFeature(Embedded)
            unsafe out[i] = T(double: real)
          #else
            unsafe out[i] = T(real: real, imaginary: imaginary)
          #endif
        }
      }
    }
  }
}

private struct RepeatWork: ElementWork {
  let value: Double
  let shape: [Int]
  func run<T: Element>(_ type: T.Type) -> Tensor {
    let element = T(double: value)
    return unsafe Tensor.make(shape, of: T.self) { out in
      for i in 0..<Shape.count(shape) { unsafe out[i] = element }
    }
  }
}
