/// The arguments of one call, in the order of the function's signature, defaults filled in.
public struct Arguments {
  /// The function's name, for messages.
  public let function: String
  /// Which of the signature's forms they belong to, from 0.
  public let form: Int
  let parameters: [Signature.Parameter]
  /// One value a parameter.
  let values: [ProgramValue]

  init(
    _ function: String, _ parameters: [Signature.Parameter], form: Int, _ values: [ProgramValue]
  ) {
    self.function = function
    self.parameters = parameters
    self.form = form
    self.values = values
  }

  func wrong(_ i: Int, _ expected: String) -> TensorError {
    .badArgument(
      operation: function,
      reason: "'\(parameters[i].name)' must be \(expected), not \(values[i].kindName)")
  }

  /// The value as it is.
  package func any(_ i: Int) -> ProgramValue { values[i] }

  /// Whether the argument is `None`.
  package func isNone(_ i: Int) -> Bool {
    if case .none = values[i] { return true }
    return false
  }

  /// A tensor, or a number as one.
  package func tensor(_ i: Int) throws(TensorError) -> Tensor {
    guard let operand = values[i].operand else { throw wrong(i, "a tensor") }
    return operand
  }

  /// All arguments as tensors.
  package func tensors() throws(TensorError) -> TensorList {
    var tensors: [Tensor] = []
    for i in values.indices { tensors.append(try tensor(i)) }
    return TensorList(tensors)
  }

  /// A tensor, or nil for `None`.
  package func optionalTensor(_ i: Int) throws(TensorError) -> Tensor? {
    isNone(i) ? nil : try tensor(i)
  }

  #if hasFeature(Embedded)
    /// The tensor at `i` times the number at `by`, for options like `alpha`.
    package func scaled(_ i: Int, by factor: Int) throws(TensorError) -> Tensor {
      let x = try tensor(i)
      if case .integer(1) = values[factor] { return x }
      return try Mul.shared.apply(.two(x, tensor(factor)))
    }
  #endif

  /// A whole number.
  package func integer(_ i: Int) throws(TensorError) -> Int {
    guard let n = values[i].wholeNumber else { throw wrong(i, "an integer") }
    return n
  }

  /// A truth value.
  package func bool(_ i: Int) throws(TensorError) -> Bool {
    guard case .bool(let b) = values[i] else { throw wrong(i, "True or False") }
    return b
  }

  /// An element type.
  package func dtype(_ i: Int) throws(TensorError) -> DType {
    guard case .dtype(let dtype) = values[i] else { throw wrong(i, "a dtype such as float64") }
    return dtype
  }

  /// An element type, or nil for `None`.
  package func optionalDType(_ i: Int) throws(TensorError) -> DType? {
    isNone(i) ? nil : try dtype(i)
  }

  /// A list of sizes; a single number counts as a list of one.
  package func sizes(_ i: Int) throws(TensorError) -> [Int] {
    if let n = values[i].wholeNumber { return [n] }
    guard case .list(let items) = values[i] else { throw wrong(i, "a list of integers") }
    var sizes: [Int] = []
    for item in items {
      guard let n = item.wholeNumber else { throw wrong(i, "a list of integers") }
      sizes.append(n)
    }
    return sizes
  }

  /// A dimension, a list of them, or nil for `None`.
  package func dims(_ i: Int) throws(TensorError) -> [Int]? {
    isNone(i) ? nil : try sizes(i)
  }

  /// What a loss does with its elements.
  package func reduction(_ i: Int) throws(TensorError) -> LossReduction {
    guard case .string(let name) = values[i] else { throw wrong(i, "'mean', 'sum' or 'none'") }
    for reduction in LossReduction.allCases where reduction.name == name { return reduction }
    throw .badValue(
      operation: function, reason: "reduction is 'mean', 'sum' or 'none', not '\(name)'")
  }
}

extension ProgramValue {
  /// A whole number, also as a 0-d tensor of integers; nil for everything else, bools included.
  package var wholeNumber: Int? {
    switch self {
    case .integer(let n): return n
    #if !hasFeature(Embedded)
      case .tensor(let tensor)
      where tensor.ndim == 0 && tensor.dtype.kind == .integer && !tensor.requiresGrad:
        return tensor.integers[0]
    #endif
    default: return nil
    }
  }
}
