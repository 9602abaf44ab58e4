internal import Autograd

extension Program: CustomStringConvertible {
  /// The program in its canonical form: one statement a line, the fewest parentheses that keep its
  /// meaning, `**` for every power and `*` for every product.
  ///
  /// Read again, it gives the same program.
  public var description: String {
    var text = ""
    #if !hasFeature(Embedded)
      var open: [Statement.Scope] = []
    #endif
    for statement in statements {
      if !text.isEmpty { text += "\n" }
      #if !hasFeature(Embedded)
        SyntaxTree.move(from: &open, to: statement.scope, in: &text)
      #endif
      if let declaration = statement.declaration { text += declaration.word + " " }
      if let target = statement.target { text += target + " = " }
      tree.print(statement.root, to: &text)
    }
    #if !hasFeature(Embedded)
      for _ in open { text += "\n}" }
    #endif
    return text
  }
}

extension SyntaxTree {
  /// What is still to be printed.
  private enum Piece {
    case text(String)
    case node(Int, Precedence)
  }

  #if !hasFeature(Embedded)
    /// Closes and opens scopes until those of a statement are open.
    fileprivate static func move(
      from open: inout [Statement.Scope], to path: [Statement.Scope], in text: inout String
    ) {
      var common = 0
      while common < open.count, common < path.count, open[common] == path[common] { common += 1 }
      for _ in common..<open.count { text += "}\n" }
      for scope in path[common...] { text += "scope(\(quoted(scope.name))) {\n" }
      open = path
    }
  #endif

  /// Appends an expression's canonical text.
  fileprivate func print(_ root: Int, to text: inout String) {
    // A stack in place of recursion; its top is what comes next.
    var pending: [Piece] = [.node(root, .comparison)]
    while let piece = pending.popLast() {
      switch piece {
      case .text(let part): text += part
      case .node(let i, let needed):
        let kind = nodes[i].kind
        if kind.precedence < needed {
          text += "("
          pending.append(.text(")"))
        }
        for part in pieces(kind).reversed() { pending.append(part) }
      }
    }
  }

  private func pieces(_ kind: Expression.Kind) -> [Piece] {
    switch kind {
    case .integer(let n): return [.text(n.description)]
    case .real(let x): return [.text(x.isInfinite ? "1e999" : x.description)]
    case .bool(let b): return [.text(b ? "True" : "False")]
    case .string(let string): return [.text(SyntaxTree.quoted(string))]
    case .none: return [.text("None")]
    case .name(let name): return [.text(name)]
    case .unary(let operation, let operand):
      return [.text(operation.symbol), .node(operand, .unary)]
    case .binary(let operation, let left, let right):
      let sign = Piece.text(" " + operation.symbol + " ")
      let precedence = operation.precedence
      switch precedence {
      case .power: return [.node(left, .postfix), sign, .node(right, .unary)]
      case .comparison: return [.node(left, .or), sign, .node(right, .or)]
      default: return [.node(left, precedence), sign, .node(right, precedence.next)]
      }
    case .list(let items):
      var pieces = [Piece.text("[")]
      append(items, to: &pieces)
      return pieces + [.text("]")]
    case .call(let call): return self.pieces(call)
    #if !hasFeature(Embedded)
      case .imaginary(let x): return [.text((x.isInfinite ? "1e999" : x.description) + "j")]
      case .index(let receiver, let items, let isTuple):
        var pieces: [Piece] = [.node(receiver, .postfix), .text("[")]
        append(items, to: &pieces)
        return pieces + [.text(isTuple && items.count == 1 ? ",]" : "]")]
      case .slice(let start, let stop, let step):
        var pieces = start.map { [Piece.node($0, .comparison)] } ?? []
        pieces.append(.text(":"))
        if let stop { pieces.append(.node(stop, .comparison)) }
        if let step { pieces += [.text(":"), .node(step, .comparison)] }
        return pieces
      case .ellipsis: return [.text("...")]
    #endif
    case .attribute(let attribute, let receiver):
      return self.pieces(receiver: receiver) + [.text(attribute.name)]
    }
  }

  private func pieces(_ call: Expression.Call) -> [Piece] {
    var pieces: [Piece] = []
    var arguments = call.positional[...]
    if call.isMethod, let receiver = arguments.popFirst() {
      pieces += self.pieces(receiver: receiver)
    }
    pieces.append(.text(call.function + "("))
    append(Array(arguments), to: &pieces)
    for (i, keyword) in call.keywords.enumerated() {
      pieces.append(.text((i > 0 || !arguments.isEmpty ? ", " : "") + keyword.name + "="))
      pieces.append(.node(keyword.value, .comparison))
    }
    return pieces + [.text(")")]
  }

  private func pieces(receiver: Int) -> [Piece] {
    switch nodes[receiver].kind {
    // `2.sum()` would be the number `2.` beside a call.
    case .integer, .real: [.text("("), .node(receiver, .comparison), .text(").")]
    default: [.node(receiver, .postfix), .text(".")]
    }
  }

  private func append(_ items: [Int], to pieces: inout [Piece]) {
    for (i, item) in items.enumerated() {
      if i > 0 { pieces.append(.text(", ")) }
      pieces.append(.node(item, .comparison))
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "'"
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "'": text += "\\'"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "'"
  }
}

extension Expression.Kind {
  /// How tightly the outermost part binds.
  var precedence: Precedence {
    switch self {
    case .unary: .unary
    case .binary(let operation, _, _): operation.precedence
    default: .postfix
    }
  }
}
