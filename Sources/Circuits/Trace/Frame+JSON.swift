internal import Autograd

extension Frame {
  /// The frame in one line of JSON, keys sorted.
  ///
  /// Written straight into text: a long run has thousands of lines, each of hundreds of numbers.
  var jsonLine: String {
    var line = FrameLine()
    line.list("{\"gradients\": ", numbers.gradients) { $0.add($1) }
    line.list(", \"learningRates\": ", learningRates) { $0.add(number: ShortNumber.text($1)) }
    line.list(", \"locals\": ", numbers.locals.indices) { $0.add(number: localText($1)) }
    line.text += ", \"loss\": "
    line.add(number: lossText)
    line.state(", \"memory\": ", memory)
    line.list(", \"movedOptions\": ", movedOptions) { $0.text += JSONText.options($1).line }
    line.state(", \"nextMemory\": ", nextMemory)
    line.list(", \"parameters\": ", parameters) { $0.add($1) }
    line.text += ", \"scene\": \(scene), \"step\": \(step)"
    line.list(", \"values\": ", numbers.values) { $0.add($1) }
    line.list(", \"wires\": ", numbers.wireGradients) { $0.add($1) }
    return line.text + "}"
  }

  /// A local derivative in the shortest digits of the dtype it was computed in; nil without one.
  private func localText(_ wire: Int) -> String? {
    guard let local = numbers.locals[wire] else { return nil }
    let isSingle = numbers.wireGradients[wire].value?.dtype == .float32
    return isSingle ? TensorValue.shortText(Float(local)) : ShortNumber.text(local)
  }
}

/// A line of JSON in the making.
private struct FrameLine {
  var text = ""

  mutating func list<Items: Collection>(
    _ key: String, _ items: Items, _ add: (inout FrameLine, Items.Element) -> Void
  ) {
    text += key
    text += "["
    var isFirst = true
    for item in items {
      if !isFirst { text += ", " }
      isFirst = false
      add(&self, item)
    }
    text += "]"
  }

  /// A number; null for nil, and a string for what is not finite.
  mutating func add(number: String?) {
    switch number {
    case nil: text += "null"
    case "nan"?, "inf"?, "-inf"?: text += "\"" + (number ?? "") + "\""
    case let number?: text += number
    }
  }

  /// One number, or a list in row-major order.
  mutating func add(_ value: TensorValue?) {
    guard let value else { return add(number: nil) }
    if value.shape.isEmpty { return add(number: value.text(at: 0)) }
    list("", 0..<value.count) { $0.add(number: value.text(at: $1)) }
  }

  /// The numbers, null where cut.
  mutating func add(_ gradient: Circuit.Gradient) { add(gradient.value) }

  mutating func add(_ parameter: Frame.Parameter) {
    text += "{\"accumulated\": "
    add(parameter.accumulated)
    text += ", \"gradient\": "
    add(parameter.gradient)
    text += ", \"next\": "
    add(parameter.next)
    state(", \"nextState\": ", parameter.nextState)
    state(", \"state\": ", parameter.state)
    text += ", \"value\": "
    add(parameter.value)
    text += "}"
  }

  /// What an optimizer remembers, by name.
  mutating func state(_ key: String, _ state: [String: OptimizerState.Value]) {
    text += key
    text += "{"
    var isFirst = true
    for name in state.keys.sorted() {
      guard let value = state[name] else { continue }
      if !isFirst { text += ", " }
      isFirst = false
      text += JSONText.quoted(name)
      text += ": "
      switch value {
      case .integer(let value): text += value.description
      case .real(let value): add(number: ShortNumber.text(value))
      case .tensor(let type, let numbers): add(TensorValue(numbers, type))
      case .vectors(let lists):
        list("", lists) { line, items in
          line.list("", items) { $0.add(number: ShortNumber.text($1)) }
        }
      }
    }
    text += "}"
  }
}

extension JSONText {
  /// Options by name.
  static func options(_ options: [OptimizerState.Option]) -> JSONText {
    var members: [String: JSONText] = [:]
    for option in options { members[option.name] = option.value.jsonText }
    return .object(members)
  }
}

extension OptionValue {
  var jsonText: JSONText {
    switch self {
    case .none: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .real(let value): .real(value)
    case .string(let word): .string(word)
    case .list(let items): .array(items.map { $0.jsonText })
    }
  }
}
