internal import Autograd

/// A value on its way through a program, with the size of the lists in it.
///
/// Lists of lists can be made deep and, by `a = [a, a]`, huge in a few lines; both are refused before
/// something has to walk through them.
struct Held {
  let value: ProgramValue
  let depth: Int
  let count: Int

  static let depthLimit = Parser.nestingLimit
  static let countLimit = 10_000_000

  private init(_ value: ProgramValue, depth: Int, count: Int) {
    self.value = value
    self.depth = depth
    self.count = count
  }

  init(_ value: ProgramValue) { self.init(value, depth: 0, count: 1) }

  /// A list of values, nil if it would be too large.
  init?(list items: [Held]) {
    var depth = 0
    var count = 1
    var values: [ProgramValue] = []
    values.reserveCapacity(items.count)
    for item in items {
      depth = max(depth, item.depth)
      count += item.count
      values.append(item.value)
      if count > Held.countLimit { return nil }
    }
    if depth >= Held.depthLimit { return nil }
    self.init(.list(values), depth: depth + 1, count: count)
  }

  /// What a function made of `arguments`; a list of its own may hold all of them.
  init?(result: ProgramValue, of arguments: [Held]) {
    guard let items = result.items else {
      self.init(result)
      return
    }
    var depth = 0
    var count = items.count + 1
    for argument in arguments {
      depth = max(depth, argument.depth)
      count += argument.count
    }
    if depth >= Held.depthLimit || count > Held.countLimit { return nil }
    self.init(result, depth: depth + 1, count: count)
  }
}
