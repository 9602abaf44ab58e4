/// One number that a lesson states: of what, at which step, with which inputs.
///
/// ```
/// output = 63
/// grad A -> ×[0] = 42
/// with A = 4, B = 3: output = 128
/// adam step 50: loss = 0.25 ± 0.01
/// ```
struct Expectation: Equatable {
  let condition: Condition
  let quantity: Quantity
  let number: WrittenNumber

  /// When the number holds.
  struct Condition: Equatable {
    /// The optimizer, where several ran.
    var run: String?
    /// The step, where there is a run.
    var step: Int?
    /// Inputs that have other values than in the program.
    var inputs: [Input] = []
  }

  struct Input: Equatable {
    let name: String
    let value: String
  }

  enum Quantity: Equatable {
    /// The value of a node, `output` and `loss` included.
    case value(String)
    /// The gradient of a node's value, or of one of its wires.
    case gradient(String, Wire?)
    /// The local derivative of a wire.
    case local(String, Wire)
  }

  /// The gate that a wire leads into, and which of its inputs it is.
  struct Wire: Equatable {
    let gate: String
    let slot: Int?

    /// As lessons write it.
    var text: String { gate + (slot.map { "[\($0)]" } ?? "") }
  }

  /// Why a line cannot be read, and where.
  struct Refusal: Error {
    let message: String
    let column: Int
  }

  static let example =
    "write 'output = 63', 'A = 3', 'grad A = 42', 'grad A -> ×[0] = 42', 'step 100: x = 3 ± 1e-9' "
    + "or 'with A = 4: output = 112'"

  /// Reads a line.
  init(_ line: String) throws(Refusal) {
    var rest = line[...]
    var condition = Condition()
    if let colon = rest.firstIndex(of: ":") {
      condition = try Expectation.condition(rest[..<colon].trimmed)
      rest = rest[rest.index(after: colon)...]
    }
    guard let sign = rest.lastIndex(of: "=") else {
      throw Refusal(message: "here is no '='", column: 0)
    }
    let valueText = rest[rest.index(after: sign)...]
    let column = line.distance(from: line.startIndex, to: valueText.startIndex)
    guard let number = WrittenNumber(String(valueText.trimmed)) else {
      throw Refusal(
        message: "\(ErrorLog.quoted(valueText.trimmed)) is no number", column: column + 1)
    }
    self.number = number
    self.condition = condition
    quantity = try Expectation.quantity(rest[..<sign].trimmed)
  }

  private static func condition(_ text: Substring) throws(Refusal) -> Condition {
    var condition = Condition()
    if text.hasPrefix("with ") {
      for part in assignments(text.dropFirst(5)) {
        let sides = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
        guard sides.count == 2 else {
          throw Refusal(message: "'with' is followed by A = 4, B = 3 and so on", column: 0)
        }
        condition.inputs.append(Input(name: String(sides[0]), value: String(sides[1])))
      }
      return condition
    }
    let words = text.split(separator: " ")
    guard let at = words.lastIndex(of: "step"), at + 1 < words.count, at + 2 == words.count,
      let step = Int(words[at + 1]), step >= 0
    else {
      throw Refusal(
        message: "before ':' stands 'step 100', 'adam step 100' or 'with A = 4'", column: 0)
    }
    condition.step = step
    if at > 0 { condition.run = words[..<at].joined(separator: " ") }
    return condition
  }

  /// The parts between commas outside of brackets.
  private static func assignments(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "[", "(": depth += 1
      case "]", ")": depth -= 1
      case "," where depth == 0:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return parts + [text[start...]]
  }

  private static func quantity(_ text: Substring) throws(Refusal) -> Quantity {
    for (word, isLocal) in [("grad ", false), ("local ", true)] where text.hasPrefix(word) {
      let place = text.dropFirst(word.count).replacing("→", with: "->")
      guard let arrow = place.firstRange(of: "->") else {
        if isLocal {
          throw Refusal(message: "a local derivative is that of a wire: local A -> ×", column: 0)
        }
        return .gradient(String(place.trimmed), nil)
      }
      let name = String(place[..<arrow.lowerBound].trimmed)
      let wire = wire(place[arrow.upperBound...].trimmed)
      return isLocal ? .local(name, wire) : .gradient(name, wire)
    }
    guard !text.isEmpty else { throw Refusal(message: "a name is missing before '='", column: 0) }
    return .value(String(text))
  }

  private static func wire(_ text: Substring) -> Wire {
    if text.last == "]", let open = text.lastIndex(of: "["),
      let slot = Int(text[text.index(after: open)...].dropLast())
    {
      return Wire(gate: String(text[..<open].trimmed), slot: slot)
    }
    return Wire(gate: String(text), slot: nil)
  }
}
