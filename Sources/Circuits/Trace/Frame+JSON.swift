internal import Autograd

extension Frame {
  var jsonText: JSONText {
    .object([
      "step": .integer(step), "scene": .integer(scene), "loss": .literal(lossText),
      "learningRates": .array(learningRates.map { .real($0) }),
      "values": .array(numbers.values.map { $0.plainText }),
      "gradients": .array(numbers.gradients.map { $0.plainText }),
      "wires": .array(numbers.wireGradients.map { $0.plainText }),
      "locals": .array(numbers.locals.indices.map { localText($0) }),
      "parameters": .array(parameters.map { $0.jsonText }),
      "movedOptions": .array(movedOptions.map { .options($0) }),
      "memory": .state(memory), "nextMemory": .state(nextMemory),
    ])
  }

  /// A local derivative in the shortest digits of the dtype it was computed in.
  private func localText(_ wire: Int) -> JSONText {
    guard let local = numbers.locals[wire] else { return .null }
    let isSingle = numbers.wireGradients[wire].value?.dtype == .float32
    return isSingle ? .literal(TensorValue.shortText(Float(local))) : .real(local)
  }
}

extension Frame.Parameter {
  var jsonText: JSONText {
    .object([
      "value": value.plainText, "gradient": gradient.plainText,
      "accumulated": accumulated?.plainText ?? .null, "next": next?.plainText ?? .null,
      "state": .state(state), "nextState": .state(nextState),
    ])
  }
}

extension JSONText {
  /// What an optimizer remembers, by name.
  fileprivate static func state(_ state: [String: OptimizerState.Value]) -> JSONText {
    var members: [String: JSONText] = [:]
    for (name, value) in state { members[name] = value.jsonText }
    return .object(members)
  }

  /// Options by name.
  static func options(_ options: [OptimizerState.Option]) -> JSONText {
    var members: [String: JSONText] = [:]
    for option in options { members[option.name] = option.value.jsonText }
    return .object(members)
  }
}

extension OptimizerState.Value {
  var jsonText: JSONText {
    switch self {
    case .integer(let value): .integer(value)
    case .real(let value): .real(value)
    case .tensor(let type, let numbers): TensorValue(numbers, type).plainText
    case .vectors(let lists): .array(lists.map { .array($0.map { .real($0) }) })
    }
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

extension Circuit.Gradient {
  /// The numbers alone, null where cut.
  fileprivate var plainText: JSONText { value?.plainText ?? .null }
}

extension TensorValue {
  /// The numbers alone: one number, or a list in row-major order.
  fileprivate var plainText: JSONText {
    shape.isEmpty ? .literal(text(at: 0)) : .array((0..<count).map { .literal(text(at: $0)) })
  }
}
