import Circuits

/// Places as people write them: `A`, `v₄`, `×`, `A -> ×`, `A -> ×[0]`.
extension QuizPlaces {
  /// The readings that names mean, each once, in the order of the work.
  func readings(of names: [String], _ asks: Quiz.Ask) throws(DiagramError) -> [Reading] {
    var wanted: Set<Reading> = []
    for name in names { wanted.formUnion(try readings(of: name, asks)) }
    return all(asks).filter { wanted.contains($0) }
  }

  private func readings(of name: String, _ asks: Quiz.Ask) throws(DiagramError) -> [Reading] {
    let ends = name.replacing("→", with: "->").split(separator: "->").map(Self.trimmed)
    var found: [Reading] = []
    if ends.count == 2 {
      let wires = wires(from: ends[0], to: ends[1])
      if wires.isEmpty { throw .noPlace(name, known: wireNames) }
      for wire in wires {
        let source = circuit.wires[wire].source
        if asks.asksValues, circuit.nodes[source].gate != nil { found.append(.value(node: source)) }
        if asks.asksGradients, circuit.wires[wire].gate != nil {
          found.append(.gradient(wire: wire))
        }
      }
    } else {
      let nodes = nodes(Self.trimmed(name[...]))
      if nodes.isEmpty { throw .noPlace(name, known: nodeNames) }
      for node in nodes {
        if asks.asksValues, circuit.nodes[node].gate != nil { found.append(.value(node: node)) }
        // The seed is given.
        if asks.asksGradients, node != circuit.output.source || circuit.wires(from: node).count > 1
        {
          found.append(gradient(of: node))
        }
      }
    }
    if found.isEmpty {
      throw .notAskable(
        name, "it is given; values are asked for behind gates, gradients before them")
    }
    if found.allSatisfy({ number($0) == nil }) {
      throw .notAskable(name, "a quiz asks for single, finite numbers")
    }
    return found
  }

  private func wires(from source: String, to gate: String) -> [Int] {
    var (gate, slot): (String, Int?) = (gate, nil)
    if gate.hasSuffix("]"), let bracket = gate.lastIndex(of: "[") {
      slot = Int(gate[gate.index(after: bracket)...].dropLast())
      gate = Self.trimmed(gate[..<bracket])
    }
    let (sources, gates) = (Set(nodes(source)), Set(nodes(gate)))
    return circuit.wires.indices.filter { i in
      let wire = circuit.wires[i]
      return sources.contains(wire.source) && (slot == nil || slot == wire.slot)
        && (wire.gate.map { gates.contains($0) } ?? (gate == "output"))
    }
  }

  private func nodes(_ word: String) -> [Int] {
    if word == "output" { return [circuit.output.source] }
    let plain = Self.plain(word)
    let named = circuit.nodes.filter {
      !$0.isNumber && ($0.name == word || Self.plain(circuit.label(of: $0.id)) == plain)
    }
    if !named.isEmpty { return named.map(\.id) }
    return circuit.nodes.compactMap { node in
      guard let gate = node.gate else { return nil }
      return Self.plain(gate.symbol) == plain || gate.primitive == word ? node.id : nil
    }
  }

  private var nodeNames: [String] {
    circuit.nodes.filter { !$0.isNumber }.map { circuit.label(of: $0.id) }
  }

  private var wireNames: [String] {
    circuit.wires.map { wire in
      let end = wire.gate.map { "\(circuit.nodes[$0].gate?.symbol ?? "")[\(wire.slot)]" }
      return "\(circuit.label(of: wire.source)) -> \(end ?? "output")"
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A sign as it can be typed, `v4` for `v₄`.
  private static func plain(_ sign: String) -> String {
    var text = ""
    for scalar in sign.unicodeScalars {
      switch scalar {
      case "₀"..."₉":
        text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x2080) + 48))
      case "−": text += "-"
      case "·", "*": text += "×"
      case " ": break
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
