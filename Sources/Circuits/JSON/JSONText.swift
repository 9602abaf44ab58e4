/// A JSON document that is written in one canonical way: keys sorted, numbers shortest, one record
/// of a top-level list a line, so that files can be compared byte by byte and line by line.
package indirect enum JSONText: Sendable {
  /// `null`.
  case null
  /// A truth value.
  case bool(Bool)
  /// A number, already in JSON's form.
  case number(String)
  /// A value that is JSON already.
  case written(String)
  /// A string, not yet escaped.
  case string(String)
  /// A list.
  case array([JSONText])
  /// Keys and values in any order.
  case object([String: JSONText])

  /// A whole number.
  package static func integer(_ value: Int) -> JSONText { .number(value.description) }

  /// A string or null.
  package static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// The document, ending in a line break.
  package var document: String {
    guard case .object(let members) = self else { return line + "\n" }
    var text = "{\n"
    for (i, key) in members.keys.sorted().enumerated() {
      guard let value = members[key] else { continue }
      text += "  " + JSONText.quoted(key) + ": "
      if case .array(let items) = value, !items.isEmpty {
        text += "[\n"
        for (k, item) in items.enumerated() {
          text += "    "
          item.write(to: &text)
          text += k < items.count - 1 ? ",\n" : "\n"
        }
        text += "  ]"
      } else {
        text += value.line
      }
      text += i < members.count - 1 ? ",\n" : "\n"
    }
    return text + "}\n"
  }

  /// The value in one line.
  package var line: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let json), .written(let json): text += json
    case .string(let string): text += JSONText.quoted(string)
    case .array(let items):
      text += "["
      for (i, item) in items.enumerated() {
        if i > 0 { text += ", " }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (i, key) in members.keys.sorted().enumerated() {
        if i > 0 { text += ", " }
        text += JSONText.quoted(key) + ": "
        members[key]?.write(to: &text)
      }
      text += "}"
    }
  }

  /// A JSON string; control characters and what would end a script element are escaped.
  package static func quoted(_ string: String) -> String {
    var json = JSONWriter()
    json.quote(string)
    return json.text
  }
}
