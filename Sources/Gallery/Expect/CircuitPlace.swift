import Autograd
import Circuits

/// Finds values and wires of a circuit by the names that lessons give them.
///
/// A value goes by its name, by its label `v₁`, or by the sign on its gate where only one gate has it.
struct CircuitPlace {
  let circuit: Circuit

  /// Why a place is not found; `known` are the names there are.
  struct Refusal: Error {
    let message: String
    let hint: String
  }

  /// The node that a word means.
  func node(_ word: String) throws(Refusal) -> Int {
    if word == "output" { return circuit.output.source }
    let found = nodes(word)
    if found.count == 1 { return found[0] }
    if word == "loss", found.isEmpty { return circuit.output.source }
    throw refusal(word, found, circuit.nodes.map(\.id))
  }

  /// The wire from a value into a gate.
  func wire(from word: String, to wire: Expectation.Wire) throws(Refusal) -> Int {
    let sources = Set(word == "output" ? [circuit.output.source] : nodes(word))
    if sources.isEmpty { throw refusal(word, [], circuit.nodes.map(\.id)) }
    let gates = Set(nodes(wire.gate))
    let found = circuit.wires.indices.filter { i in
      let candidate = circuit.wires[i]
      guard let gate = candidate.gate, gates.contains(gate) else { return false }
      return sources.contains(candidate.source) && (wire.slot.map { $0 == candidate.slot } ?? true)
    }
    if found.count == 1 { return found[0] }
    let ways = circuit.wires.indices.filter { sources.contains(circuit.wires[$0].source) }
      .compactMap(name(ofWire:))
    let shown = "\(word) -> \(wire.text)"
    throw Refusal(
      message: found.isEmpty
        ? "there is no wire \(shown)" : "\(found.count) wires are called \(shown)",
      hint: "from there lead " + ways.joined(separator: ", "))
  }

  private func nodes(_ word: String) -> [Int] {
    let plain = CircuitPlace.plain(word)
    let named = circuit.nodes.filter { $0.name == word || circuit.label(of: $0.id) == word }
    // What detach leaves has the name, too; the value itself is meant.
    let kept = named.filter { !CircuitPlace.isCut($0) }
    if !named.isEmpty { return (kept.isEmpty ? named : kept).map(\.id) }
    return circuit.nodes.filter { node in
      node.gate.map { CircuitPlace.plain($0.symbol) == plain || $0.primitive == word } ?? false
    }.map(\.id)
  }

  private static func isCut(_ node: Circuit.Node) -> Bool {
    if case .terminal(_, _, cut: _?) = node.kind { return true }
    return false
  }

  /// A sign as it can be typed.
  private static func plain(_ sign: String) -> String {
    sign.replacing("−", with: "-").replacing("·", with: "×").replacing("*", with: "×")
      .replacing(" ", with: "")
  }

  private func name(_ node: Int) -> String {
    let label = circuit.label(of: node)
    guard let gate = circuit.nodes[node].gate, circuit.nodes[node].name == nil else { return label }
    return nodes(gate.symbol).count == 1 ? gate.symbol : label
  }

  private func name(ofWire wire: Int) -> String? {
    let wire = circuit.wires[wire]
    return wire.gate.map { "\(name(wire.source)) -> \(name($0))[\(wire.slot)]" }
  }

  private func refusal(_ word: String, _ found: [Int], _ known: [Int]) -> Refusal {
    let names = (found.isEmpty ? known.map(name) : found.map { circuit.label(of: $0) }).reduce(
      into: [String]()
    ) { list, name in if !list.contains(name) { list.append(name) } }
    if found.isEmpty {
      return Refusal(
        message: "the circuit has no value \(ErrorLog.quoted(word))",
        hint: ErrorLog.hint(word, among: names, "it has"))
    }
    return Refusal(
      message: "\(found.count) gates are called \(ErrorLog.quoted(word))",
      hint: "call it by its label: " + names.joined(separator: ", "))
  }
}
