import Circuits

/// What blanks are called, and how their numbers come about.
struct QuizWords {
  let circuit: Circuit

  init(_ circuit: Circuit) { self.circuit = circuit }

  /// What a blank is, in words: `value behind +`, `gradient of B → +`.
  func label(_ reading: Reading) -> String {
    switch reading {
    case .value(let node): "value of " + name(node)
    case .gradient(let wire): "gradient of " + wireName(wire)
    case .total(let node): "gradient of \(name(node)), the sum of its wires"
    default: ""
    }
  }

  /// The value's name, or the gate that makes it.
  private func name(_ node: Int) -> String {
    let node = circuit.nodes[node]
    if node.id == circuit.output.source { return circuit.label(of: node.id) }
    guard node.name == nil, let gate = node.gate else { return circuit.label(of: node.id) }
    let isAlone = circuit.nodes.count { $0.gate?.symbol == gate.symbol } == 1
    return isAlone && !hasKnownInputs(node.id) ? gate.symbol : gate.notation
  }

  /// Whether a gate's notation holds only names that stand in the drawing.
  private func hasKnownInputs(_ gate: Int) -> Bool {
    circuit.wires.allSatisfy { wire in
      let source = circuit.nodes[wire.source]
      return wire.gate != gate || source.gate == nil || source.name != nil
    }
  }

  private func wireName(_ wire: Int) -> String {
    let names = circuit.wires.map(shortName)
    let name = names[wire]
    guard names.count(where: { $0 == name }) > 1, let gate = circuit.wires[wire].gate else {
      return name
    }
    let source = circuit.wires[wire].source
    let isSquare = circuit.wires.count { $0.source == source && $0.gate == gate } > 1
    let full = "\(self.name(source)) → \(circuit.nodes[gate].gate?.notation ?? "")"
    return isSquare ? "\(full), input \(circuit.wires[wire].slot + 1)" : full
  }

  private func shortName(_ wire: Circuit.Wire) -> String {
    name(wire.source) + " → " + (wire.gate.flatMap { circuit.nodes[$0].gate?.symbol } ?? "output")
  }

  /// The rule's name, and the rule with its numbers.
  func rule(_ reading: Reading) -> (name: String, numbers: String) {
    switch reading {
    case .value(let id):
      let node = circuit.nodes[id]
      let notation = node.gate?.notation ?? ""
      let result = " = " + NumberText.text(node.value.first)
      let filled = Notation.filled(of: id, in: circuit)
      return (hasKnownInputs(id) ? notation : "", (filled ?? notation) + result)
    case .gradient(let i):
      let wire = circuit.wires[i]
      let result = " = " + (wire.gradient.value.map { NumberText.text($0.first) } ?? "")
      if let local = wire.local?.value, let gate = wire.gate,
        let upstream = circuit.nodes[gate].gradient.value, upstream.count == 1
      {
        return (
          "upstream × local",
          Notation.operand(upstream.first) + " × " + Notation.operand(local) + result
        )
      }
      return (wire.local?.notation ?? "", (wire.local?.notation ?? "") + result)
    case .total(let node):
      let shares = circuit.wires(from: node).compactMap { $0.gradient.value?.first }
      var text = ""
      for share in shares {
        text += text.isEmpty ? NumberText.text(share) : " + " + Notation.operand(share)
      }
      return (
        "sum of its wires",
        text + " = " + (circuit.nodes[node].gradient.value.map { NumberText.text($0.first) } ?? "")
      )
    default: return ("", "")
    }
  }
}
