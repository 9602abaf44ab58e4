import Autograd

/// A call of a function with its value and gradients, as the fixtures write it.
struct CallRecord: Decodable, CustomStringConvertible {
  let function: String
  let arguments: [ArgumentRecord]
  let keywords: [String: ArgumentRecord]
  /// Which of several outputs is meant.
  let output: Int?
  let value: TensorRecord
  let seed: TensorRecord?
  let gradients: [TensorRecord?]?
  /// What the first gradient is multiplied by, to be differentiated again.
  let direction: TensorRecord?
  let second: [TensorRecord?]?

  var description: String { "\(function)(\(arguments.map(\.text).joined(separator: ", ")))" }

  /// Functions that multiply matrices, which BLAS does in an order of its own.
  private static let products: Set = [
    "matmul", "mm", "bmm", "mv", "dot", "vdot", "inner", "addmm", "addmv", "baddbmm", "linear",
    "tensordot", "einsum", "bilinear", "conv1d", "conv2d", "conv_transpose1d", "conv_transpose2d",
  ]

  /// Makes the call and says what differs.
  func differences() throws -> [String] {
    guard let function = FunctionCatalog.named(function) else { return ["no such function"] }
    let arguments = try arguments.map { try $0.argument() }
    let keywords = try keywords.map { (name: $0.key, value: try $0.value.argument()) }
    let given = try function(arguments, keywords: keywords)
    guard case .tensor(let result)? = output.map({ given.items?[$0] }) ?? given else {
      return ["gives no tensor"]
    }
    let isSingle =
      result.dtype.realPart == .float32
      || self.arguments.contains { $0.tensor?.dtype == DType.complex64.name }
      || self.arguments.contains { $0.tensor?.dtype == DType.float32.name }
    let tolerance = isSingle ? 2e-6 : 1e-13
    let isSum = isSingle && CallRecord.products.contains(self.function)
    var found = [
      result.difference(from: value, within: tolerance, least: value.least(isSum: isSum))
        .map { "value: \($0)" }
    ]
    guard let gradients else { return found.compactMap { $0 } }
    let inputs = arguments.compactMap { argument in
      if case .tensor(let tensor) = argument, tensor.requiresGrad { tensor } else { nil }
    }
    if !result.requiresGrad {
      return gradients.contains { $0 != nil } ? ["requires no gradient"] : []
    }
    let shares = try Autograd.gradients(
      of: result, withRespectTo: inputs, seed: seed.map { try $0.tensor() },
      createGraph: direction != nil)
    found += differences(shares, gradients, "gradient", tolerance, isSum)
    if let direction, let second, let first = shares[0] {
      let again = try Autograd.gradients(
        of: first, withRespectTo: inputs, seed: direction.tensor())
      found += differences(again, second, "second gradient", 10 * tolerance, isSum)
    }
    return found.compactMap { $0 }
  }

  private func differences(
    _ shares: [Tensor?], _ wanted: [TensorRecord?], _ word: String, _ tolerance: Double,
    _ isSum: Bool
  ) -> [String?] {
    zip(shares, wanted).enumerated().map { i, pair in
      switch pair {
      case (let share?, let wanted?):
        share.difference(from: wanted, within: tolerance, least: wanted.least(isSum: isSum))
          .map { "\(word) \(i): \($0)" }
      case (nil, nil): nil
      default: "\(word) \(i) is \(pair.0 == nil ? "missing" : "not nil")"
      }
    }
  }
}

extension TensorRecord {
  /// From which size on elements are compared by their own size.
  ///
  /// Of sums in whatever order is fastest, what is left where terms cancel is as exact as the terms
  /// were.
  fileprivate func least(isSum: Bool) -> Double {
    isSum ? data.map(\.double.magnitude).reduce(0.1, max) : 0.1
  }
}

/// One argument of a call.
struct ArgumentRecord: Decodable {
  let tensor: TensorRecord?
  let bool: Bool?
  let integer: Int?
  let real: NumberRecord?
  let string: String?
  let dtype: String?
  let list: [ArgumentRecord]?

  func argument() throws -> ProgramValue {
    if let tensor { return .tensor(try tensor.tensor()) }
    if let bool { return .bool(bool) }
    if let integer { return .integer(integer) }
    if let real { return .real(real.double) }
    if let string { return .string(string) }
    if let dtype {
      guard let dtype = DType(name: dtype) else { throw BadRecord() }
      return .dtype(dtype)
    }
    if let list { return .list(try list.map { try $0.argument() }) }
    return .none
  }

  var text: String {
    if let tensor { return "\(tensor.dtype)\(tensor.shape)" }
    return (try? argument()).map { "\($0)" } ?? "?"
  }
}
