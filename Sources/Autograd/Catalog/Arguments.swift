/// The arguments of one call, in the order of the function's signature, defaults filled in.
public struct Arguments {
  /// The function's name, for messages.
  public let function: String
  /// The names in the signature.
  let names: [String]
  /// One value a name.
  let values: [ProgramValue]

  private func wrong(_ i: Int, _ expected: String) -> TensorError {
    .badArgument(
      operation: function,
      reason: "'\(names[i])' must be \(expected), not \(values[i].kindName)")
  }

  /// A tensor, or a number as one.
  func tensor(_ i: Int) throws(TensorError) -> Tensor {
    guard let operand = values[i].operand else { throw wrong(i, "a tensor") }
    return operand
  }

  /// All arguments as tensors.
  func tensors() throws(TensorError) -> TensorList {
    var tensors: [Tensor] = []
    for i in values.indices { tensors.append(try tensor(i)) }
    return TensorList(tensors)
  }

  /// A tensor, or nil for `None`.
  func optionalTensor(_ i: Int) throws(TensorError) -> Tensor? {
    if case .none = values[i] { return nil }
    return try tensor(i)
  }

  /// The tensor at `i` times the number at `by`, for options like `alpha`.
  func scaled(_ i: Int, by factor: Int) throws(TensorError) -> Tensor {
    let x = try tensor(i)
    if case .integer(1) = values[factor] { return x }
    return try Mul.shared.apply(.two(x, tensor(factor)))
  }

  /// A whole number.
  func integer(_ i: Int) throws(TensorError) -> Int {
    guard case .integer(let n) = values[i] else { throw wrong(i, "an integer") }
    return n
  }

  /// A truth value.
  func bool(_ i: Int) throws(TensorError) -> Bool {
    guard case .bool(let b) = values[i] else { throw wrong(i, "True or False") }
    return b
  }

  /// An element type.
  func dtype(_ i: Int) throws(TensorError) -> DType {
    guard case .dtype(let dtype) = values[i] else { throw wrong(i, "a dtype such as float64") }
    return dtype
  }

  /// An element type, or nil for `None`.
  func optionalDType(_ i: Int) throws(TensorError) -> DType? {
    if case .none = values[i] { return nil }
    return try dtype(i)
  }

  /// A list of sizes; a single number counts as a list of one.
  func sizes(_ i: Int) throws(TensorError) -> [Int] {
    switch values[i] {
    case .integer(let n): return [n]
    case .list(let items):
      var sizes: [Int] = []
      for item in items {
        guard case .integer(let n) = item else { throw wrong(i, "a list of integers") }
        sizes.append(n)
      }
      return sizes
    default: throw wrong(i, "a list of integers")
    }
  }

  /// A dimension, a list of them, or nil for `None`.
  func dims(_ i: Int) throws(TensorError) -> [Int]? {
    if case .none = values[i] { return nil }
    return try sizes(i)
  }

  /// What a loss does with its elements.
  func reduction(_ i: Int) throws(TensorError) -> LossReduction {
    guard case .string(let name) = values[i] else { throw wrong(i, "'mean', 'sum' or 'none'") }
    for reduction in LossReduction.allCases where reduction.name == name { return reduction }
    throw .badValue(
      operation: function, reason: "reduction is 'mean', 'sum' or 'none', not '\(name)'")
  }

  /// The value as it is.
  func any(_ i: Int) -> ProgramValue { values[i] }
}
