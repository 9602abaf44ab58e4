#if !hasFeature(Embedded)
  internal import Autograd

  /// Operators between lists, and between strings, as in Python.
  enum ListOperator {
    /// The value, nil where the operands are neither lists nor strings.
    static func value(
      _ operation: BinaryOperator, _ a: Held, _ b: Held, _ node: Expression
    ) throws(Fault) -> Held? {
      switch (operation, a.value, b.value) {
      case (.add, .list(let first), .list(let second)):
        return try checked(Held(first + second, joining: a, b), node)
      case (.multiply, .list, .integer(let times)):
        return try checked(Held(repeating: a, times), node)
      case (.multiply, .integer(let times), .list):
        return try checked(Held(repeating: b, times), node)
      case (.equal, .string(let first), .string(let second)):
        return Held(.bool(first == second))
      case (.notEqual, .string(let first), .string(let second)):
        return Held(.bool(first != second))
      default: return nil
      }
    }

    private static func checked(_ list: Held?, _ node: Expression) throws(Fault) -> Held {
      guard let list else { throw Fault(.listTooLarge, node.range) }
      return list
    }
  }
#endif
