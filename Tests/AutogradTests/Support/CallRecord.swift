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

  var description: String { "\(function)(\(arguments.map(\.text).joined(separator: ", ")))" }

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
    var found = [result.difference(from: value, within: tolerance).map { "value: \($0)" }]
    guard let gradients else { return found.compactMap { $0 } }
    let inputs = arguments.compactMap { argument in
      if case .tensor(let tensor) = argument, tensor.requiresGrad { tensor } else { nil }
    }
    if !result.requiresGrad {
      return gradients.contains { $0 != nil } ? ["requires no gradient"] : []
    }
    let shares = try Autograd.gradients(
      of: result, withRespectTo: inputs, seed: seed.map { try $0.tensor() })
    for (i, (share, wanted)) in zip(shares, gradients).enumerated() {
      switch (share, wanted) {
      case (let share?, let wanted?):
        found.append(
          share.difference(from: wanted, within: tolerance).map { "gradient \(i): \($0)" })
      case (nil, nil): break
      default: found.append("gradient \(i) is \(share == nil ? "missing" : "not nil")")
      }
    }
    return found.compactMap { $0 }
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
