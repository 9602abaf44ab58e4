#if !hasFeature(Embedded)
  /// `y = a & b`, `y = a | b`: bit by bit of integers, and as in logic of bools; no gradient passes.
  final class Bitwise: Primitive {
    enum Operation { case and, or }

    private let operation: Operation
    let inputCount: Int? = 2

    private init(_ operation: Operation) { self.operation = operation }

    static let and = Bitwise(.and)
    static let or = Bitwise(.or)

    var name: String { operation == .and ? "bitwise_and" : "bitwise_or" }
    var symbol: String { operation == .and ? "&" : "|" }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let type = try inputs.arithmeticType(name)
      guard type.dtype.kind <= .integer else {
        throw .unsupportedDType(operation: name, dtype: type.dtype)
      }
      return type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      // The bits of a narrow integer are the last bits of a wide one.
      let (a, b) = (inputs[0].converted(to: .int64), inputs[1].converted(to: .int64))
      let (isAnd, type) = (operation == .and, context.resultType)
      return fillPaired(a, b, shape: type.shape) { (a: Int64, b: Int64) -> Int64 in
        isAnd ? a & b : a | b
      }.converted(to: type.dtype)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    var function: Function {
      Function(
        "\(name)(input, other)", of: self,
        summary: "Bits of integers, or truth values, combined by '\(symbol)'.",
        formula: "a \(symbol) b", derivative: "none: integers have no gradient")
    }
  }

  /// `y = ~a`: all bits of an integer, or a truth value, turned round; no gradient passes.
  final class BitwiseNot: Primitive {
    static let shared = BitwiseNot()
    let name = "bitwise_not"
    let symbol = "~"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      guard inputs[0].dtype.kind <= .integer else {
        throw .unsupportedDType(operation: name, dtype: inputs[0].dtype)
      }
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      let isBool = x.dtype == .bool
      return fillMapped(x.converted(to: .int64)) { (a: Int64) -> Int64 in isBool ? 1 - a : ~a }
        .converted(to: x.dtype)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    func notation(of operands: [String]) -> String { "~\(operands[0])" }

    static let function = Function(
      "bitwise_not(input)", of: shared,
      summary: "All bits of integers, or truth values, turned round.",
      formula: "~a", derivative: "none: integers have no gradient")
  }
#endif
