#if !hasFeature(Embedded)
  /// `scope("layer 1") { … }`.
  extension Parser {
    /// Moves past the beginning or the end of a scope; says whether one was there.
    mutating func readScope() throws(Fault) -> Bool {
      switch token.kind {
      case .closeBrace:
        guard scopes.popLast() != nil else {
          throw Fault(.syntax(.neverOpened("}")), token.range)
        }
        position += 1
        return true
      case .openBrace where !isStrict: throw Fault(.syntax(.badScope), token.range)
      case .end:
        if let open = scopes.last { throw Fault(.syntax(.neverClosed("{")), open.brace) }
        return false
      default: return try openScope()
      }
    }

    private mutating func openScope() throws(Fault) -> Bool {
      guard !isStrict, token.kind == .name, text(token) == "scope", kind(ahead: 1) == .open(.round)
      else { return false }
      guard kind(ahead: 2) == .text, kind(ahead: 3) == .close(.round), kind(ahead: 4) == .openBrace
      else { throw Fault(.syntax(.badScope), token.range) }
      if let last = statements.last, last.target == nil {
        throw Fault(.syntax(.expressionBeforeEnd), last.range)
      }
      let brace = tokens[position + 4].range
      if scopes.count == Parser.nestingLimit {
        throw Fault(.syntax(.tooDeep(limit: Parser.nestingLimit)), brace)
      }
      let name = literalText(tokens[position + 2])
      scopes.append((Statement.Scope(name: name, first: statements.count), brace))
      position += 5
      return true
    }
  }
#endif
