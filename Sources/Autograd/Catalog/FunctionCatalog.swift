/// Every function that programs can call.
public enum FunctionCatalog {
  /// All functions, sorted by name.
  public static let all: [Function] = [
    Abs.function,
    Add.function,
    Cos.function,
    CrossEntropy.function,
    Detach.function,
    Div.function,
    Comparison.equal.function,
    Exp.function,
    Expand.function,
    Comparison.greaterOrEqual.function,
    Comparison.greater.function,
    Comparison.lessOrEqual.function,
    Linear.function,
    Log.function,
    LogSoftmax.function,
    LogicalAnd.function,
    Comparison.less.function,
    MatMul.function,
    Maximum.shortFunction,
    Maximum.function,
    Mean.function,
    Minimum.shortFunction,
    Minimum.function,
    MSELoss.function,
    Mul.function,
    Comparison.notEqual.function,
    Neg.function,
    NLLLoss.function,
    Pow.function,
    ReLU.function,
    Reshape.function,
    Sigmoid.function,
    Sign.function,
    Sin.function,
    Sqrt.function,
    Sub.function,
    Sum.function,
    Tanh.function,
    TensorConstructor.function,
    Convert.function,
    Transpose.function,
    Where.function,
  ]

  /// Finds a function by name.
  ///
  /// - Parameter name: The name that programs write.
  /// - Returns: The function, or nil.
  public static func named(_ name: String) -> Function? { byName[name] }

  private static let byName: [String: Function] = {
    var table: [String: Function] = [:]
    for function in all { table[function.name] = function }
    return table
  }()
}
