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

  #if !hasFeature(Embedded)
    /// A list with the items of two others, nil if it would be too large.
    init?(_ items: [ProgramValue], joining a: Held, _ b: Held) {
      if a.count + b.count > Held.countLimit { return nil }
      self.init(.list(items), depth: max(a.depth, b.depth), count: a.count + b.count)
    }

    /// The items of a list so many times over, nil if that would be too large.
    init?(repeating list: Held, _ times: Int) {
      guard times <= Held.countLimit / list.count else { return nil }
      var items: [ProgramValue] = []
      for _ in 0..<max(times, 0) { items += list.value.items ?? [] }
      self.init(.list(items), depth: list.depth, count: max(list.count * times, 1))
    }

    /// A value out of this one; how large it is need not be known exactly.
    func part(_ value: ProgramValue) -> Held {
      value.items == nil ? Held(value) : Held(value, depth: depth, count: count)
    }
  #endif

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
