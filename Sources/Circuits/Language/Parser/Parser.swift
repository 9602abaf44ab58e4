internal import Autograd

/// Builds the syntax tree of a program.
///
/// An operator waits on a stack until one that binds looser follows; brackets wait on another. With
/// stacks in place of recursion, no program can exhaust the machine's.
struct Parser {
  let source: SourceText
  let tokens: [Token]
  var position = 0
  private(set) var statements: [Statement] = []
  var tree = SyntaxTree()
  var operands: [Int] = []
  var operators: [WaitingOperator] = []
  var brackets: [OpenBracket] = []
  /// Whether the statement being read began without `name =`.
  var isBare = false
  #if !hasFeature(Embedded)
    /// The scopes that are open, and where their braces are.
    var scopes: [(scope: Statement.Scope, brace: SourceRange)] = []
  #endif
  /// Whether only what Python reads alike is accepted.
  let isStrict: Bool

  /// How deep brackets may nest, as in Python.
  static let nestingLimit = 200

  init(_ source: SourceText, isStrict: Bool = false) throws(Fault) {
    self.source = source
    self.isStrict = isStrict
    tokens = try Lexer.tokens(source)
    tree.nodes.reserveCapacity(tokens.count)
    try readStatements()
  }

  var token: Token { tokens[position] }

  /// The token before this one, nil at the start of a statement.
  var previous: Token? {
    position > 0 && !tokens[position - 1].kind.endsStatement ? tokens[position - 1] : nil
  }

  /// The kind of a token further on.
  func kind(ahead: Int) -> Token.Kind {
    position + ahead < tokens.count ? tokens[position + ahead].kind : .end
  }

  func text(_ token: Token) -> String { source.text(token.range) }

  private mutating func readStatements() throws(Fault) {
    while true {
      while token.kind == .lineEnd || token.kind == .semicolon { position += 1 }
      #if !hasFeature(Embedded)
        if try readScope() { continue }
      #endif
      if token.kind == .end { return }
      if let last = statements.last, last.target == nil {
        throw Fault(.syntax(.expressionBeforeEnd), last.range)
      }
      try readStatement()
    }
  }

  private mutating func readStatement() throws(Fault) {
    let start = token.range.start
    let declaration = readDeclaration()
    let first = token
    var target: String?
    if first.kind == .name {
      switch kind(ahead: 1) {
      case .assign:
        let name = text(first)
        if Words.literal(name) != nil { throw Fault(.syntax(.badTarget("'\(name)'")), first.range) }
        try rejectReserved(name, first.range)
        target = name
        position += 2
        if token.kind.endsStatement {
          throw Fault(.syntax(.noValue(of: name)), tokens[position - 1].range)
        }
      case .lineEnd, .semicolon, .end:
        if declaration != nil { throw Fault(.syntax(.noValue(of: text(first))), first.range) }
      case .compound(let operation):
        throw Fault(
          .syntax(.compoundAssignment(name: text(first), operation: operation.symbol)),
          tokens[position + 1].range)
      default: break
      }
    }
    isBare = target == nil
    if isStrict, target == nil { throw Fault(.syntax(.bareExpression), first.range) }
    let root = try readExpression()
    let range = SourceRange(start, tree.nodes[root].range.end)
    #if hasFeature(Embedded)
      statements.append(
        Statement(
          declaration: declaration, target: target, targetRange: first.range, root: root,
          range: range))
    #else
      statements.append(
        Statement(
          declaration: declaration, target: target, targetRange: first.range, root: root,
          range: range, scope: scopes.map { $0.scope }))
    #endif
  }

  /// Moves past `input`, `param` or `const` where it declares the name after it.
  ///
  /// Two names side by side mean nothing else, so the words stay free for other uses.
  private mutating func readDeclaration() -> Declaration.Kind? {
    guard token.kind == .name, kind(ahead: 1) == .name,
      kind(ahead: 2) == .assign || kind(ahead: 2).endsStatement
    else { return nil }
    let word = text(token)
    for kind in Declaration.Kind.allCases where kind.word == word {
      position += 1
      return kind
    }
    return nil
  }

  private mutating func readExpression() throws(Fault) -> Int {
    var wantsOperand = true
    while true {
      if wantsOperand {
        wantsOperand = try readOperand()
      } else if token.kind.endsStatement && brackets.isEmpty {
        reduce(to: 0)
        return operands.removeLast()
      } else {
        wantsOperand = try readOperator()
      }
    }
  }

  func rejectReserved(_ name: String, _ range: SourceRange) throws(Fault) {
    if Words.reserved.contains(name) { throw Fault(.syntax(.reservedWord(name)), range) }
  }
}

/// An operator whose right side is not complete.
struct WaitingOperator {
  enum Kind {
    case unary(UnaryOperator)
    case binary(BinaryOperator)
  }

  let kind: Kind
  let range: SourceRange

  var precedence: Precedence {
    switch kind {
    case .unary: .unary
    case .binary(let operation): operation.precedence
    }
  }
}

/// A bracket that is not closed yet, and what was read inside of it.
struct OpenBracket {
  enum Kind: Equatable {
    case group
    case list
    case call(name: String, nameRange: SourceRange, isMethod: Bool)
    #if !hasFeature(Embedded)
      case index
    #endif
  }

  let kind: Kind
  let range: SourceRange
  /// The number of operators that wait outside.
  let outerOperators: Int
  var items: [Int] = []
  var keywords: [Expression.Keyword] = []
  var keywordNames = NameTable()
  /// The name of the argument being read.
  var pendingKeyword: String?
  #if !hasFeature(Embedded)
    /// The parts of the slice being read, nil where one is left out.
    var sliceParts: [Int?] = []
    /// Where that slice begins.
    var sliceStart = SourceRange(0, 0)
    /// Whether a comma was read.
    var hasComma = false
  #endif
}
