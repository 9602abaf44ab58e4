/// The value of an option of an optimizer or scheduler, as programs, files and lists write it.
///
/// ```swift
/// let rate: OptionValue = 0.1
/// let betas: OptionValue = [0.9, 0.999]
/// betas.text   // "[0.9, 0.999]"
/// ```
public enum OptionValue: Sendable, Equatable {
  /// `None`.
  case none
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number.
  case real(Double)
  /// A word.
  case string(String)
  /// A pair or longer list.
  case list([OptionValue])

  /// The value as Python writes it.
  public var text: String {
    switch self {
    case .none: return "None"
    case .bool(let value): return value ? "True" : "False"
    case .integer(let value): return value.description
    case .real(let value): return ShortNumber.text(value)
    case .string(let value): return "'" + value + "'"
    case .list(let items):
      var text = "["
      for (i, item) in items.enumerated() { text += (i > 0 ? ", " : "") + item.text }
      return text + "]"
    }
  }

  /// The value as a number, nil where it is none.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .none, .bool, .string, .list: nil
    }
  }

  /// A list of numbers.
  static func reals(_ values: Double...) -> OptionValue {
    var items: [OptionValue] = []
    for value in values { items.append(.real(value)) }
    return .list(items)
  }

  /// A word or `None`.
  static func optional(_ word: String?) -> OptionValue { word.map { .string($0) } ?? .none }

  /// A number or `None`.
  static func optional(_ number: Double?) -> OptionValue { number.map { .real($0) } ?? .none }

  /// A whole number or `None`.
  static func optional(_ number: Int?) -> OptionValue { number.map { .integer($0) } ?? .none }
}

extension OptionValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
  /// Makes a number.
  ///
  /// - Parameter value: The number.
  public init(floatLiteral value: Double) { self = .real(value) }

  /// Makes a whole number.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// Makes a truth value.
  ///
  /// - Parameter value: True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes a word.
  ///
  /// - Parameter value: The word.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes a list.
  ///
  /// - Parameter elements: Its items.
  public init(arrayLiteral elements: OptionValue...) { self = .list(elements) }
}
