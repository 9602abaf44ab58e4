public import Autograd

extension Circuit {
  /// Captures the computation that led to a tensor, with a gradient on every wire.
  ///
  /// The gradients come from a sweep of the circuit's own: `grad` of the leaves is neither read nor
  /// changed, nothing is added to the graph, and it does not matter whether `backward()` has run.
  /// Wires from constants carry gradients too. An output with several elements is seeded with ones
  /// unless a seed is given.
  ///
  /// - Parameters:
  ///   - output: Any tensor; without a history it is a circuit of one terminal.
  ///   - seed: The gradient to start from, of the output's sizes; ones if left out. Traps if the sizes
  ///     differ.
  public init(of output: Tensor, seed: Tensor? = nil) {
    if let seed, seed.shape != output.shape {
      preconditionFailure(
        TensorError.seedShape(seed: seed.shape, output: output.shape).description)
    }
    self = withoutGradient {
      Capture(output).circuit(seed: seed)
    }
  }

  /// Captures a computation, and tells where in it some leaves stand.
  ///
  /// - Parameters:
  ///   - output: What is differentiated.
  ///   - leaves: Parameters or inputs.
  /// - Returns: The circuit, and the nodes of the leaves; nil where the output does not use one.
  package static func captured(
    _ output: Tensor, locating leaves: [Tensor]
  ) -> (circuit: Circuit, places: [Int?]) {
    withoutGradient {
      let capture = Capture(output)
      return (capture.circuit(seed: nil), capture.places(of: leaves))
    }
  }
}

/// One capture in progress: the order of the nodes, then one sweep backward over them.
private struct Capture {
  private var order: [Tensor] = []
  private var places: [ObjectIdentifier: Int] = [:]

  /// Puts everything `output` came from in order, inputs first and in slot order.
  init(_ output: Tensor) {
    var stack: [(tensor: Tensor, history: History?, next: Int)] = [(output, output.history, 0)]
    var seen: Set<ObjectIdentifier> = [output.valueIdentity]
    while let (tensor, history, next) = stack.last {
      if let history, next < history.call.inputs.count {
        stack[stack.count - 1].next += 1
        let input = history.call.inputs[next]
        if seen.insert(input.valueIdentity).inserted {
          stack.append((input, input.history, 0))
        }
      } else {
        places[tensor.valueIdentity] = order.count
        order.append(tensor)
        stack.removeLast()
      }
    }
  }

  func places(of leaves: [Tensor]) -> [Int?] {
    var places: [ObjectIdentifier: Int] = [:]
    for (i, tensor) in order.enumerated() where tensor.isLeaf { places[tensor.identity] = i }
    return leaves.map { places[$0.identity] }
  }

  func circuit(seed: Tensor?) -> Circuit {
    let last = order.count - 1
    let output = order[last]
    let start = (seed ?? Tensor.ones(output.shape)).to(
      output.dtype.isFloating ? output.dtype : .float32)
    var totals = [Tensor?](repeating: nil, count: order.count)
    // Gates are swept from the output; their wires are put in forward order afterwards.
    var wiresOfGate = [[Circuit.Wire]](repeating: [], count: order.count)
    let outputIsDifferentiable = output.dtype.isFloating
    if outputIsDifferentiable { totals[last] = start }
    for i in order.indices.reversed() {
      guard let history = order[i].history else { continue }
      wiresOfGate[i] = wires(into: i, history, upstream: totals[i], adding: &totals)
    }
    let outputWire = Circuit.Wire(
      source: last, output: 0, gate: nil, slot: 0,
      gradient: outputIsDifferentiable ? .value(TensorValue(start)) : .cut(.dtype(output.dtype)),
      local: nil)
    let wires = wiresOfGate.flatMap { $0 } + [outputWire]
    let labels = Labels(order, places)
    let nodes = order.indices.map { i in
      node(i, total: totals[i], notation: labels.notation(i))
    }
    return Circuit(
      nodes: nodes, wires: wires,
      output: Circuit.Output(
        source: last, name: output.name, seed: TensorValue(start), hasOwnSeed: seed != nil))
  }

  private func wires(
    into gate: Int, _ history: History, upstream: Tensor?, adding totals: inout [Tensor?]
  ) -> [Circuit.Wire] {
    let (primitive, call) = (history.primitive, history.call)
    var wires: [Circuit.Wire] = []
    for (slot, input) in call.inputs.enumerated() {
      let source = places[input.valueIdentity] ?? 0
      let gradient: Circuit.Gradient
      if !input.dtype.isFloating && !input.isNumber {
        gradient = .cut(.dtype(input.dtype))
      } else if let upstream {
        if let share = primitive.gradient(upstream, to: slot, of: call) {
          gradient = .value(TensorValue(share))
          totals[source] = totals[source].map { $0 + share } ?? share
        } else {
          gradient = .cut(
            primitive.name == "detach" ? .detached : .notDifferentiable(primitive: primitive.name))
        }
      } else {
        gradient = .cut(
          call.output.dtype.isFloating
            ? .unreachable : .notDifferentiable(primitive: primitive.name))
      }
      wires.append(
        Circuit.Wire(
          source: source, output: 0, gate: gate, slot: slot, gradient: gradient,
          local: local(primitive, call, slot)))
    }
    return wires
  }

