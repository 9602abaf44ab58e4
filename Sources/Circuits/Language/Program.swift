public import Autograd

/// A differentiable computation in text.
///
/// ```swift
/// let program = try Program("q = A²(B + 5)")
/// program.freeNames                                          // ["A", "B"]
/// let run = try program.evaluate(["A": Tensor(2.0), "B": Tensor(1.0)])
/// run.output                                                 // .tensor(tensor(24.))
/// ```
///
/// Statements `name = expression` end at line ends or `;`; a last expression alone is the output.
/// `input x = 3`, `param w = [1, 2]` and `const k = 5` declare what a program begins with; values from
/// outside override them. Operators bind as in Python, but `^` is power, as `**` and raised digits are. A number directly
/// before a name or `(`, and `)` or raised digits before one, make a product that binds like `*`.
/// Functions have names of their own: after `max = 3`, `max(x, y)` still calls the function.
public struct Program: Sendable {
  let source: SourceText
  /// All expressions.
  package let tree: SyntaxTree
  /// The statements in order.
  package let statements: [Statement]
  /// Names that are read before the program gives them a value, in the order of first use.
  ///
  /// Constants such as `pi`, dtypes and the names of called functions do not count. An input may
  /// still be called `pi`: it then hides the constant.
  public let freeNames: [String]

  /// Reads a program.
  ///
  /// - Parameters:
  ///   - text: The program.
  ///   - allowingEmpty: Whether a text without any statement is a program, too.
  ///   - isStrict: Whether every statement must be `name = expression`, and every product written
  ///     with `*`, as in files of cases.
  /// - Throws: A `ProgramError` of category `syntax` where the text is not a program, or `name`
  ///   where it calls a function that does not exist.
  public init(
    _ text: String, allowingEmpty: Bool = false, isStrict: Bool = false
  ) throws(ProgramError) {
    let source = SourceText(text)
    do throws(Fault) {
      let parser = try Parser(source, isStrict: isStrict)
      self.source = source
      tree = parser.tree
      statements = parser.statements
      if statements.isEmpty, !allowingEmpty {
        throw Fault(.syntax(.emptyProgram), SourceRange(0, 0))
      }
      freeNames = try Program.checkNames(parser)
    } catch {
      throw ProgramError(error, in: source)
    }
  }

  /// The name of the last statement's value, nil when that statement is an expression alone.
  public var outputName: String? { statements.last?.target }

  /// Computes the program's values.
  ///
  /// Histories are recorded as for any other tensors. An assignment names the tensor that it
  /// computed; inputs and values that have a name keep theirs. What is declared and not among the
  /// inputs becomes a new leaf.
  ///
  /// - Parameter inputs: What names mean when the program starts; those it does not use are ignored.
  /// - Returns: All assigned values and the output.
  /// - Throws: A `ProgramError` with the place of the statement part that failed.
  public func evaluate(_ inputs: [String: Tensor] = [:]) throws(ProgramError) -> Evaluation {
    try evaluate(inputs.map { (name: $0.key, tensor: $0.value) })
  }

  /// The same for inputs that stand in a list.
  func evaluate(_ inputs: [(name: String, tensor: Tensor)]) throws(ProgramError) -> Evaluation {
    var evaluator = Evaluator(self, inputs)
    do throws(Fault) { return try evaluator.run() } catch {
      throw ProgramError(error, in: source)
    }
  }

  /// Collects the free names, and refuses calls of functions that do not exist.
  private static func checkNames(_ parser: Parser) throws(Fault) -> [String] {
    var free: [String] = []
    var seen = NameTable()
    var declarations = DeclarationCheck()
    var unknownCall: Expression?
    var next = 0
    for statement in parser.statements {
      for node in parser.tree.nodes[next...statement.root] {
        switch node.kind {
        case .name(let name):
          try declarations.checkRead(of: name, in: statement, node.range)
          if seen.add(name).isNew, !Words.isKnown(name) { free.append(name) }
        case .call(let call):
          if unknownCall == nil, FunctionCatalog.named(call.function) == nil { unknownCall = node }
        default: break
        }
      }
      next = statement.root + 1
      if let target = statement.target {
        let isNew = seen.add(target).isNew
        try declarations.note(target, of: statement, isNew: isNew)
      }
    }
    if let unknownCall, case .call(let call) = unknownCall.kind {
      throw Suggestion.unknownFunction(
        call.function, isVariable: seen.contains(call.function) && !call.isMethod,
        unknownCall.anchor)
    }
    return free
  }
}
