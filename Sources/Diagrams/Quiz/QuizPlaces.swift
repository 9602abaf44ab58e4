import Autograd
import Circuits

/// The places of a circuit that a quiz can ask for.
struct QuizPlaces {
  let circuit: Circuit
  /// The wires of every node, as places in `Circuit.wires`.
  private let uses: [[Int]]
  /// The wires into every node.
  private let inputs: [[Int]]

  init(_ circuit: Circuit) {
    self.circuit = circuit
    var uses: [[Int]] = circuit.nodes.map { _ in [] }
    var inputs = uses
    for (i, wire) in circuit.wires.enumerated() {
      uses[wire.source].append(i)
      if let gate = wire.gate { inputs[gate].append(i) }
    }
    self.uses = uses
    self.inputs = inputs
  }

  /// The number at a place, nil for tensors of more elements and what is cut or not finite.
  func number(_ reading: Reading) -> Double? {
    let value: TensorValue? =
      switch reading {
      case .value(let node): circuit.nodes[node].value
      case .total(let node): circuit.nodes[node].gradient.value
      case .gradient(let wire): circuit.wires[wire].gradient.value
      default: nil
      }
    guard let value, value.count == 1, value.dtype != .bool, value.first.isFinite else {
      return nil
    }
    return value.first
  }

  /// The gradient of a node where it is drawn: on its trunk, or on its only wire.
  func gradient(of node: Int) -> Reading {
    uses[node].count == 1 ? .gradient(wire: uses[node][0]) : .total(node: node)
  }

  /// All readings that are the same number at the same place.
  func aliases(of reading: Reading) -> [Reading] {
    if case .gradient(let i) = reading, uses[circuit.wires[i].source].count == 1 {
      return [reading, .total(node: circuit.wires[i].source)]
    }
    return [reading]
  }

  /// All places in the order of the work.
  func all(_ asks: Quiz.Ask) -> [Reading] {
    var list: [Reading] = []
    if asks.asksValues {
      list += circuit.nodes.filter { $0.gate != nil }.map { .value(node: $0.id) }
    }
    if asks.asksGradients {
      for node in circuit.nodes.reversed() {
        if uses[node.id].count > 1 { list.append(.total(node: node.id)) }
        list += inputs[node.id].map { .gradient(wire: $0) }
      }
    }
    return list.filter { number($0) != nil }
  }

  /// The places that teach most, in the order of the work.
  func choice(_ asks: Quiz.Ask, most: Int) -> [Reading] {
    let all = all(asks).filter { !isDull($0) }
    if all.count <= most { return all }
    var known: Set<String> = []
    let ranks = all.map { reading -> Int in
      let rule = rule(reading)
      return known.insert(rule).inserted ? 0 : weight(reading)
    }
    let best = all.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.prefix(most)
    return best.sorted().map { all[$0] }
  }

  /// Whether asking would teach nothing: gradients of constants.
  private func isDull(_ reading: Reading) -> Bool {
    switch reading {
    case .gradient(let wire): circuit.nodes[circuit.wires[wire].source].isConstant
    case .total(let node): circuit.nodes[node].isConstant
    default: false
    }
  }

  /// What has to be known to answer.
  private func rule(_ reading: Reading) -> String {
    switch reading {
    case .value(let node): return "value " + (circuit.nodes[node].gate?.primitive ?? "")
    case .gradient(let i):
      let wire = circuit.wires[i]
      let gate = wire.gate.flatMap { circuit.nodes[$0].gate }
      return "gradient \(gate?.primitive ?? "") \(wire.slot)"
    default: return "sum"
    }
  }

  /// Results and forks come before steps on the way.
  private func weight(_ reading: Reading) -> Int {
    switch reading {
    case .value(let node): node == circuit.output.source ? 1 : 3
    case .total: 1
    case .gradient(let i): circuit.nodes[circuit.wires[i].source].gate == nil ? 2 : 3
    default: 4
    }
  }
}
