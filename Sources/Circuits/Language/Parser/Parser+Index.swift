#if !hasFeature(Embedded)
  internal import Autograd

  /// What stands between the brackets of `x[1:3, None, ..., ::2]`.
  extension Parser {
    /// Opens the brackets behind a value.
    mutating func openIndex(_ token: Token) throws(Fault) -> Bool {
      let receiver = operands.removeLast()
      let wantsOperand = try open(.index, token.range)
      brackets[brackets.count - 1].items.append(receiver)
      return wantsOperand
    }

    /// Whether a colon of the item being read was met.
    var isInSlice: Bool { brackets.last.map { !$0.sliceParts.isEmpty } ?? false }

    /// Whether nothing was read yet of a part of an index.
    private var isAtPartStart: Bool {
      switch previous?.kind {
      case .colon, .comma, .open(.square): brackets.last?.kind == .index
      default: false
      }
    }

    /// Whether a slice may end here without a value.
    var isAtSliceEnd: Bool { isInSlice && previous?.kind == .colon }

    /// Moves past a colon where a value could stand.
    mutating func takeOpenSlicePart(_ token: Token) throws(Fault) -> Bool {
      guard isAtPartStart else {
        guard brackets.last?.kind == .index else {
          throw Fault(.syntax(.misplaced(":")), token.range)
        }
        throw missingOperand(at: token)
      }
      return try takeSlicePart(token)
    }

    /// Moves past a colon; what was read before it is a part of a slice.
    mutating func takeSlicePart(_ token: Token) throws(Fault) -> Bool {
      guard brackets.last?.kind == .index else {
        throw Fault(.syntax(.misplaced(":")), token.range)
      }
      let last = brackets.count - 1
      if brackets[last].sliceParts.count == 2 {
        throw Fault(.syntax(.misplaced(":")), token.range)
      }
      let part = takeSliceOperand()
      if brackets[last].sliceParts.isEmpty {
        brackets[last].sliceStart = part.map { tree.nodes[$0].range } ?? token.range
      }
      brackets[last].sliceParts.append(part)
      position += 1
      return true
    }

    /// The value just read, nil where a colon, a comma or the bracket stands in its place.
    private mutating func takeSliceOperand() -> Int? {
      if isAtPartStart { return nil }
      reduce(to: brackets[brackets.count - 1].outerOperators)
      return operands.removeLast()
    }

    /// Moves the slice just read into the index.
    mutating func finishSlice() {
      let last = brackets.count - 1
      let end = takeSliceOperand()
      let parts = brackets[last].sliceParts + [end]
      let range = brackets[last].sliceStart.joined(with: tokens[position - 1].range)
      let slice = Expression.Kind.slice(
        start: parts[0], stop: parts[1], step: parts.count > 2 ? parts[2] : nil)
      brackets[last].items.append(tree.add(slice, range))
      brackets[last].sliceParts = []
    }

    /// Reads `...`, which is a whole item of an index.
    mutating func takeEllipsis(_ token: Token) throws(Fault) -> Bool {
      let isWhole = kind(ahead: 1) == .comma || kind(ahead: 1) == .close(.square)
      guard isWhole, isAtPartStart, !isInSlice else {
        throw Fault(.syntax(.misplaced("...")), token.range)
      }
      return take(.ellipsis, token)
    }

    /// Makes an index of what was read between the brackets.
    mutating func finishIndex(_ bracket: OpenBracket, _ token: Token) {
      let index = Expression.Kind.index(
        bracket.items[0], Array(bracket.items.dropFirst()), isTuple: bracket.hasComma)
      operands.append(
        tree.add(
          index, tree.nodes[bracket.items[0]].range.joined(with: token.range),
          anchor: bracket.range.joined(with: token.range)))
    }
  }
#endif
