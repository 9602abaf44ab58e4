import Circuits

/// What blanks are called, and how their numbers come about.
struct QuizWords {
  let circuit: Circuit
  /// The name of every value, or of the gate that makes it.
  private var names: [String]
  /// What every wire is called, and how often that is said.
  private let wireNames: [String]
  private var wireNameCounts: [String: Int] = [:]
  /// Whether a gate's notation holds only names that stand in the drawing.
  private var isSpelledOut: [Bool]
  /// The wires into every gate.
  private var inputs: [[Circuit.Wire]]

  init(_ circuit: Circuit) {
    self.circuit = circuit
    isSpelledOut = circuit.nodes.map { _ in true }
    inputs = circuit.nodes.map { _ in [] }
    for wire in circuit.wires {
      if let gate = wire.gate { inputs[gate].append(wire) }
      let source = circuit.nodes[wire.source]
      if let gate = wire.gate, source.gate != nil, source.name == nil { isSpelledOut[gate] = false }
    }
    var symbols: [String: Int] = [:]
    for node in circuit.nodes { if let gate = node.gate { symbols[gate.symbol, default: 0] += 1 } }
    names = []
    for node in circuit.nodes {
      let label = circuit.label(of: node.id)
      if let gate = node.gate, node.name == nil, node.id != circuit.output.source {
        let isTelling = symbols[gate.symbol] == 1 && !isSpelledOut[node.id]
        names.append(isTelling ? gate.symbol : gate.notation)
      } else {
        names.append(label)
      }
    }
    wireNames = circuit.wires.map { [names] wire in
      names[wire.source] + " → "
        + (wire.gate.flatMap { circuit.nodes[$0].gate?.symbol } ?? "output")
    }
    for name in wireNames { wireNameCounts[name, default: 0] += 1 }
  }

  /// What a blank is, in words: `value of B + 5`, `gradient of B → +`.
  func label(_ reading: Reading) -> String {
    switch reading {
    case .value(let node): "value of " + names[node]
    case .gradient(let wire): "gradient of " + name(ofWire: wire)
    case .total(let node): "gradient of \(names[node]), the sum of its wires"
    default: ""
    }
  }

  private func name(ofWire index: Int) -> String {
    let (wire, name) = (circuit.wires[index], wireNames[index])
    guard let gate = wire.gate, wireNameCounts[name, default: 0] > 1 else { return name }
    let full = "\(names[wire.source]) → \(circuit.nodes[gate].gate?.notation ?? "")"
    let isSquare = circuit.wires(from: wire.source).count { $0.gate == gate } > 1
    return isSquare ? "\(full), input \(wire.slot + 1)" : full
  }

  /// The rule's name, and the rule with its numbers.
  func rule(_ reading: Reading) -> (name: String, numbers: String) {
    switch reading {
    case .value(let id):
      let node = circuit.nodes[id]
      let notation = node.gate?.notation ?? ""
      let result = " = " + NumberText.text(node.value.first)
      let filled = Notation.filled(of: node, inputs[id], in: circuit)
      return (isSpelledOut[id] ? notation : "", (filled ?? notation) + result)
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
