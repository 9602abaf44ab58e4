/// Reads formulas: the language of programs, and beside it `=`, `≈`, `→`, `∂y/∂x`, `|x|`, `f(x)`, sums
/// and texts in quotation marks.
struct MathParser {
  private let tokens: [MathToken]
  private var position = 0
  private var depth = 0
  /// How many bars are open, which the next bar may close.
  private var openBars = 0

  private static let deepest = 60
  private static let longest = 2_000

  /// Reads a formula.
  ///
  /// - Parameter text: One formula.
  /// - Returns: Its tree.
  /// - Throws: `MathError` with the place.
  static func parse(_ text: String) throws(MathError) -> MathNode {
    guard text.count <= longest else {
      throw MathError(message: "a formula has at most \(longest) characters", offset: 0)
    }
    var parser = MathParser(tokens: try MathLexer.tokens(text))
    let node = try parser.sequence()
    guard parser.token.kind == .end else {
      throw MathError(message: "the formula cannot go on like this", offset: parser.token.offset)
    }
    return node
  }

  private init(tokens: [MathToken]) { self.tokens = tokens }

  private var token: MathToken { tokens[position] }

  private var next: MathToken { tokens[min(position + 1, tokens.count - 1)] }

  private mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  private mutating func skip(_ sign: String) -> Bool {
    guard token.isSign(sign) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ sign: String) throws(MathError) {
    guard skip(sign) else {
      throw MathError(message: "'\(sign)' is missing here", offset: token.offset)
    }
  }

  /// Parts with commas between them.
  private mutating func sequence() throws(MathError) -> MathNode {
    var parts = [try expression(0)]
    var sign = ","
    while token.isSign(",") || token.isSign(";") {
      sign = token.isSign(",") ? "," : ";"
      advance()
      parts.append(try expression(0))
    }
    return parts.count == 1 ? parts[0] : .sequence(sign, parts)
  }