  private func local(
    _ primitive: any Primitive, _ call: Application, _ slot: Int
  )
    -> Circuit.Local
  {
    let input = call.inputs[slot]
    let notation = primitive.pullbackNotation(to: slot)
    guard input.dtype.isFloating || input.isNumber, call.output.dtype.isFloating,
      input.numel == 1,
      call.output.numel == 1,
      let derivative = primitive.gradient(
        .ones(call.output.shape, dtype: call.output.dtype), to: slot, of: call)
    else { return Circuit.Local(value: nil, notation: notation) }
    return Circuit.Local(value: derivative.item(), notation: notation)
  }

  private func node(
    _ i: Int, total: Tensor?, notation: String
  ) -> Circuit.Node {
    let tensor = order[i]
    let kind: Circuit.Kind
    if let history = tensor.history {
      kind = .gate(
        Circuit.Gate(
          primitive: history.primitive.name, symbol: history.primitive.symbol, notation: notation,
          inputCount: history.call.inputs.count,
          isCustom: !PrimitiveCatalog.contains(history.primitive.name)))
    } else {
      kind = .terminal(tensor.role, isNumber: tensor.isNumber, cut: tensor.cutReason)
    }
    let gradient: Circuit.Gradient
    if let total {
      gradient = .value(TensorValue(total))
    } else {
      gradient = .cut(
        tensor.dtype.isFloating || tensor.isNumber ? .unreachable : .dtype(tensor.dtype))
    }
    return Circuit.Node(
      id: i, kind: kind, name: tensor.name, value: TensorValue(tensor), gradient: gradient)
  }
}

/// What listings call the values: names, plain numbers, or numbered.
private struct Labels {
  private let order: [Tensor]
  private let places: [ObjectIdentifier: Int]

  init(_ order: [Tensor], _ places: [ObjectIdentifier: Int]) {
    self.order = order
    self.places = places
  }

  func notation(_ i: Int) -> String {
    guard let history = order[i].history else { return "" }
    return history.primitive.notation(
      of: history.call.inputs.map { input in
        Circuit.label(
          name: input.name, isNumber: input.isNumber, id: places[input.valueIdentity] ?? 0,
          first: input.isNumber ? input.item() : 0)
      })
  }
}

extension Circuit {
  /// The same drawing with other numbers on it.
  init(sharingStructureOf other: Circuit, nodes: [Node], wires: [Wire]) {
    self.nodes = nodes
    self.wires = wires
    output = other.output
    usesOfNode = other.usesOfNode
    wiresBySource = other.wiresBySource
  }

  init(nodes: [Node], wires: [Wire], output: Output) {
    self.nodes = nodes
    self.wires = wires
    self.output = output
    var counts = [Int](repeating: 0, count: nodes.count)
    for wire in wires { counts[wire.source] += 1 }
    var ranges: [Range<Int>] = []
    var start = 0
    for count in counts {
      ranges.append(start..<(start + count))
      start += count
    }
    var next = ranges.map { $0.lowerBound }
    var sorted = [Int](repeating: 0, count: wires.count)
    for (i, wire) in wires.enumerated() {
      sorted[next[wire.source]] = i
      next[wire.source] += 1
    }
    usesOfNode = ranges
    wiresBySource = sorted
  }

  static func label(name: String?, isNumber: Bool, id: Int, first: Double) -> String {
    if let name { return SafeText.quote(name) }
    return isNumber ? ShortNumber.text(first) : "v" + Subscript.text(id)
  }

  /// What listings and drawings call a node's value.
  ///
  /// - Parameter node: A node's `id`.
  /// - Returns: Its name, made fit to print, the plain number, `"output"` for the gate whose value leaves, or `v` with
  ///   the id below: `"loss"`, `"5"`, `"v₃"`.
  public func label(of node: Int) -> String {
    let node = nodes[node]
    if node.id == output.source, node.name == nil, node.gate != nil { return "output" }
    var isNumber = false
    if case .terminal(_, let number, _) = node.kind { isNumber = number }
    return Circuit.label(
      name: node.name, isNumber: isNumber, id: node.id, first: node.value.first)
  }
}
