import Autograd

/// What Python says of one array in a file.
struct StoredLine: Decodable {
  let file: String
  let name: String
  var dtype: String?
  var shape: [Int]?
  /// The numbers as Python prints them; of complex ones both parts.
  var numbers: [String]?
  /// Words about a file instead of an array.
  var about: String?

  /// What a tensor has otherwise, nil if it is the same to the bit.
  func complaint(about tensor: Tensor?) -> String? {
    guard let tensor else { return "\(file) \(name): missing" }
    guard let numbers else { return "\(file) \(name): Python says no numbers" }
    if tensor.dtype.name != dtype {
      return "\(file) \(name): \(tensor.dtype.name), not \(dtype ?? "")"
    }
    if tensor.shape != shape { return "\(file) \(name): sizes \(tensor.shape)" }
    let mine = StoredLine.texts(tensor)
    guard mine.count == numbers.count else { return "\(file) \(name): \(mine.count) numbers" }
    for (mine, theirs) in zip(mine, numbers) where mine != StoredLine.normal(theirs, tensor.dtype) {
      return "\(file) \(name): \(mine), not \(theirs)"
    }
    return nil
  }

  /// The numbers of a tensor in a form that has one text a value; −0 is not 0, and NaN is NaN.
  static func texts(_ tensor: Tensor) -> [String] {
    if tensor.dtype.isComplex {
      return zip(tensor.scalars, tensor.imaginaryScalars).map { "\(text($0)) \(text($1))" }
    }
    return tensor.dtype.isFloating
      ? tensor.scalars.map(text) : tensor.integers.map { $0.description }
  }

  private static func text(_ number: Double) -> String {
    number.isNaN ? "nan" : String(number.bitPattern, radix: 16)
  }

  private static func normal(_ text: String, _ dtype: DType) -> String {
    switch text {
    case "True": return "1"
    case "False": return "0"
    default: break
    }
    if !dtype.isDifferentiable { return text }
    let parts = text.split(separator: " ").map { Double(String($0)).map(StoredLine.text) ?? "?" }
    return parts.joined(separator: " ")
  }
}
