/// One entry for every primitive, with inputs on which to try it.
///
/// The conformance harness runs over this list, listings and drawings read it.
public enum PrimitiveCatalog {
  /// Whether a primitive of that name is one of these, and not somebody's own.
  ///
  /// - Parameter name: The primitive's name.
  /// - Returns: True for `"mul"`.
  public static func contains(_ name: String) -> Bool {
    #if hasFeature(Embedded)
      true  // Programs of pages have no others.
    #else
      names.contains(name)
    #endif
  }

  private static let names: Set<String> = {
    var names: Set<String> = []
    for example in all { names.insert(example.primitive.name) }
    return names
  }()

  #if hasFeature(Embedded)
    /// All primitives of pages.
    public static let all = common
  #else
    /// All primitives, theme by theme.
    public static let all = [
      common, elementwise, reductions, shapes, indexing, creation, random, linearAlgebra,
      complexNumbers, networks,
    ].flatMap { $0 }
  #endif

  /// The primitives that pages have, too: of real numbers, without chance, smooth but for kinks.
  package static let common: [PrimitiveExample] = [
    PrimitiveExample(Add.shared, [3], [2, 3]),
    PrimitiveExample(Div.shared, [2, 3], [2, 1]),
    PrimitiveExample(Mul.shared, [2, 3], [3]),
    PrimitiveExample(Neg.shared, [2, 3]),
    PrimitiveExample(Pow(3), [2, 3]),
    PrimitiveExample(Sub.shared, [2, 1], [3]),
    PrimitiveExample(TensorPow.shared, [2, 3], [3], domain: .positive),
    PrimitiveExample(Comparison.equal, [2, 3], [3]),
    PrimitiveExample(Comparison.notEqual, [2, 3], [3]),
    PrimitiveExample(Comparison.less, [2, 3], [3]),
    PrimitiveExample(Comparison.lessOrEqual, [2, 3], [3]),
    PrimitiveExample(Comparison.greater, [2, 3], [3]),
    PrimitiveExample(Comparison.greaterOrEqual, [2, 3], [3]),
    PrimitiveExample(LogicalAnd.shared, [2, 3], [3]),
    PrimitiveExample(Maximum.shared, [2, 3], [3]),
    PrimitiveExample(Minimum.shared, [2, 3], [3]),
    PrimitiveExample(Where.shared, [2, 3], [3], [2, 1], condition: true),
    PrimitiveExample(Abs.shared, [2, 3]),
    PrimitiveExample(Cos.shared, [2, 3]),
    PrimitiveExample(Exp.shared, [2, 3]),
    PrimitiveExample(Log.shared, [2, 3], domain: .positive),
    PrimitiveExample(ReLUPrimitive.shared, [2, 3]),
    PrimitiveExample(SigmoidPrimitive.shared, [2, 3]),
    PrimitiveExample(Sign.shared, [2, 3]),
    PrimitiveExample(Sin.shared, [2, 3]),
    PrimitiveExample(Sqrt.shared, [2, 3], domain: .positive),
    PrimitiveExample(TanhPrimitive.shared, [2, 3]),
    PrimitiveExample(MatMul.shared, [2, 3], [3, 4]),
    PrimitiveExample(LogSoftmaxPrimitive(1), [2, 3]),
    PrimitiveExample(Mean(Reduction([0], keepDim: false)), [2, 3]),
    PrimitiveExample(Sum(Reduction([1], keepDim: true)), [2, 3]),
    PrimitiveExample(Convert(.float64), [2, 3]),
    PrimitiveExample(Detach.shared, [2, 3]),
    PrimitiveExample(Expand([4, -1, 3]), [2, 1]),
    PrimitiveExample(Reshape([3, -1]), [2, 3]),
    PrimitiveExample(Transpose(0, 1), [2, 3]),
  ]
}
