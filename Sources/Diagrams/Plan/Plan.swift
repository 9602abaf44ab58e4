import Autograd
package import Circuits
import Graphviz

/// What is to be laid out: boxes for terminals, gates, forks and wire cells, and the routes of the
/// wires through them.
package struct Plan {
  let circuit: Circuit
  let style: DiagramStyle
  /// One box a node of the circuit, then the output terminal.
  let boxes: [NodeBox]
  /// One a fork: the wire from the source to the junction.
  private(set) var trunks: [Trunk] = []
  /// One a wire of the circuit, nil where nothing is shown.
  private(set) var cells: [WireCell?] = []
  private(set) var routes: [Route] = []
  /// Frames around the scopes of the program.
  private(set) var frames: [ScopeFrame] = []

  /// The undivided part of a forking wire.
  struct Trunk {
    let source: Int
    let cell: WireCell?
  }

  /// The way of one wire or trunk, from box to box.
  struct Route {
    enum Kind {
      case trunk(Int)
      case wire(Int)
    }
    let kind: Kind
    let from: String
    let cell: String?
    let to: String
    let hasArrow: Bool
  }

  /// What a film shows besides the circuit, nil for a picture of its own.
  let film: FilmNotes?
  /// Whether places must hold for numbers that are not known yet.
  let isOpen: Bool

  package init(
    _ circuit: Circuit, _ style: DiagramStyle, film: FilmNotes? = nil, isOpen: Bool = false
  ) throws(DiagramError) {
    self.film = film
    self.isOpen = isOpen || film != nil
    let gates = circuit.gateCount
    guard gates <= style.largestCircuit else {
      throw .tooManyGates(count: gates, limit: style.largestCircuit)
    }
    self.circuit = circuit
    self.style = style
    boxes =
      circuit.nodes.map { NodeBox($0, in: circuit, notes: film?.notes(of: $0.id) ?? []) }
      + [NodeBox(outputOf: circuit)]
    cells = circuit.wires.indices.map { Plan.cell($0, in: circuit, style) }
    makeRoutes()
    frames = ScopeFrame.all(of: self)
    let passed = Plan.gatesPassed(circuit)
    guard passed <= Plan.mostGatesPassed else {
      throw .tooManyLongWires(gates: gates, passed: passed, limit: Plan.mostGatesPassed)
    }
  }

  /// Graphviz takes a wire through every rank it passes, so that its time and memory grow with the
  /// square of this number; at the limit they are a few seconds and some 100 MB.
  private static let mostGatesPassed = 15_000

  /// How many gates' ranks the wires pass without stopping, all wires together.
  private static func gatesPassed(_ circuit: Circuit) -> Int {
    var ranks = [Int](repeating: 0, count: circuit.nodes.count)
    for wire in circuit.wires {
      // Wires stand gate by gate, so a gate's rank is final before it is a source.
      let source = circuit.nodes[wire.source].box
      if let gate = wire.gate { ranks[gate] = max(ranks[gate], ranks[source] + 1) }
    }
    return circuit.wires.reduce(0) { sum, wire in
      sum + (wire.gate.map { ranks[$0] - ranks[circuit.nodes[wire.source].box] - 1 } ?? 0)
    }
  }

  private static func cell(
    _ index: Int, in circuit: Circuit, _ style: DiagramStyle
  ) -> WireCell? {
    let wire = circuit.wires[index]
    let source = circuit.nodes[wire.source]
    let isOnly = circuit.wires(from: wire.source).count == 1
    // A name stands once: on the trunk of a fork, on the only wire, or on the terminal itself.
    let isNamed =
      isOnly && source.gate != nil && (wire.gate != nil || source.gate?.part != nil)
    return WireCell(
      value: source.value, gradient: wire.gradient,
      readings: WireCell.Sources(
        value: .value(node: wire.source), gradient: .gradient(wire: index),
        local: .local(wire: index)), caption: isNamed ? source.caption : nil,
      local: wire.local, isDimmed: source.isConstant, show: style.show)
  }

  private mutating func makeRoutes() {
    var trunkOfSource: [Int: Int] = [:]
    for node in circuit.nodes {
      let uses = circuit.wires(from: node.id)
      guard uses.count > 1 else { continue }
      let cell = WireCell(
        value: node.value, gradient: node.gradient,
        readings: WireCell.Sources(
          value: .value(node: node.id), gradient: .total(node: node.id)),
        caption: node.gate == nil ? nil : node.caption,
        local: nil, isDimmed: node.isConstant, show: style.show)
      trunkOfSource[node.id] = trunks.count
      routes.append(
        Route(
          kind: .trunk(trunks.count), from: "n\(node.box)",
          cell: cell == nil ? nil : "t\(trunks.count)", to: "j\(trunks.count)", hasArrow: false))
      trunks.append(Trunk(source: node.id, cell: cell))
    }
    for (i, wire) in circuit.wires.enumerated() {
      let from = trunkOfSource[wire.source].map { "j\($0)" } ?? "n\(circuit.nodes[wire.source].box)"
      routes.append(
        Route(
          kind: .wire(i), from: from, cell: cells[i] == nil ? nil : "w\(i)",
          to: wire.gate.map { "n\($0)" } ?? "n\(circuit.nodes.count)", hasArrow: true))
    }
  }
}

extension Circuit.Node {
  /// What stands over the value's wire: its name, or which output of its gate it is.
  var caption: String? {
    name ?? gate?.part.map { $0.name.allSatisfy(\.isNumber) ? "[\($0.name)]" : $0.name }
  }

  /// Whether the value is one that stays.
  var isConstant: Bool {
    if case .terminal(.constant, _, _) = kind { return true }
    return false
  }

  /// Whether numbers of the reader's enter here.
  var isInput: Bool {
    if case .terminal(let role, _, _) = kind { return role != .constant }
    return false
  }
}
