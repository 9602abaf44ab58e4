import Autograd
import Circuits

/// A topology on the page, whichever of the runs it comes from.
struct PlayerScene {
  let circuit: Circuit
  let parameters: [Int?]
  let zeroesGradients: Bool
  let figure: Figure
  let template: SVGTemplate
  /// The updates that are drawn, and the line over them.
  let tracks: [UpdateTrack]
  let optimizer: String
  /// The numbers that the picture stands with until the page's script takes over.
  let first: Readings

  /// Whether frames of another film's scene can be shown in this picture.
  func suits(_ film: Film, scene: Int) -> Bool {
    let other = film.trace.scenes[scene]
    return zeroesGradients == film.trace.setup.zeroesGradients && parameters == other.parameters
      && circuit.hasSameStructure(as: other.circuit)
      && suits(film.scenes[scene].notes.tracks(), film.trace.setup.label)
  }

  private func suits(_ others: [UpdateTrack], _ label: String) -> Bool {
    guard tracks.count == others.count else { return false }
    if tracks.isEmpty { return true }
    return label == optimizer
      && zip(tracks, others).allSatisfy {
        $0.parameter == $1.parameter && $0.graph.hasSameStructure(as: $1.graph)
      }
  }

  init(_ film: Film, scene: Int, prefix: String) {
    let source = film.scenes[scene]
    circuit = film.trace.scenes[scene].circuit
    parameters = film.trace.scenes[scene].parameters
    zeroesGradients = film.trace.setup.zeroesGradients
    first = source.notes.readings(at: source.notes.first)
    tracks = source.notes.tracks()
    optimizer = film.trace.setup.label
    var figure = source.figure
    // The page itself tells step, loss and rate.
    if figure.groups.contains(where: { $0.kind == .caption }) {
      figure.groups.removeAll { $0.kind == .caption }
      figure.move(by: -Figure.captionHeight)
    }
    self.figure = figure
    template = SVGPainter.template(figure, film.style.prefixed(prefix), marksSlots: true)
  }

  /// A circuit whose numbers will be others.
  init(
    _ circuit: Circuit, _ style: DiagramStyle, prefix: String
  ) throws(DiagramError) {
    self.circuit = circuit
    parameters = []
    zeroesGradients = true
    figure = try Drawing.figure(of: circuit, style, isOpen: true)
    template = SVGPainter.template(figure, style.prefixed(prefix), marksSlots: true)
    tracks = []
    optimizer = ""
    first = Readings(circuit.numbers)
  }

  /// A circuit with cells where a quiz asks for numbers.
  init(
    _ quiz: Quiz, _ style: DiagramStyle, prefix: String
  ) throws(DiagramError) {
    circuit = quiz.circuit
    parameters = []
    zeroesGradients = true
    figure = try Drawing.figure(of: circuit, style, isOpen: true).asking(quiz, .page)
    template = SVGPainter.template(figure, style.prefixed(prefix), marksSlots: true)
    tracks = []
    optimizer = ""
    var first = Readings(circuit.numbers)
    first.blanks = quiz.hidden
    self.first = first
  }

  /// The picture with the numbers of a frame.
  func svg(_ numbers: Readings) -> String {
    var bytes: [UInt8] = []
    template.fill(numbers, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PlayerScene {
  /// Nodes, wires and slots; columns are counted in `PlayerRun`, in the same order.
  var json: JSONText {
    var next = 0
    func columns(_ type: TensorType) -> JSONText {
      defer { next += type.columnCount }
      return .integer(next)
    }
    let nodes = circuit.nodes.map { node in
      var members = words(node)
      members["value"] = columns(node.value.type)
      members["total"] = node.gradient.value.map { columns($0.type) } ?? .null
      if let type = node.gradient.value?.type, type != node.value.type {
        members["totalType"] = type.json
      }
      return JSONText.object(members)
    }
    let wires = circuit.wires.map { wire in
      var members: [String: JSONText] = [
        "from": .integer(wire.source), "to": wire.gate.map { .integer($0) } ?? .null,
        "rule": .optional(wire.local?.notation), "gradient": .null, "local": .null,
      ]
      switch wire.gradient {
      case .cut(let reason): members["cut"] = .string(reason.text)
      case .value(let value):
        members["gradient"] = columns(value.type)
        if value.type != circuit.nodes[wire.source].value.type {
          members["type"] = value.type.json
        }
      }
      if wire.local?.value != nil {
        members["local"] = .integer(next)
        next += 1
      }
      return JSONText.object(members)
    }
    let updates = updates(from: next)
    var places: [Reading: Int] = [:]
    for (i, update) in updates.enumerated() { places[update.reading] = i }
    return .object([
      "updates": .array(updates.map { $0.json }), "nodes": .array(nodes),
      "wires": .array(wires),
      "slots": .array(template.slots.map { $0.json(places) }),
      "ownSeed": .bool(circuit.output.hasOwnSeed),
    ])
  }

  private func words(_ node: Circuit.Node) -> [String: JSONText] {
    var members: [String: JSONText] = [
      "label": .string(circuit.label(of: node.id)), "type": node.value.type.json,
    ]
    switch node.kind {
    case .gate(let gate):
      members["kind"] = .string("gate")
      members["symbol"] = .string(gate.symbol)
      members["notation"] = .string(gate.notation)
    case .terminal(let role, let isNumber, _):
      members["kind"] = .string(role.name)
      members["isNumber"] = .bool(isNumber)
    }
    return members
  }
}

extension TensorType {
  /// `["float64", [2, 2]]`.
  var json: JSONText { .array([.string(dtype.name), .array(shape.map { .integer($0) })]) }
}

extension SVGTemplate.Slot {
  /// Kind, index and part.
  fileprivate func json(_ updates: [Reading: Int]) -> JSONText {
    let (kind, index) =
      switch reading {
      case .value(let node): ("v", node)
      case .total(let node): ("t", node)
      case .gradient(let wire): ("g", wire)
      case .local(let wire): ("l", wire)
      case .next(let parameter): ("n", parameter)
      case .accumulated(let parameter): ("a", parameter)
      case .update, .coefficient: ("u", updates[reading] ?? 0)
      case .caption: ("c", 0)
      }
    return .array([.string(kind), .integer(index), .integer(part)])
  }
}
