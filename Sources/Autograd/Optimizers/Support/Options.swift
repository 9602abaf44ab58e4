/// The options of one optimizer, scheduler or parameter group, all set, in the order of their
/// declarations.
struct Options: Sendable {
  let declared: [Hyperparameter]
  private(set) var values: [OptionValue]

  /// Defaults, replaced by what is given by name.
  init(
    _ declared: [Hyperparameter], of owner: String, _ given: [(name: String, value: OptionValue)]
  ) throws(OptimizerError) {
    var values: [OptionValue?] = []
    for hyperparameter in declared { values.append(hyperparameter.standard) }
    var seen: [String] = []
    for (name, value) in given {
      guard let i = Options.place(of: name, in: declared) else {
        throw .unknownOption(owner: owner, option: name)
      }
      if seen.contains(name) { throw .repeatedOption(owner: owner, option: name) }
      seen.append(name)
      values[i] = try Options.checked(value, declared[i], owner)
    }
    self.declared = declared
    self.values = []
    for (hyperparameter, value) in zip(declared, values) {
      guard let value else {
        throw .missingOption(owner: owner, option: hyperparameter.name)
      }
      self.values.append(value)
    }
  }

  /// Values that have been options before; schedulers may have moved them out of their range.
  init(
    _ declared: [Hyperparameter], of owner: String,
    unchecked given: [(name: String, value: OptionValue)]
  ) throws(OptimizerError) {
    self.declared = declared
    values = []
    for hyperparameter in declared {
      let name = hyperparameter.name
      guard let value = given.first(where: { $0.name == name })?.value else {
        throw .missingOption(owner: owner, option: name)
      }
      values.append(value)
    }
  }

  /// All values in the order of the declarations.
  init(
    _ declared: [Hyperparameter], of owner: String, all given: [OptionValue]
  )
    throws(OptimizerError)
  {
    precondition(given.count == declared.count, "one value for every declared option")
    self.declared = declared
    values = []
    for (hyperparameter, value) in zip(declared, given) {
      values.append(try Options.checked(value, hyperparameter, owner))
    }
  }

  private static func checked(
    _ value: OptionValue, _ hyperparameter: Hyperparameter, _ owner: String
  ) throws(OptimizerError) -> OptionValue {
    do throws(OptionProblem) { return try hyperparameter.kind.check(value) } catch {
      switch error {
      case .kind:
        throw .wrongKind(
          owner: owner, option: hyperparameter.name, value: value.text,
          expected: hyperparameter.kind.text)
      case .range:
        throw .outOfRange(
          owner: owner, option: hyperparameter.name, value: value.text,
          expected: hyperparameter.kind.text)
      }
    }
  }

  private static func place(of name: String, in declared: [Hyperparameter]) -> Int? {
    for (i, hyperparameter) in declared.enumerated() where hyperparameter.name == name { return i }
    return nil
  }

  /// The value of a named option, nil where there is no such option.
  subscript(name: String) -> OptionValue? {
    Options.place(of: name, in: declared).map { values[$0] }
  }

  /// Changes an option after checking it.
  mutating func set(_ name: String, _ value: OptionValue, of owner: String) throws(OptimizerError) {
    guard let i = Options.place(of: name, in: declared) else {
      throw .unknownOption(owner: owner, option: name)
    }
    values[i] = try Options.checked(value, declared[i], owner)
  }

  /// Changes a declared option without a check, as schedulers do.
  mutating func assign(_ key: StaticString, _ value: OptionValue) { values[place(of: key)] = value }

  /// Whether there is such an option.
  func has(_ key: StaticString) -> Bool {
    for hyperparameter in declared where Options.isSame(hyperparameter.key, key) { return true }
    return false
  }

  // MARK: Reading what the declaration promises

  func real(_ key: StaticString) -> Double {
    guard let number = values[place(of: key)].number else { return .nan }
    return number
  }

  func integer(_ key: StaticString) -> Int {
    guard case .integer(let n) = values[place(of: key)] else { return 0 }
    return n
  }

  func bool(_ key: StaticString) -> Bool { values[place(of: key)] == .bool(true) }

  func word(_ key: StaticString) -> String? {
    guard case .string(let word) = values[place(of: key)] else { return nil }
    return word
  }

  func optionalReal(_ key: StaticString) -> Double? { values[place(of: key)].number }

  func optionalInteger(_ key: StaticString) -> Int? {
    guard case .integer(let n) = values[place(of: key)] else { return nil }
    return n
  }

  /// A number of a pair or longer list, nil where it is `None` or missing.
  func item(_ key: StaticString, _ i: Int) -> Double? {
    guard case .list(let items) = values[place(of: key)], i < items.count else { return nil }
    return items[i].number
  }

  func integers(_ key: StaticString) -> [Int] {
    guard case .list(let items) = values[place(of: key)] else { return [] }
    var result: [Int] = []
    for item in items { if case .integer(let n) = item { result.append(n) } }
    return result
  }

  /// One number for each group, from one for all or from a list.
  func perGroup(
    _ key: StaticString, count: Int, of owner: String
  ) throws(OptimizerError) -> [Double] {
    let value = values[place(of: key)]
    guard case .list(let items) = value else {
      return [Double](repeating: value.number ?? .nan, count: count)
    }
    guard items.count == count else {
      throw .wrongKind(
        owner: owner, option: key.description, value: value.text,
        expected: "a number, or a list of \(count), one for each parameter group")
    }
    var result: [Double] = []
    for item in items { result.append(item.number ?? .nan) }
    return result
  }

  private func place(of key: StaticString) -> Int {
    for i in declared.indices where Options.isSame(declared[i].key, key) { return i }
    preconditionFailure("options are read by the names of their declarations")
  }

  /// Literals of one module mostly share their bytes, so the address settles most comparisons.
  private static func isSame(_ a: StaticString, _ b: StaticString) -> Bool {
    let count = a.utf8CodeUnitCount
    guard count == b.utf8CodeUnitCount else { return false }
    let (p, q) = unsafe (a.utf8Start, b.utf8Start)
    if unsafe p == q { return true }
    for i in 0..<count where unsafe p[i] != q[i] { return false }
    return true
  }
}
