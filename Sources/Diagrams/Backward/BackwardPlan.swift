import Autograd
import Circuits
import Graphviz
import Pages

/// What is to be laid out of a backward pass: the plan of the forward circuit above, the gates of the
/// backward pass below, from right to left.
struct BackwardPlan {
  let backward: BackwardCircuit
  let style: DiagramStyle
  let forward: Plan
  /// One box a node of the backward pass.
  let boxes: [NodeBox]
  /// One box a gradient that leaves.
  let results: [NodeBox]
  private(set) var routes: [Route] = []

  /// The way of one value of the backward pass.
  struct Route {
    /// Whose value it is.
    let source: BackwardCircuit.Source
    let from: String
    let to: String
    /// What stands on the way, and the name of its place.
    let cell: (name: String, content: WireCell)?
    let kind: Kind

    enum Kind {
      /// From a value to the point where its wires part.
      case trunk
      /// To a gate or to where the gradient leaves.
      case wire
      /// A value of the forward pass, kept for a rule.
      case kept
    }
  }

  init(_ backward: BackwardCircuit, _ style: DiagramStyle) throws(DiagramError) {
    let gates = backward.forward.gateCount + backward.gateCount
    guard gates <= style.largestCircuit else {
      throw .tooManyGates(count: gates, limit: style.largestCircuit)
    }
    self.backward = backward
    self.style = style
    // One line under the picture tells of both passes.
    var bare = style
    bare.hasLegend = false
    forward = try Plan(backward.forward, bare)
    boxes = backward.nodes.map { NodeBox($0) }
    results = backward.gradients.map { NodeBox(.output, $0.name) }
    makeRoutes()
  }

  /// What a place of the backward pass is called.
  static func name(_ source: BackwardCircuit.Source, in circuit: Circuit) -> String {
    switch source {
    case .forward(let node): "n\(circuit.nodes[node].box)"
    case .backward(let node): "b\(node)"
    }
  }

  /// Points where wires of the backward pass part, by the value's node.
  private(set) var forks: [Int] = []

  private mutating func makeRoutes() {
    let circuit = backward.forward
    var uses: [BackwardCircuit.Source: [String]] = [:]
    var order: [BackwardCircuit.Source] = []
    func note(_ source: BackwardCircuit.Source, _ to: String) {
      if uses[source] == nil { order.append(source) }
      uses[source, default: []].append(to)
    }
    for wire in backward.wires { note(wire.source, "b\(wire.gate)") }
    for (k, gradient) in backward.gradients.enumerated() { note(gradient.source, "d\(k)") }
    for source in order {
      let targets = uses[source] ?? []
      let from = BackwardPlan.name(source, in: circuit)
      guard case .backward(let node) = source else {
        routes += targets.map { Route(source: source, from: from, to: $0, cell: nil, kind: .kept) }
        continue
      }
      let cell = cell(node)
      if targets.count == 1 {
        routes.append(Route(source: source, from: from, to: targets[0], cell: cell, kind: .wire))
        continue
      }
      forks.append(node)
      routes.append(Route(source: source, from: from, to: "f\(node)", cell: cell, kind: .trunk))
      for target in targets {
        routes.append(
          Route(source: source, from: "f\(node)", to: target, cell: nil, kind: .wire))
      }
    }
  }

  /// The value on a wire, under it, as all gradients stand; nil for plain numbers, whose box says it.
  private func cell(_ id: Int) -> (name: String, content: WireCell)? {
    let node = backward.nodes[id]
    if node.isBareNumber { return nil }
    var caption: String?
    if let owner = node.gradientOf, backward.forward.nodes[owner].name != nil,
      backward.forward.nodes[owner].gate != nil
    {
      caption = node.label
    }
    let show = style.show
    guard !show.isEmpty else { return nil }
    return WireCell(
      value: node.value, gradient: .value(node.value),
      readings: WireCell.Sources(value: .caption, gradient: .caption), caption: caption,
      local: nil, isDimmed: !node.carriesGradient, show: [.gradients]
    ).map { ("c\(id)", $0) }
  }
}

extension NodeBox {
  /// The box of a node of the backward pass.
  fileprivate init(_ node: BackwardCircuit.Node) {
    switch node.kind {
    case .seed: self.init(.constant, node.value.isScalar ? "seed" : "seed: ones")
    case .constant where node.isBareNumber:
      self.init(.constant, NumberText.text(node.value.first))
    case .constant: self.init(.constant, node.value.dtype == .bool ? "mask" : "kept")
    case .gate(_, let symbol):
      let fits = Metrics.sansWidth(symbol, size: 12) <= 30
      self.init(fits ? .circle : .pill, symbol)
    }
  }
}

extension BackwardCircuit.Node {
  /// Whether its box says the number, so that its wire need not.
  fileprivate var isBareNumber: Bool {
    guard case .constant = kind else { return false }
    return value.isScalar && !value.dtype.isComplex && value.dtype != .bool
  }
}
