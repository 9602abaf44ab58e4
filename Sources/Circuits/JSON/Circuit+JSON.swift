public import Autograd

/// `circuit.json`, version 1: a canonical dump for tests, diffs and pages.
///
/// The same circuit always gives the same bytes. Layout of the document:
///
/// | key | meaning |
/// |---|---|
/// | `format` | `"gradwire-circuit"` |
/// | `version` | 1; a change of meaning raises it |
/// | `terminals` | `id`, `kind` (`input`, `parameter`, `constant`), `name`, `isNumber`, `value`, `gradient` |
/// | `gates` | `id`, `primitive`, `symbol`, `notation`, `name`, `value`, `gradient` |
/// | `wires` | `source`, `output`, `gate`, `slot` (the key of a wire), `value`, `gradient`, `local`, `pullback`; `gate` is null for the wire to the output |
/// | `output` | `source`, `name`, `seed` |
///
/// Ids count terminals and gates together, in topological order. A tensor is
/// `{"data": […], "dtype": "float64", "shape": […]}` with data in row-major order; what is not finite
/// is `"nan"`, `"inf"` or `"-inf"`. A gradient is a tensor or `{"cut": reason}`. `local` is the local
/// derivative where gate and input are scalars, else null; `pullback` is the rule in notation.
extension Circuit {
  /// The circuit as canonical JSON, ending in a line break.
  public var json: String { jsonText.document }

  package var jsonText: JSONText {
    .object([
      "format": .string("gradwire-circuit"),
      "version": .integer(1),
      "terminals": .array(nodes.filter { $0.gate == nil }.map { terminalText($0) }),
      "gates": .array(nodes.filter { $0.gate != nil }.map { gateText($0) }),
      "wires": .array(wires.map { wireText($0) }),
      "output": .object([
        "source": .integer(output.source), "name": .optional(output.name),
        "seed": output.seed.jsonText,
      ]),
    ])
  }

  private func terminalText(_ node: Node) -> JSONText {
    guard case .terminal(let role, let isNumber, let cut) = node.kind else { return .null }
    var members: [String: JSONText] = [
      "id": .integer(node.id), "kind": .string(role.name), "name": .optional(node.name),
      "isNumber": .bool(isNumber), "value": node.value.jsonText,
      "gradient": node.gradient.jsonText,
    ]
    if let cut { members["cut"] = .string(cut.text) }
    return .object(members)
  }

  private func gateText(_ node: Node) -> JSONText {
    .object([
      "id": .integer(node.id), "primitive": .optional(node.gate?.primitive),
      "symbol": .optional(node.gate?.symbol), "notation": .optional(node.gate?.notation),
      "name": .optional(node.name),
      "value": node.value.jsonText, "gradient": node.gradient.jsonText,
    ])
  }

  private func wireText(_ wire: Wire) -> JSONText {
    .object([
      "source": .integer(wire.source), "output": .integer(wire.output),
      "gate": wire.gate.map { .integer($0) } ?? .null, "slot": .integer(wire.slot),
      "value": nodes[wire.source].value.jsonText, "gradient": wire.gradient.jsonText,
      "local": wire.local?.value.map { localText($0, wire) } ?? .null,
      "pullback": .optional(wire.local?.notation),
    ])
  }
}

extension Circuit {
  /// A local derivative in the shortest digits of the dtype it was computed in.
  private func localText(_ value: Double, _ wire: Wire) -> JSONText {
    let isSingle = wire.gradient.value?.dtype == .float32
    return isSingle ? .literal(TensorValue.shortText(Float(value))) : .real(value)
  }
}

extension Circuit.Gradient {
  package var jsonText: JSONText {
    switch self {
    case .cut(let reason): .object(["cut": .string(reason.text)])
    case .value(let value): value.jsonText
    }
  }
}

extension TensorValue {
  /// The tensor with dtype, sizes and numbers.
  package var jsonText: JSONText {
    .object([
      "dtype": .string(dtype.name), "shape": .array(shape.map { .integer($0) }),
      "data": .array((0..<count).map { JSONText.literal(text(at: $0)) }),
    ])
  }
}

extension JSONText {
  /// A number or truth value in text; what JSON has no literal for becomes a string.
  package static func literal(_ text: String) -> JSONText {
    switch text {
    case "nan", "inf", "-inf": .string(text)
    default: .number(text)
    }
  }

  /// A floating number.
  package static func real(_ value: Double) -> JSONText { literal(ShortNumber.text(value)) }
}

extension Tensor.Role {
  /// The role in a word.
  public var name: String {
    switch self {
    case .input: "input"
    case .parameter: "parameter"
    case .constant: "constant"
    }
  }
}
