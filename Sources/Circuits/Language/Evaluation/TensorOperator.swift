internal import Autograd

/// What an operator does to tensors: a primitive, a function of the catalog, or nothing yet.
enum TensorOperator {
  case primitive(any Primitive)
  case function(Function)
  case missing

  /// The operator for tensors that `operation` stands for.
  static func of(_ operation: BinaryOperator) -> TensorOperator {
    binary[Int(operation.rawValue)]
  }

  /// The operator for a tensor that `operation` stands for.
  static func of(_ operation: UnaryOperator) -> TensorOperator {
    unary[Int(operation.rawValue)]
  }

  private static let binary: [TensorOperator] = BinaryOperator.allCases.map {
    lookUp($0.functionName, inputs: 2)
  }

  private static let unary: [TensorOperator] = UnaryOperator.allCases.map {
    lookUp($0.functionName, inputs: 1)
  }

  private static func lookUp(_ name: String, inputs: Int) -> TensorOperator {
    guard let function = FunctionCatalog.named(name) else { return .missing }
    // A primitive saves reading the arguments by name.
    if let primitive = function.primitive, primitive.inputCount == inputs {
      return .primitive(primitive)
    }
    return .function(function)
  }

  /// Applies it; nil where it is missing.
  func apply(_ inputs: TensorList) throws(TensorError) -> ProgramValue? {
    switch self {
    case .primitive(let primitive): return .tensor(try primitive.apply(inputs))
    case .function(let function):
      var arguments: [ProgramValue] = []
      for input in inputs { arguments.append(.tensor(input)) }
      return try function(arguments)
    case .missing: return nil
    }
  }
}
