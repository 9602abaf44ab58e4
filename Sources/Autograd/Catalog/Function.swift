/// A function that programs can call, declared where its primitive or composition stands.
///
/// Parser, calls and listings all read this one declaration.
public struct Function: Sendable {
  /// Name, arguments and defaults as Python writes them: `sum(input, dim=None, keepdim=False)`.
  public let signature: String
  #if !hasFeature(Embedded)
    // Pages show no listings, and what only these say is not loaded.
    /// What it does, in one line.
    public let summary: String
    /// The value in notation; `a`, `b`, `c` are the tensors in order.
    public let formula: String
    /// The derivative in notation.
    public let derivative: String
  #endif
  /// Whether `x.f(2, 3)` means `f(x, [2, 3])`, and `f(2, 3)` means `f([2, 3])` where sizes come first.
  let takesSizesOneByOne: Bool
  private let parsed = ParsedSignature()
  /// The primitive that is all it does to tensors without further arguments.
  package let primitive: (any Primitive)?
  /// What it does, nil where that is its primitive alone.
  let body: (@Sendable (Arguments) throws(TensorError) -> ProgramValue)?

  @inline(__always)
  init(
    _ signature: String, takesSizesOneByOne: Bool = false, of primitive: (any Primitive)? = nil,
    summary: String, formula: String, derivative: String,
    body: (@Sendable (Arguments) throws(TensorError) -> ProgramValue)? = nil
  ) {
    self.signature = signature
    #if !hasFeature(Embedded)
      self.summary = summary
      self.formula = formula
      self.derivative = derivative
    #endif
    self.takesSizesOneByOne = takesSizesOneByOne
    self.primitive = primitive
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
      "\(primitive.name)(\(list))", of: primitive, summary: summary, formula: formula,
      derivative: derivative)
  }

  /// The name in front of the signature's parenthesis.
  public var name: String {
    ByteText.string(Array(signature.utf8).prefix { $0 != UInt8(ascii: "(") })
  }

  private var sizesComeFirst: Bool { signature.utf8.starts(with: (name + "(size").utf8) }

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
    if takesSizesOneByOne {
      // The receiver of a method, but nothing stands before the sizes of `zeros(2, 3)`.
      let first = asMethod ? 1 : 0
      if asMethod || sizesComeFirst, positional.count > first,
        positional[first].wholeNumber != nil
      {
        positional = positional[..<first] + [.list(Array(positional[first...]))]
      }
    }
    let call = try parsed.signature(signature).bind(positional, keywords)
    if let body { return try body(call) }
    guard let primitive else { return .none }
    return .tensor(try primitive.apply(call.tensors()))
  }
}
