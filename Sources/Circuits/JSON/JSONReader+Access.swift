internal import Autograd

/// What was read, as Swift values; nil where it is something else.
extension JSONText {
  /// The value of a key; nil where there is none or it is `null`.
  package subscript(key: String) -> JSONText? {
    guard case .object(let members) = self, let value = members[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  /// The members of an object, sorted by key.
  package var members: [(key: String, value: JSONText)]? {
    guard case .object(let members) = self else { return nil }
    return members.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
  }

  /// The items of a list.
  package var items: [JSONText]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// A string.
  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// A truth value.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// A number without point and exponent that fits into 64 bits.
  package var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// A number, rounded to the nearest double.
  package var real: Double? {
    if case .number(let text) = self { DecimalParser.double(Array(text.utf8)) } else { nil }
  }
}
