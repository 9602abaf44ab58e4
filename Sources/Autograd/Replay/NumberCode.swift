/// What an instruction of a tape of single numbers does.
///
/// Every code computes with the function of its primitive's own kernel, so that results are the same
/// to the bit.
enum NumberCode: UInt8 {
  case add, subtract, multiply, divide, negate, square, power
  case squareRoot, exp, log, sin, cos, tanh, sigmoid, relu, absolute, sign, maximum, minimum
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, and, choose
  /// A product and a sum, each rounded.
  case multiplyAdd

  /// The codes of primitives that are one instruction.
  static let ofPrimitives: [(primitive: any Primitive, code: NumberCode)] = [
    (Add.shared, .add), (Sub.shared, .subtract), (Mul.shared, .multiply), (Div.shared, .divide),
    (Neg.shared, .negate), (TensorPow.shared, .power), (Sqrt.shared, .squareRoot),
    (Exp.shared, .exp), (Log.shared, .log), (Sin.shared, .sin), (Cos.shared, .cos),
    (TanhPrimitive.shared, .tanh), (SigmoidPrimitive.shared, .sigmoid),
    (ReLUPrimitive.shared, .relu),
    (Abs.shared, .absolute), (Sign.shared, .sign), (Maximum.shared, .maximum),
    (Minimum.shared, .minimum), (Comparison.equal, .equal), (Comparison.notEqual, .notEqual),
    (Comparison.less, .less), (Comparison.lessOrEqual, .lessOrEqual),
    (Comparison.greater, .greater), (Comparison.greaterOrEqual, .greaterOrEqual),
    (LogicalAnd.shared, .and), (Where.shared, .choose),
  ]

  /// The code of a primitive that is one instruction.
  init?(_ primitive: any Primitive) {
    for entry in NumberCode.ofPrimitives where entry.primitive === primitive {
      self = entry.code
      return
    }
    return nil
  }
}

/// One instruction; its result goes into the next slot.
struct NumberInstruction: Hashable {
  let code: NumberCode
  let a: UInt32
  let b: UInt32
  let c: UInt32
}

/// Runs instructions over flat numbers.
enum NumberInterpreter {
  /// Runs a list.
  ///
  /// - Parameters:
  ///   - instructions: The first instruction.
  ///   - count: How many there are.
  ///   - slots: All numbers; truth values are 0 and 1.
  ///   - results: Where the results go, one after the other.
  @inline(__always)
  static func run<T: FloatingElement>(
    _ instructions: UnsafeMutablePointer<NumberInstruction>, count: Int,
    _ slots: UnsafeMutablePointer<T>, into results: UnsafeMutablePointer<T>
  ) {
    var next = unsafe instructions
    var out = unsafe results
    let end = unsafe instructions + count
    while unsafe next != end {
      let instruction = unsafe next.pointee
      let a = unsafe slots[Int(truncatingIfNeeded: instruction.a)]
      let b = unsafe slots[Int(truncatingIfNeeded: instruction.b)]
      let y: T
      switch instruction.code {
      case .add: y = Add.value(a, b)
      case .subtract: y = Sub.value(a, b)
      case .multiply: y = Mul.value(a, b)
      case .divide: y = Div.value(a, b)
      case .negate: y = Neg.value(a)
      case .square: y = a * a
      case .power: y = T.pow(a, b)
      case .squareRoot: y = T.sqrt(a)
      case .exp: y = T.exp(a)
      case .log: y = T.log(a)
      case .sin: y = T.sin(a)
      case .cos: y = T.cos(a)
      case .tanh: y = T.tanh(a)
      case .sigmoid: y = SigmoidPrimitive.value(a)
      case .relu: y = ReLUPrimitive.value(a)
      case .absolute: y = Abs.value(a)
      case .sign: y = Sign.value(a)
      case .maximum: y = Maximum.value(a, b)
      case .minimum: y = Minimum.value(a, b)
      case .equal: y = a == b ? 1 : 0
      case .notEqual: y = a != b ? 1 : 0
      case .less: y = a < b ? 1 : 0
      case .lessOrEqual: y = a <= b ? 1 : 0
      case .greater: y = a > b ? 1 : 0
      case .greaterOrEqual: y = a >= b ? 1 : 0
      case .and: y = a != 0 && b != 0 ? 1 : 0
      case .multiplyAdd:
        y = unsafe Mul.value(a, b) + slots[Int(truncatingIfNeeded: instruction.c)]
      case .choose: y = unsafe a != 0 ? b : slots[Int(truncatingIfNeeded: instruction.c)]
      }
      unsafe out.pointee = y
      unsafe next += 1
      unsafe out += 1
    }
  }
}
