internal import Autograd

/// Where an operator, or the end of something, must stand.
extension Parser {
  /// Reads what stands behind a complete value; says whether a value must follow.
  mutating func readOperator() throws(Fault) -> Bool {
    let token = token
    switch token.kind {
    case .binary(let operation):
      try waitForRightSide(operation, token.range)
      position += 1
      return true
    case .superscript: return try raise(token)
    case .dot: return try readMethod(token)
    #if hasFeature(Embedded)
      case .open(.square): throw indexing(token)
    #else
      case .open(.square): return try openIndex(token)
      case .colon: return try takeSlicePart(token)
      case .ellipsis: throw Fault(.syntax(.misplaced("...")), token.range)
      case .imaginary: throw sideBySide(token)
      case .openBrace, .closeBrace:
        throw Fault(.syntax(.misplaced(text(token))), token.range)
    #endif
    case .open(.round): return try multiplySideBySide(token)
    case .name:
      try rejectReserved(text(token), token.range)
      return try multiplySideBySide(token)
    case .number, .text: throw sideBySide(token)
    case .comma: return try takeComma(token)
    case .close: return try close(token)
    case .assign: throw misplacedAssignment(token)
    case .compound(let operation):
      throw Fault(
        .syntax(.compoundAssignment(name: "", operation: operation.symbol)), token.range)
    case .semicolon: throw Fault(.syntax(.semicolonInBrackets), token.range)
    case .tilde, .lineEnd, .end: throw Fault(.syntax(.misplaced(text(token))), token.range)
    }
  }

  /// Completes every waiting operator that binds tighter than `operation`, which then waits itself.
  private mutating func waitForRightSide(
    _ operation: BinaryOperator, _ range: SourceRange
  ) throws(Fault) {
    let outer = brackets.last?.outerOperators ?? 0
    let precedence = operation.precedence
    while operators.count > outer, let top = operators.last {
      let isLeftAssociative = operation != .power
      guard top.precedence > precedence || (top.precedence == precedence && isLeftAssociative)
      else { break }
      if precedence == .comparison, top.precedence == .comparison {
        throw Fault(.syntax(.chainedComparison), range)
      }
      reduceOnce()
    }
    operators.append(WaitingOperator(kind: .binary(operation), range: range))
  }

  /// Completes all operators that wait above the first `count`.
  mutating func reduce(to count: Int) {
    while operators.count > count { reduceOnce() }
  }

  private mutating func reduceOnce() {
    let top = operators.removeLast()
    let right = operands.removeLast()
    let rightRange = tree.nodes[right].range
    switch top.kind {
    case .unary(let operation):
      operands.append(
        tree.add(
          .unary(operation, right), top.range.joined(with: rightRange), anchor: top.range))
    case .binary(let operation):
      let left = operands.removeLast()
      operands.append(
        tree.add(
          .binary(operation, left, right), tree.nodes[left].range.joined(with: rightRange),
          anchor: top.range))
    }
  }

  /// `x²`, `x⁻¹`: a power that binds to the value directly in front of it.
  private mutating func raise(_ token: Token) throws(Fault) -> Bool {
    if let previous, previous.kind == .superscript {
      throw Fault(
        .syntax(.powerOfPower), token.range, context: previous.range.joined(with: token.range))
    }
    let (isNegative, magnitude) = NumberLiteral.raised(SourceText(text(token)).scalars)
    guard let magnitude else { throw Fault(.number(.overflow), token.range) }
    var exponent = tree.add(.integer(magnitude), token.range)
    if isNegative { exponent = tree.add(.unary(.minus, exponent), token.range) }
    let base = operands.removeLast()
    operands.append(
      tree.add(
        .binary(.power, base, exponent), tree.nodes[base].range.joined(with: token.range),
        anchor: token.range))
    position += 1
    return false
  }

  private mutating func readMethod(_ token: Token) throws(Fault) -> Bool {
    guard kind(ahead: 1) == .name else { throw Fault(.syntax(.nothingRight(of: ".")), token.range) }
    let name = tokens[position + 1]
    guard kind(ahead: 2) == .open(.round) else {
      if isBare, brackets.isEmpty, kind(ahead: 2) == .assign {
        throw Fault(.syntax(.badTarget("an attribute")), name.range)
      }
      guard let attribute = Expression.Attribute(text(name)) else {
        throw Suggestion.unknownAttribute(text(name), of: nil, name.range)
      }
      let receiver = operands.removeLast()
      operands.append(
        tree.add(
          .attribute(attribute, receiver), tree.nodes[receiver].range.joined(with: name.range),
          anchor: name.range))
      position += 2
      return false
    }
    position += 2
    let receiver = operands.removeLast()
    let wantsOperand = try open(
      .call(name: text(name), nameRange: name.range, isMethod: true), self.token.range)
    brackets[brackets.count - 1].items.append(receiver)
    return wantsOperand
  }

  /// `2x`, `(a + b)(a - b)`, `A²(B + 5)`: a product that binds exactly like `*`.
  private mutating func multiplySideBySide(_ token: Token) throws(Fault) -> Bool {
    if isStrict { throw sideBySide(token) }
    switch previous?.kind {
    case .number where previous?.range.end == token.range.start, .close(.round), .superscript:
      try waitForRightSide(.multiply, SourceRange(token.range.start, token.range.start))
      return true
    default: throw sideBySide(token)
    }
  }

  #if hasFeature(Embedded)
    /// What to say about `x[0]`: as the target of an assignment it would stay wrong.
    private func indexing(_ token: Token) -> Fault {
      if isBare, brackets.isEmpty {
        var depth = 0
        for (i, other) in tokens[position...].enumerated() {
          switch other.kind {
          case .open: depth += 1
          case .close: depth -= 1
          default: break
          }
          guard depth == 0 else { continue }
          if kind(ahead: i + 1) == .assign {
            return Fault(
              .syntax(.badTarget("an element")), token.range.joined(with: other.range))
          }
          break
        }
      }
      return Fault(.notAvailable(.indexing), token.range)
    }
  #endif

  private func sideBySide(_ token: Token) -> Fault {
    let before = previous ?? token
    return Fault(
      .syntax(.sideBySide(text(before), text(token))), token.range,
      context: before.range.joined(with: token.range))
  }

  private mutating func misplacedAssignment(_ token: Token) -> Fault {
    guard brackets.isEmpty, isBare else {
      return Fault(.syntax(.assignmentInExpression), token.range)
    }
    reduce(to: 0)
    let target = tree.nodes[operands[operands.count - 1]]
    return Fault(.syntax(.badTarget(target.kind.words)), target.range)
  }
}

extension Expression.Kind {
  /// What this is, in words, for messages.
  var words: String {
    switch self {
    case .integer, .real: "a number"
    case .bool(let b): b ? "'True'" : "'False'"
    case .string: "a string"
    case .none: "'None'"
    case .name: "a name"
    case .list: "a list"
    case .unary, .binary: "an expression"
    case .call: "the result of a call"
    case .attribute: "an attribute"
    #if !hasFeature(Embedded)
      case .imaginary: "a number"
      case .index: "an element"
      case .slice, .ellipsis: "an index"
    #endif
    }
  }
}
