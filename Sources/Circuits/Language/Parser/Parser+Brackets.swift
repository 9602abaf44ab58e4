internal import Autograd

/// Parentheses, lists and calls.
extension Parser {
  /// Opens the bracket at this position.
  mutating func open(_ kind: OpenBracket.Kind, _ range: SourceRange) throws(Fault) -> Bool {
    if brackets.count == Parser.nestingLimit {
      throw Fault(.syntax(.tooDeep(limit: Parser.nestingLimit)), range)
    }
    brackets.append(OpenBracket(kind: kind, range: range, outerOperators: operators.count))
    position += 1
    return true
  }

  mutating func takeComma(_ token: Token) throws(Fault) -> Bool {
    // The bracket itself is not copied: a second owner would make every append copy its items.
    guard let kind = brackets.last?.kind else {
      throw Fault(.syntax(.misplaced(",")), token.range)
    }
    if kind == .group { throw Fault(.syntax(.commaInParentheses), token.range) }
    try takeItem()
    #if !hasFeature(Embedded)
      brackets[brackets.count - 1].hasComma = true
    #endif
    position += 1
    return true
  }

  mutating func close(_ token: Token) throws(Fault) -> Bool {
    guard let kind = brackets.last?.kind else {
      throw Fault(.syntax(.neverOpened(text(token))), token.range)
    }
    if kind == .group {
      let bracket = brackets.removeLast()
      reduce(to: bracket.outerOperators)
      tree.nodes[operands[operands.count - 1]].range = bracket.range.joined(with: token.range)
      position += 1
      return false
    }
    try takeItem()
    finish(token)
    return false
  }

  /// A closing bracket where a value could stand: after the opening one, or after a last comma.
  mutating func closeWithoutOperand(_ token: Token) throws(Fault) -> Bool {
    let before = previous?.kind
    let kind = brackets.last?.kind
    if kind == .group, before == .open(.round) {
      throw Fault(
        .syntax(.emptyParentheses), token.range,
        context: tokens[position - 1].range.joined(with: token.range))
    }
    #if !hasFeature(Embedded)
      if kind == .index, before == .open(.square) {
        throw Fault(
          .syntax(.emptyIndex), token.range,
          context: tokens[position - 1].range.joined(with: token.range))
      }
    #endif
    guard kind != .group, before == .open(.round) || before == .open(.square) || before == .comma
    else { throw missingOperand(at: token) }
    finish(token)
    return false
  }

  /// Moves the value just read into the list or call.
  private mutating func takeItem() throws(Fault) {
    let last = brackets.count - 1
    #if !hasFeature(Embedded)
      if isInSlice { return finishSlice() }
    #endif
    reduce(to: brackets[last].outerOperators)
    let item = operands.removeLast()
    if let name = brackets[last].pendingKeyword {
      brackets[last].pendingKeyword = nil
      brackets[last].keywords.append(Expression.Keyword(name: name, value: item))
    } else if !brackets[last].keywords.isEmpty {
      throw Fault(.syntax(.positionalAfterKeyword), tree.nodes[item].range)
    } else {
      brackets[last].items.append(item)
    }
  }

  private mutating func finish(_ token: Token) {
    let bracket = brackets.removeLast()
    position += 1
    switch bracket.kind {
    case .group: break
    #if !hasFeature(Embedded)
      case .index: finishIndex(bracket, token)
    #endif
    case .list:
      operands.append(tree.add(.list(bracket.items), bracket.range.joined(with: token.range)))
    case .call(let name, let nameRange, let isMethod):
      let start = isMethod ? tree.nodes[bracket.items[0]].range : nameRange
      let call = Expression.Call(
        function: name, isMethod: isMethod, positional: bracket.items, keywords: bracket.keywords)
      operands.append(tree.add(.call(call), start.joined(with: token.range), anchor: nameRange))
    }
  }
}
