#if !hasFeature(Embedded)
  internal import Autograd

  /// `x[…]` for whatever a program holds.
  extension Evaluator {
    /// One part of an index, as it was written.
    enum IndexPart {
      case slice(start: Held?, stop: Held?, step: Held?)
      case ellipsis
      case value(Held)
    }

    /// The value of an index whose receiver is computed.
    mutating func value(
      ofIndex items: [Int], isTuple: Bool, into receiver: Held, _ node: Expression
    ) throws(Fault) -> Held {
      var parts: [IndexPart] = []
      for item in items { parts.append(takePart(item)) }
      do throws(TensorError) {
        switch receiver.value {
        case .tensor(let tensor):
          let indices = try IndexRead.indices(parts, isTuple: isTuple)
          return Held(.tensor(try tensor.indexed(indices)))
        case .list, .outputs:
          guard parts.count == 1, !isTuple else {
            throw .badArgument(operation: "index", reason: "a list has one index, not several")
          }
          return try IndexRead.element(parts[0], of: receiver)
        default: break
        }
      } catch {
        throw Fault(.tensor(error), node.anchor, context: node.range)
      }
      throw Fault(
        .badOperands(operation: "[ ]", kinds: [receiver.value.kindName]), node.anchor,
        context: node.range)
    }

    private mutating func takePart(_ item: Int) -> IndexPart {
      switch program.tree.nodes[item].kind {
      case .ellipsis: return .ellipsis
      case .slice(let start, let stop, let step):
        return .slice(
          start: start.map { take($0) }, stop: stop.map { take($0) }, step: step.map { take($0) })
      default: return .value(take(item))
      }
    }
  }

  /// What values mean as indices.
  private enum IndexRead {
    static func indices(
      _ parts: [Evaluator.IndexPart], isTuple: Bool
    ) throws(TensorError) -> [TensorIndex] {
      var indices: [TensorIndex] = []
      if parts.count == 1, !isTuple, case .value(let held) = parts[0],
        let several = several(held.value)
      {
        for value in several { indices.append(try index(value)) }
        return indices
      }
      for part in parts {
        switch part {
        case .ellipsis: indices.append(.otherDimensions)
        case .value(let held): indices.append(try index(held.value))
        case .slice(let start, let stop, let step):
          indices.append(
            .slice(start: try bound(start), stop: try bound(stop), step: try bound(step) ?? 1))
        }
      }
      return indices
    }

    /// The indices that a lone list stands for: as in PyTorch, `x[[[0, 1], [2, 0]]]` is
    /// `x[[0, 1], [2, 0]]`.
    private static func several(_ value: ProgramValue) -> [ProgramValue]? {
      guard let items = value.items, items.count < 32 else { return nil }
      for item in items {
        switch item {
        case .tensor, .list, .outputs, .none, .string: return items
        default: break
        }
      }
      return nil
    }

    private static func index(_ value: ProgramValue) throws(TensorError) -> TensorIndex {
      switch value {
      case .integer(let n): return .at(n)
      case .bool(let holds): return .truth(holds)
      case .none: return .newDimension
      case .tensor(let tensor):
        if tensor.dtype == .int32 || tensor.dtype == .int64, tensor.ndim == 0 {
          return .at(tensor.integers[0])
        }
        return .tensor(tensor)
      case .list: return try list(value)
      case .real, .complex:
        throw .unsupportedDType(
          operation: "index", dtype: value.operand?.dtype ?? .float64)
      case .string, .dtype, .outputs:
        throw .badArgument(
          operation: "index",
          reason: "an index is a number, a slice or a list, not \(value.kindName)")
      }
    }

    private static func list(_ value: ProgramValue) throws(TensorError) -> TensorIndex {
      let tensor = try value.makeTensor()
      if tensor.numel == 0 { return .list(IndexList([], shape: tensor.shape)) }
      switch tensor.dtype.kind {
      case .bool: return .tensor(tensor)
      case .integer: return .list(IndexList(tensor.integers, shape: tensor.shape))
      case .floating, .complex:
        throw .unsupportedDType(operation: "index", dtype: tensor.dtype)
      }
    }

    private static func bound(_ held: Held?) throws(TensorError) -> Int? {
      guard let value = held?.value else { return nil }
      if let n = value.wholeNumber { return n }
      switch value {
      case .none: return nil
      case .bool(let b): return b ? 1 : 0
      case .real, .complex:
        throw .unsupportedDType(operation: "slice", dtype: value.operand?.dtype ?? .float64)
      default:
        throw .badArgument(
          operation: "slice", reason: "its ends and its step are integers, not \(value.kindName)")
      }
    }

    /// An item of a list, or a part of it.
    static func element(
      _ part: Evaluator.IndexPart, of receiver: Held
    ) throws(TensorError) -> Held {
      let items = receiver.value.items ?? []
      switch part {
      case .value(let held):
        guard let n = try bound(held) else { break }
        let place = n < 0 ? n + items.count : n
        guard items.indices.contains(place) else {
          throw .indexOutOfRange(operation: "index", index: n, size: items.count)
        }
        return receiver.part(items[place])
      case .slice(let start, let stop, let step):
        let step = try bound(step) ?? 1
        let (first, count) = try TensorIndex.span(
          try bound(start), try bound(stop), step, size: items.count)
        var part: [ProgramValue] = []
        for i in 0..<count { part.append(items[first + i * step]) }
        return receiver.part(.list(part))
      case .ellipsis: break
      }
      throw .badArgument(operation: "index", reason: "the index of a list is a number or a slice")
    }
  }
#endif
