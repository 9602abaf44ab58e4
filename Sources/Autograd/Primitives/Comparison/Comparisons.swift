/// The six comparisons: one rule, six kernels.
///
/// Their results are bools, so no gradient passes.
final class Comparison: Primitive {
  let relation: Relation
  let inputCount: Int? = 2

  // Not generic over the kernel: the page compiler has no witness tables for generic classes.
  init(_ relation: Relation) { self.relation = relation }

  var name: String { relation.name }
  var symbol: String { relation.symbol }

  var acceptsComplex: Bool { relation == .equal || relation == .notEqual }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    TensorType(.bool, try inputs.broadcastShape(name))
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    #if !hasFeature(Embedded)
      if let result = ChoiceLoops.compare(
        relation, inputs[0], inputs[1], context.resultType.shape, in: inputs.promotedDType)
      {
        return result
      }
    #endif
    return switch relation {
    case .equal: compare(Equal.self, inputs, context)
    case .notEqual: compare(NotEqual.self, inputs, context)
    case .less: compare(Less.self, inputs, context)
    case .lessOrEqual: compare(LessOrEqual.self, inputs, context)
    case .greater: compare(Greater.self, inputs, context)
    case .greaterOrEqual: compare(GreaterOrEqual.self, inputs, context)
    }
  }

  private func compare<K: ComparisonKernel>(
    _ kernel: K.Type, _ inputs: TensorList, _ context: ForwardContext
  ) -> Tensor {
    let meeting = inputs.promotedDType
    return .compare(
      kernel, inputs[0], inputs[1], shape: context.resultType.shape,
      in: meeting == .bool ? .int64 : meeting)
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

  func pullbackNotation(to slot: Int) -> String { "no gradient" }

  static let equal = Comparison(.equal)
  static let notEqual = Comparison(.notEqual)
  static let less = Comparison(.less)
  static let lessOrEqual = Comparison(.lessOrEqual)
  static let greater = Comparison(.greater)
  static let greaterOrEqual = Comparison(.greaterOrEqual)

  /// The comparison for a relation.
  static func of(_ relation: Relation) -> Comparison {
    switch relation {
    case .equal: equal
    case .notEqual: notEqual
    case .less: less
    case .lessOrEqual: lessOrEqual
    case .greater: greater
    case .greaterOrEqual: greaterOrEqual
    }
  }

  var function: Function {
    Function(
      "\(name)(input, other)", of: self, summary: "Whether a \(symbol) b, as a bool tensor.",
      formula: "a \(symbol) b", derivative: "none: bools have no gradient"
    )
  }
}

/// How two numbers can stand to each other.
enum Relation: Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// Whether two numbers stand so.
  @inline(__always)
  func holds<T: NumericElement>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }

  /// The name that programs use.
  var name: String {
    switch self {
    case .equal: "eq"
    case .notEqual: "ne"
    case .less: "lt"
    case .lessOrEqual: "le"
    case .greater: "gt"
    case .greaterOrEqual: "ge"
    }
  }

  /// The sign on the gate.
  var symbol: String {
    switch self {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }
}

private enum Equal: ComparisonKernel {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> Bool { a == b }
}

private enum NotEqual: ComparisonKernel {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> Bool { a != b }
}

private enum Less: ComparisonKernel {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> Bool { a < b }
}

private enum LessOrEqual: ComparisonKernel {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> Bool { a <= b }
}

private enum Greater: ComparisonKernel {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> Bool { a > b }
}

private enum GreaterOrEqual: ComparisonKernel {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> Bool { a >= b }
}
