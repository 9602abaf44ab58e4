internal import Autograd

/// Where a value must stand.
extension Parser {
  /// Reads what stands where a value must; says whether a value must still follow.
  mutating func readOperand() throws(Fault) -> Bool {
    let token = token
    switch token.kind {
    case .number: return try take(number(token), token)
    #if !hasFeature(Embedded)
      case .imaginary: return try take(imaginaryNumber(token), token)
      case .colon: return try takeOpenSlicePart(token)
      case .ellipsis: return try takeEllipsis(token)
      case .comma where isAtSliceEnd: return try takeComma(token)
      case .close(.square) where isAtSliceEnd: return try close(token)
    #endif
    case .text: return take(.string(literalText(token)), token)
    case .name: return try readName(token)
    case .binary(.add): return wait(.unary(.plus), token)
    case .binary(.subtract): return wait(.unary(.minus), token)
    case .tilde: return wait(.unary(.invert), token)
    case .open(.round): return try open(.group, token.range)
    case .open(.square): return try open(.list, token.range)
    case .close: return try closeWithoutOperand(token)
    #if !hasFeature(Embedded)
      case .openBrace: throw Fault(.syntax(.unexpectedCharacter(0x7B)), token.range)
      case .closeBrace: throw missingOperand(at: token)
    #endif
    case .semicolon where !brackets.isEmpty:
      throw Fault(.syntax(.semicolonInBrackets), token.range)
    case .superscript, .binary, .compound, .assign, .comma, .dot, .lineEnd, .semicolon, .end:
      throw missingOperand(at: token)
    }
  }

  mutating func take(_ kind: Expression.Kind, _ token: Token) -> Bool {
    operands.append(tree.add(kind, token.range))
    position += 1
    return false
  }

  private mutating func wait(_ kind: WaitingOperator.Kind, _ token: Token) -> Bool {
    operators.append(WaitingOperator(kind: kind, range: token.range))
    position += 1
    return true
  }

  private mutating func readName(_ token: Token) throws(Fault) -> Bool {
    let name = text(token)
    switch Words.literal(name) {
    case .bool(let b): return take(.bool(b), token)
    case .nothing: return take(.none, token)
    case nil: break
    }
    try rejectReserved(name, token.range)
    if name == "linalg", kind(ahead: 1) == .dot, kind(ahead: 2) == .name,
      kind(ahead: 3) == .open(.round)
    {
      // Functions with a dot in their name, not methods.
      let full = token.range.joined(with: tokens[position + 2].range)
      position += 3
      return try open(
        .call(name: name + "." + text(tokens[position - 1]), nameRange: full, isMethod: false),
        self.token.range)
    }
    switch kind(ahead: 1) {
    case .open(.round):
      position += 1
      return try open(
        .call(name: name, nameRange: token.range, isMethod: false), self.token.range)
    case .assign where isAtArgumentStart:
      return try readKeyword(name, token)
    default: return take(.name(name), token)
    }
  }

  /// Whether an argument of a call begins here.
  private var isAtArgumentStart: Bool {
    guard case .call? = brackets.last?.kind else { return false }
    return previous?.kind == .open(.round) || previous?.kind == .comma
  }

  private mutating func readKeyword(_ name: String, _ token: Token) throws(Fault) -> Bool {
    guard brackets[brackets.count - 1].keywordNames.add(name).isNew else {
      throw Fault(.syntax(.repeatedKeyword(name)), token.range)
    }
    brackets[brackets.count - 1].pendingKeyword = name
    position += 2
    return true
  }

  /// What to say where a value is missing.
  func missingOperand(at token: Token) -> Fault {
    guard let previous else { return Fault(.syntax(.nothingLeft(of: text(token))), token.range) }
    switch previous.kind {
    case .binary, .tilde: return Fault(.syntax(.nothingRight(of: text(previous))), previous.range)
    case .open where token.kind == .comma, .comma:
      if token.kind == .comma { return Fault(.syntax(.missingArgument), token.range) }
      return Fault(.syntax(.nothingLeft(of: text(token))), token.range)
    case .assign where token.kind == .assign:
      return Fault(.syntax(.assignmentInExpression), token.range)
    case .assign where token.kind.endsStatement || token.kind == .comma,
      .assign where token.kind == .close(.round):
      return Fault(.syntax(.noValue(of: text(tokens[position - 2]))), previous.range)
    default: return Fault(.syntax(.nothingLeft(of: text(token))), token.range)
    }
  }

  // MARK: Literals

  private func number(_ token: Token) throws(Fault) -> Expression.Kind {
    switch NumberLiteral.value(source.bytes[token.range.start..<token.range.end]) {
    case .integer(let n): return .integer(n)
    case .real(let x): return .real(x)
    case nil: throw Fault(.number(.overflow), token.range)
    }
  }

  #if !hasFeature(Embedded)
    private func imaginaryNumber(_ token: Token) throws(Fault) -> Expression.Kind {
      let digits = source.bytes[token.range.start..<(token.range.end - 1)]
      guard let x = DecimalParser.double(digits.filter { $0 != UInt8(ascii: "_") }) else {
        throw Fault(.number(.overflow), token.range)
      }
      return .imaginary(x)
    }
  #endif

  func literalText(_ token: Token) -> String {
    var bytes: [UInt8] = []
    var i = token.range.start + 1
    while i < token.range.end - 1 {
      var byte = source.bytes[i]
      if byte == UInt8(ascii: "\\"), let escaped = TextEscape.value(source.bytes[i + 1]) {
        byte = escaped
        i += 1
      }
      bytes.append(byte)
      i += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
