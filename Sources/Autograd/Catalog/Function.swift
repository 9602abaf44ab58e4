/// A function that programs can call, declared where its primitive or composition stands.
///
/// Parser, calls and listings all read this one declaration.
public struct Function: Sendable {
  /// Name, arguments and defaults as Python writes them: `sum(input, dim=None, keepdim=False)`.
  public let signature: String
  /// What it does, in one line.
  public let summary: String
  /// The value in notation; `a`, `b`, `c` are the tensors in order.
  public let formula: String
  /// The derivative in notation.
  public let derivative: String
  /// Whether `x.f(2, 3)` means `f(x, [2, 3])`.
  let takesSizesOneByOne: Bool
  let body: @Sendable (Arguments) throws(TensorError) -> ProgramValue

  init(
    _ signature: String, takesSizesOneByOne: Bool = false, summary: String, formula: String,
    derivative: String, body: @escaping @Sendable (Arguments) throws(TensorError) -> ProgramValue
  ) {
    self.signature = signature
    self.summary = summary
    self.formula = formula
    self.derivative = derivative
    self.takesSizesOneByOne = takesSizesOneByOne
    self.body = body
  }

  /// Declares a function of tensors for a primitive of yours, so that programs can call it.
  ///
  /// - Parameters:
  ///   - primitive: The primitive; its name becomes the function's.
  ///   - parameters: The names of its tensors.
  ///   - summary: What it does, in one line.
  ///   - formula: The value in notation.
  ///   - derivative: The derivative in notation.
  public init(
    _ primitive: any Primitive, parameters: [String], summary: String, formula: String = "",
    derivative: String = ""
  ) {
    var list = ""
    for (i, name) in parameters.enumerated() { list += (i > 0 ? ", " : "") + name }
    self.init(
      "\(primitive.name)(\(list))", summary: summary, formula: formula, derivative: derivative
    ) { call throws(TensorError) in
      var tensors: [Tensor] = []
      for i in parameters.indices { tensors.append(try call.tensor(i)) }
      return .tensor(try primitive.apply(TensorList(tensors)))
    }
  }

  /// The name in front of the signature's parenthesis.
  public var name: String { String(signature.prefix { $0 != "(" }) }

  /// Calls the function.
  ///
  /// - Parameters:
  ///   - positional: Arguments by place; as a method, the receiver comes first.
  ///   - keywords: Arguments by name.
  ///   - asMethod: Whether the call was written `x.f(…)`, where sizes may come one by one.
  /// - Returns: What the function gives.
  /// - Throws: A `TensorError` for arguments that do not fit, or from the function itself.
  public func callAsFunction(
    _ positional: [ProgramValue], keywords: [(name: String, value: ProgramValue)] = [],
    asMethod: Bool = false
  ) throws(TensorError) -> ProgramValue {
    var positional = positional
    if asMethod, takesSizesOneByOne, positional.count > 1, case .integer = positional[1] {
      positional = [positional[0], .list(Array(positional.dropFirst()))]
    }
    return try body(Signature(signature).bind(positional, keywords))
  }
}
