/// Every function that programs can call.
public enum FunctionCatalog {
  #if hasFeature(Embedded)
    /// All functions of pages: losses of classes would be a tenth of what pages load.
    public static let all = common + [Maximum.shortFunction, Minimum.shortFunction]
  #else
    /// All functions, sorted by name.
    public static let all =
      [
        common, lossesOfClasses, elementwise, reductions, shapes, indexing, creation, random,
        linearAlgebra, complexNumbers, networks,
      ]
      .flatMap { $0 }.sorted { $0.name < $1.name }
  #endif

  private static let lossesOfClasses: [Function] = [
    CrossEntropy.function,
    LogSoftmaxPrimitive.function,
    NLLLoss.function,
  ]

  private static let common: [Function] = [
    Abs.function,
    Add.function,
    Cos.function,
    Detach.function,
    Div.function,
    Comparison.equal.function,
    Exp.function,
    Expand.function,
    Comparison.greaterOrEqual.function,
    Comparison.greater.function,
    Comparison.lessOrEqual.function,
    LinearFunction.function,
    Log.function,
    LogicalAnd.function,
    Comparison.less.function,
    MatMul.function,
    Maximum.function,
    Mean.function,
    Minimum.function,
    MSELoss.function,
    Mul.function,
    Comparison.notEqual.function,
    Neg.function,
    Pow.function,
    ReLUPrimitive.function,
    Reshape.function,
    SigmoidPrimitive.function,
    Sign.function,
    Sin.function,
    Sqrt.function,
    Sub.function,
    Sum.function,
    TanhPrimitive.function,
    TensorConstructor.function,
    Convert.function,
    Transpose.function,
    Where.function,
  ]

  /// Finds a function by name.
  ///
  /// - Parameter name: The name that programs write.
  /// - Returns: The function, or nil.
  public static func named(_ name: String) -> Function? { table.place(of: name).map { all[$0] } }

  private static let table: NameTable = {
    var table = NameTable()
    for function in all { _ = table.add(function.name) }
    return table
  }()
}
