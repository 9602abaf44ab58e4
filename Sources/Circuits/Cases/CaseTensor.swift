internal import Autograd

/// A tensor as cases write it: `{"dtype": "float64", "shape": [2], "data": [1, "nan"]}`.
struct CaseTensor {
  let type: TensorType
  let numbers: [TensorNumber]
  let requiresGrad: Bool

  /// Reads and checks a tensor.
  ///
  /// - Parameters:
  ///   - json: The JSON value.
  ///   - name: What the case calls it, for messages.
  /// - Throws: A `CaseFailure` of category `argument`, `dtype` or `shape`.
  init(_ json: JSONText, _ name: String) throws(CaseFailure) {
    guard let dtypeName = json["dtype"]?.string else {
      throw .malformed(name, "a tensor with dtype, shape and data")
    }
    guard let dtype = DType(name: dtypeName) else {
      throw CaseFailure("dtype", "\(name): there is no dtype '\(dtypeName)' here")
    }
    let shape = try CaseTensor.shape(json, name)
    guard let data = json["data"]?.items else {
      throw .malformed(name, "a tensor with dtype, shape and data")
    }
    guard let count = CaseTensor.count(shape), count == data.count else {
      throw CaseFailure(
        "shape", "\(name): \(data.count) numbers do not fill the sizes \(CaseTensor.text(shape))")
    }
    requiresGrad = json["requires_grad"]?.bool ?? false
    if requiresGrad, !dtype.isDifferentiable {
      throw CaseFailure(TensorError.gradientOfDType(dtype))
    }
    type = TensorType(dtype, shape)
    var numbers: [TensorNumber] = []
    numbers.reserveCapacity(count)
    for item in data {
      guard let number = CaseTensor.number(item, dtype) else {
        throw CaseFailure(
          "dtype", "\(name): \(CaseTensor.excerpt(item)) is no number of dtype \(dtypeName)")
      }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  /// A fresh leaf.
  func leaf(requiresGrad: Bool? = nil) -> Tensor {
    let tensor = Tensor(numbers: numbers, type)
    if requiresGrad ?? self.requiresGrad { tensor.requiresGrad = true }
    return tensor
  }

  private static func shape(_ json: JSONText, _ name: String) throws(CaseFailure) -> [Int] {
    guard let items = json["shape"]?.items else {
      throw .malformed(name, "a tensor with dtype, shape and data")
    }
    var shape: [Int] = []
    for item in items {
      guard let size = item.integer, size >= 0 else {
        throw CaseFailure("shape", "\(name): sizes are whole numbers from 0 on")
      }
      shape.append(size)
    }
    return shape
  }

  private static func count(_ shape: [Int]) -> Int? {
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow { return nil }
      count = product
    }
    return count
  }

  private static func text(_ shape: [Int]) -> String {
    JSONText.array(shape.map { .integer($0) }).line
  }

  private static func excerpt(_ item: JSONText) -> String { String(item.line.prefix(40)) }

  private static func number(_ item: JSONText, _ dtype: DType) -> TensorNumber? {
    switch dtype.kind {
    case .bool: return item.bool.map { .integer($0 ? 1 : 0) }
    case .integer: return item.integer.map { .integer(Int64($0)) }
    case .floating: return real(item).map { .real($0) }
    case .complex:
      guard let parts = item.items, parts.count == 2, let a = real(parts[0]), let b = real(parts[1])
      else { return nil }
      return .complex(a, b)
    }
  }

  private static func real(_ item: JSONText) -> Double? {
    switch item {
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: item.real
    }
  }
}
