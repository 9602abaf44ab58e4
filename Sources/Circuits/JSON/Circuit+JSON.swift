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
/// is `"nan"`, `"inf"` or `"-inf"`; a complex number is a pair. A gradient is a tensor or `{"cut": reason}`. `local` is the local
/// derivative where gate and input are scalars, else null; `pullback` is the rule in notation. Each used
/// output of a gate that has several is a record of `gates` with the key `output`: `number`, `name` and
/// `gate`, the record that the gate's wires lead to. What was computed in scopes, and what is declared
/// there, has the keys `scope`, their names, the outermost first, and `call`, the place in the list
/// `calls` of all scopes that were entered: `name`, `detail`, and `outer`, the call around it. A gate
/// that is a whole scope has the key `inside`, and what it is called in notations the key `label`
/// where that does not follow from the id.
extension Circuit {
  /// The circuit as canonical JSON, ending in a line break.
  public var json: String {
    var json = JSONWriter()
    write(to: &json, byLines: true)
    return json.text
  }

  /// The same as one value in a line.
  package var jsonLine: String {
    var json = JSONWriter()
    write(to: &json, byLines: false)
    return json.text
  }

  private func write(to json: inout JSONWriter, byLines: Bool) {
    let next = byLines ? ",\n  " : ", "
    json.add(byLines ? "{\n  " : "{")
    #if !hasFeature(Embedded)
      if !calls.isEmpty {
        list("\"calls\": ", calls.count, to: &json, byLines) { _ in
          true
        } _: { json, i in
          calls[i].write(to: &json)
        }
        json.add(next)
      }
    #endif
    json.add("\"format\": \"gradwire-circuit\"" + next)
    list("\"gates\": ", nodes.count, to: &json, byLines) {
      nodes[$0].gate != nil
    } _: { json, i in
      nodes[i].writeGate(to: &json)
    }
    json.add(next + "\"output\": ")
    json.add("{\"name\": ", quoting: output.name)
    json.add(", \"seed\": ")
    output.seed.write(to: &json)
    json.add(", \"source\": ", output.source)
    json.add("}" + next)
    list("\"terminals\": ", nodes.count, to: &json, byLines) {
      nodes[$0].gate == nil
    } _: { json, i in
      nodes[i].writeTerminal(to: &json)
    }
    json.add(next + "\"version\": 1" + next)
    list("\"wires\": ", wires.count, to: &json, byLines) { _ in
      true
    } _: { json, i in
      write(wires[i], to: &json)
    }
    json.add(byLines ? "\n}\n" : "}")
  }

  /// Writes some of the records from 0 to `count`, one a line where the document has lines.
  private func list(
    _ key: String, _ count: Int, to json: inout JSONWriter, _ byLines: Bool,
    where isListed: (Int) -> Bool, _ write: (inout JSONWriter, Int) -> Void
  ) {
    json.add(key + "[")
    var isFirst = true
    for i in 0..<count where isListed(i) {
      if byLines { json.add(isFirst ? "\n    " : ",\n    ") } else if !isFirst { json.add(", ") }
      isFirst = false
      write(&json, i)
    }
    json.add(byLines && !isFirst ? "\n  ]" : "]")
  }

  private func write(_ wire: Wire, to json: inout JSONWriter) {
    json.add("{\"gate\": ")
    json.add(wire.gate?.description ?? "null")
    json.add(", \"gradient\": ")
    wire.gradient.write(to: &json)
    json.add(", \"local\": ")
    if let local = wire.local?.value {
      // In the shortest digits of the dtype it was computed in.
      let isSingle = wire.gradient.value?.dtype == .float32
      json.add(
        literal: isSingle ? TensorValue.shortText(Float(local)) : ShortNumber.text(local))
    } else {
      json.add("null")
    }
    json.add(", \"output\": ", wire.output)
    json.add(", \"pullback\": ", quoting: wire.local?.notation)
    json.add(", \"slot\": ", wire.slot)
    json.add(", \"source\": ", wire.source)
    json.add(", \"value\": ")
    nodes[wire.source].value.write(to: &json)
    json.add("}")
  }
}

extension Circuit.Node {
  fileprivate func writeTerminal(to json: inout JSONWriter) {
    guard case .terminal(let role, let isNumber, let cut) = kind else { return }
    json.add("{")
    writeCall(to: &json)
    if let cut {
      json.add("\"cut\": ", quoting: cut.text)
      json.add(", ")
    }
    json.add("\"gradient\": ")
    gradient.write(to: &json)
    json.add(", \"id\": ", id)
    json.add(isNumber ? ", \"isNumber\": true" : ", \"isNumber\": false")
    json.add(", \"kind\": ", quoting: role.name)
    json.add(", \"name\": ", quoting: name)
    writeScope(to: &json)
    json.add(", \"value\": ")
    value.write(to: &json)
    json.add("}")
  }

  fileprivate func writeGate(to json: inout JSONWriter) {
    json.add("{")
    writeCall(to: &json)
    json.add("\"gradient\": ")
    gradient.write(to: &json)
    json.add(", \"id\": ", id)
    writeInside(to: &json)
    json.add(", \"name\": ", quoting: name)
    json.add(", \"notation\": ", quoting: gate?.notation)
    if let part = gate?.part {
      json.add(", \"output\": {\"gate\": ", part.first)
      json.add(", \"name\": ", quoting: part.name)
      json.add(", \"number\": ", part.number)
      json.add("}")
    }
    json.add(", \"primitive\": ", quoting: gate?.primitive)
    writeScope(to: &json)
    json.add(", \"symbol\": ", quoting: gate?.symbol)
    json.add(", \"value\": ")
    value.write(to: &json)
    json.add("}")
  }
}

extension Circuit.Gradient {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .cut(let reason):
      json.add("{\"cut\": ", quoting: reason.text)
      json.add("}")
    case .value(let value): value.write(to: &json)
    }
  }
}

extension TensorValue {
  /// Writes the tensor with dtype, sizes and numbers.
  fileprivate func write(to json: inout JSONWriter) {
    json.add("{\"data\": [")
    for i in 0..<count {
      if i > 0 { json.add(", ") }
      #if !hasFeature(Embedded)
        if let parts = parts(at: i) {
          json.add("[")
          json.add(literal: parts.real)
          json.add(", ")
          json.add(literal: parts.imaginary)
          json.add("]")
          continue
        }
      #endif
      json.add(literal: text(at: i))
    }
    json.add("], \"dtype\": ", quoting: dtype.name)
    json.add(", \"shape\": [")
    for (i, size) in shape.enumerated() { json.add(i > 0 ? ", " : "", size) }
    json.add("]}")
  }

  /// The tensor with dtype, sizes and numbers, as a part of other documents.
  package var jsonText: JSONText {
    var json = JSONWriter()
    write(to: &json)
    return .written(json.text)
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