  private mutating func expression(_ floor: Int) throws(MathError) -> MathNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < MathParser.deepest else {
      throw MathError(message: "the formula nests too deep", offset: token.offset)
    }
    var left = try operand()
    while let (sign, precedence) = infix, precedence >= floor {
      if !sign.isEmpty, sign != MathSigns.apart { advance() }
      let right = try expression(precedence + 1)
      left = sign == "/" ? .fraction(left, right) : .binary(sign, left, right)
    }
    return left
  }

  /// The sign that goes on here; empty for a product side by side.
  private var infix: (sign: String, precedence: Int)? {
    switch token.kind {
    case .sign("|") where openBars > 0: return nil
    case .sign(let sign):
      if sign == "(" || sign == "√" || sign == "…" || sign == "∞" { return ("", MathSigns.product) }
      return MathSigns.precedence(sign).map { (sign, $0) }
    case .number, .name: return ("", MathSigns.product)
    // Words stand beside formulas, whatever these are.
    case .text: return (MathSigns.apart, MathSigns.apartPrecedence)
    case .raised, .end: return nil
    }
  }

  private mutating func operand() throws(MathError) -> MathNode {
    guard case .sign(let sign) = token.kind, ["−", "+", "~", "±"].contains(sign) else {
      return try raised(to: postfix(atom()))
    }
    advance()
    depth += 1
    defer { depth -= 1 }
    guard depth < MathParser.deepest else {
      throw MathError(message: "the formula nests too deep", offset: token.offset)
    }
    return .unary(sign, try operand())
  }

  private mutating func raised(to base: MathNode) throws(MathError) -> MathNode {
    var base = base
    while case .raised(let text) = token.kind {
      advance()
      base = try postfix(.power(base, MathParser.exponent(text)))
    }
    guard skip("^") else { return base }
    return .power(base, try operand())
  }

  private static func exponent(_ text: String) -> MathNode {
    if text == "T" { return .sign("⊤") }
    let node: (Substring) -> MathNode = {
      $0.allSatisfy(\.isNumber) ? .number(String($0)) : .name(String($0))
    }
    if text.hasPrefix("−") { return .unary("−", node(text.dropFirst())) }
    return node(text[...])
  }

  private mutating func postfix(_ node: MathNode) throws(MathError) -> MathNode {
    var node = node
    while true {
      if token.isSign("["), !token.isApart {
        advance()
        node = .index(node, try list(until: "]"))
      } else if token.isSign("."), case .name(let name) = next.kind {
        advance()
        advance()
        if skip("(") {
          node = .call(name, [node] + (try list(until: ")")))
        } else if name == "T" || name == "mT" {
          node = .power(node, .sign("⊤"))
        } else {
          node = .binary(".", node, .name(name))
        }
      } else if token.isSign("′") || token.isSign("!") {
        node = .marked(node, token.isSign("′") ? "′" : "!")
        advance()
      } else {
        return node
      }
    }
  }

  private mutating func list(until end: String) throws(MathError) -> [MathNode] {
    var items: [MathNode] = []
    // Bars that stand open outside close outside.
    let outside = openBars
    openBars = 0
    defer { openBars = outside }
    while !token.isSign(end) {
      items.append(try expression(0))
      guard skip(",") else { break }
    }
    try expect(end)
    return items
  }

  private mutating func atom() throws(MathError) -> MathNode {
    let first = token
    switch first.kind {
    case .number(let text):
      advance()
      return .number(text)
    case .text(let text):
      advance()
      return .text(text)
    case .name(let name):
      if let derivative = derivative() { return derivative }
      advance()
      guard token.isSign("("), !token.isApart, !MathNames.isLargeOperator(name) else {
        return .name(name)
      }
      advance()
      return .call(name, try list(until: ")"))
    case .sign("("):
      advance()
      let inner = try list(until: ")")
      return inner.count == 1 ? inner[0] : .bars("()", .sequence(",", inner))
    case .sign("["):
      advance()
      return .list(try list(until: "]"))
    case .sign("|"), .sign("‖"): return try bars()
    case .sign("√"):
      advance()
      return .call("sqrt", [try postfix(atom())])
    case .sign(let sign) where sign == "…" || sign == "∞" || sign == "∅":
      advance()
      return .sign(sign)
    case .sign, .raised, .end:
      throw MathError(
        message: first.kind == .end ? "the formula ends too early" : "here a value is missing",
        offset: first.offset)
    }
  }

  private mutating func bars() throws(MathError) -> MathNode {
    guard case .sign(let sign) = token.kind else { return .sign("") }
    advance()
    openBars += 1
    let inner = try expression(0)
    openBars -= 1
    try expect(sign)
    return .bars(sign, inner)
  }
}

/// Quotients of differentials, which bind tighter than any other quotient.
extension MathParser {
  private mutating func derivative() -> MathNode? {
    let start = position
    guard let sign = differentialSign(), let above = differential(sign), skip("/"),
      differentialSign() == sign, let below = differential(sign), below.count > 1
    else {
      position = start
      return nil
    }
    return .derivative(above: above, below: below)
  }

  /// `∂` or `d`, if the token begins with it.
  private func differentialSign() -> String? {
    guard case .name(let name) = token.kind else { return nil }
    if name.hasPrefix("∂") { return "∂" }
    return name.hasPrefix("d") ? "d" : nil
  }

  /// `∂y`, `∂²y`, `∂x²`, `d`: the sign, and what follows it.
  private mutating func differential(_ sign: String) -> [MathNode]? {
    guard case .name(let name) = token.kind else { return nil }
    var head = MathNode.sign(sign)
    var rest = String(name.dropFirst())
    advance()
    if rest.isEmpty, case .raised(let text) = token.kind {
      head = .power(head, MathParser.exponent(text))
      advance()
      if case .name(let name) = token.kind, !token.isApart {
        rest = name
        advance()
      }
    }
    if rest.isEmpty { return [head] }
    var tail = MathNode.name(rest)
    if case .raised(let text) = token.kind {
      tail = .power(tail, MathParser.exponent(text))
      advance()
    }
    return [head, tail]
  }
}
