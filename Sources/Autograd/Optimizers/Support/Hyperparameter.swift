/// One option of an optimizer or scheduler: its name, default, allowed values and meaning.
///
/// Declared once for each; initializers, cases, listings and checks agree with the declaration.
public struct Hyperparameter: Sendable {
  /// Which numbers are allowed.
  public struct Range: Sendable {
    let lower: Double
    let upper: Double
    let hasLower: Bool
    let hasUpper: Bool

    static let any = Range(lower: -.infinity, upper: .infinity, hasLower: true, hasUpper: true)
    static let nonNegative = Range(lower: 0, upper: .infinity, hasLower: true, hasUpper: true)
    static let nonPositive = Range(lower: -.infinity, upper: 0, hasLower: true, hasUpper: true)
    static let positive = Range(lower: 0, upper: .infinity, hasLower: false, hasUpper: true)
    static let fraction = Range(lower: 0, upper: 1, hasLower: true, hasUpper: true)
    static let belowOne = Range(lower: 0, upper: 1, hasLower: true, hasUpper: false)
    static let positiveFraction = Range(lower: 0, upper: 1, hasLower: false, hasUpper: true)
    static let insideOne = Range(lower: 0, upper: 1, hasLower: false, hasUpper: false)
    static let aboveOne = Range(lower: 1, upper: .infinity, hasLower: false, hasUpper: true)
    static let lessThanOne = Range(lower: -.infinity, upper: 1, hasLower: true, hasUpper: false)
    static func atLeast(_ lower: Double) -> Range {
      Range(lower: lower, upper: .infinity, hasLower: true, hasUpper: true)
    }
    static func from(_ lower: Double, below upper: Double) -> Range {
      Range(lower: lower, upper: upper, hasLower: true, hasUpper: false)
    }

    /// NaN is in no range.
    func contains(_ x: Double) -> Bool {
      (hasLower ? x >= lower : x > lower) && (hasUpper ? x <= upper : x < upper)
    }

    /// The range in words, as messages and listings print it.
    public var text: String {
      let low = (hasLower ? "at least " : "above ") + ShortNumber.text(lower)
      let high = (hasUpper ? "at most " : "below ") + ShortNumber.text(upper)
      if upper == .infinity { return lower == -.infinity ? "any number" : low }
      return lower == -.infinity ? high : low + " and " + high
    }

    /// What is limited so, with the limits where there are some.
    @inline(never)
    func limiting(_ number: String) -> String {
      lower == -.infinity && upper == .infinity ? number : number + ", " + text
    }
  }

  /// What sort of value an option takes.
  public indirect enum Kind: Sendable {
    /// A number.
    case real(Range)
    /// A whole number.
    case integer(Range)
    /// True or false.
    case bool
    /// One of these words.
    case choice([String])
    /// A list with one value for each of these.
    case tuple([Kind])
    /// A list of any length.
    case list(Kind)
    /// One number for all parameter groups, or a list with one for each.
    case perGroup(Range)
    /// Such a value or `None`.
    case optional(Kind)
  }

  let key: StaticString
  /// What it takes.
  public let kind: Kind
  /// What it is when not given, nil where it must be given.
  public let standard: OptionValue?
  #if hasFeature(Embedded)
    /// Nothing: pages show no listings, and what they would say is not loaded.
    public var meaning: String { "" }
  #else
    /// What it does, in one line.
    public let meaning: String
  #endif

  /// Declares an option.
  ///
  /// - Parameters:
  ///   - name: PyTorch's name for it.
  ///   - kind: What it takes.
  ///   - standard: What it is when not given, nil where it must be given.
  ///   - meaning: What it does, in one line.
  @inline(__always)
  public init(_ name: StaticString, _ kind: Kind, _ standard: OptionValue?, _ meaning: String) {
    key = name
    self.kind = kind
    self.standard = standard
    #if !hasFeature(Embedded)
      self.meaning = meaning
    #endif
  }

  /// PyTorch's name for it.
  public var name: String { key.description }
}

extension Hyperparameter.Kind {
  /// What the option takes, in words.
  public var text: String {
    switch self {
    case .real(let range): return range.limiting("a number")
    case .integer(let range): return range.limiting("a whole number")
    case .bool: return "True or False"
    case .choice(let words):
      var text = ""
      for (i, word) in words.enumerated() { text += (i > 0 ? " or '" : "'") + word + "'" }
      return text
    case .tuple(let kinds):
      let texts = kinds.map { $0.text }
      if texts.allSatisfy({ $0 == texts[0] }) {
        return "a list of \(kinds.count), each \(texts[0])"
      }
      return "a list of \(kinds.count): " + ByteText.joined(texts, by: "; ")
    case .list(let kind): return "a list, each " + kind.text
    case .perGroup(let range):
      return range.limiting("a number") + ", or a list with one for each group"
    case .optional(let kind): return kind.text + ", or None"
    }
  }

  /// The value in the form that optimizers read, or what is wrong with it.
  func check(_ value: OptionValue) throws(OptionProblem) -> OptionValue {
    switch self {
    case .optional(let kind):
      if value == .none { return .none }
      return try kind.check(value)
    case .real(let range):
      guard let number = value.number else { throw .kind }
      guard range.contains(number) else { throw .range }
      return .real(number)
    case .integer(let range):
      guard case .integer(let number) = value else { throw .kind }
      guard range.contains(Double(number)) else { throw .range }
      return value
    case .bool:
      guard case .bool = value else { throw .kind }
      return value
    case .choice(let words):
      guard case .string(let word) = value else { throw .kind }
      guard words.contains(word) else { throw .range }
      return value
    case .tuple(let kinds):
      guard case .list(let items) = value, items.count == kinds.count else { throw .kind }
      var checked: [OptionValue] = []
      for (item, kind) in zip(items, kinds) { checked.append(try kind.check(item)) }
      return .list(checked)
    case .list(let kind):
      guard case .list(let items) = value else { throw .kind }
      var checked: [OptionValue] = []
      for item in items { checked.append(try kind.check(item)) }
      return .list(checked)
    case .perGroup(let range):
      if case .list = value { return try Self.list(.real(range)).check(value) }
      return try Self.real(range).check(value)
    }
  }
}

/// Why a value does not suit an option.
enum OptionProblem: Error {
  /// It is not the right sort of value.
  case kind
  /// It is, but not an allowed one.
  case range
}
