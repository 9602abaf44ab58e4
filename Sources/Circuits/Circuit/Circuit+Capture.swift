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
      Capture(output).circuit(seed: seed).circuit
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
      return (capture.circuit(seed: nil).circuit, capture.places(of: leaves))
    }
  }

  /// Captures a computation together with the tensors behind its numbers, while what the capture
  /// itself computes is recorded, too.
  ///
  /// - Parameters:
  ///   - output: What is differentiated.
  ///   - leaves: Parameters or inputs.
  /// - Returns: The circuit, its tensors, and the nodes of the leaves.
  static func recorded(
    _ output: Tensor, locating leaves: [Tensor]
  ) -> (circuit: Circuit, tensors: CircuitTensors, places: [Int?]) {
    recordingEverything {
      let capture = Capture(output)
      let (circuit, tensors) = capture.circuit(seed: nil)
      return (circuit, tensors, capture.places(of: leaves))
    }
  }
}

/// The tensors behind a circuit's numbers, in the order of `CircuitNumbers`.
struct CircuitTensors {
  fileprivate(set) var values: [Tensor] = []
  /// The gradients of the values; nil where cut.
  fileprivate(set) var gradients: [Tensor?] = []
  /// The gradients of the wires; nil where cut.
  fileprivate(set) var wireGradients: [Tensor?] = []
  /// The local derivatives; nil where there is no number.
  fileprivate(set) var locals: [Tensor?] = []
}

/// The wires into one gate, and the tensors behind their numbers.
private struct GateWires {
  var wires: [Circuit.Wire] = []
  var gradients: [Tensor?] = []
  var locals: [Tensor?] = []
}

/// One capture in progress: the order of the nodes, then one sweep backward over them.
private struct Capture {
  private var order: [Tensor] = []
  private var places: [ObjectIdentifier: Int] = [:]

  /// Puts everything `output` came from in order, inputs first and in slot order.
  init(_ output: Tensor) {
    var stack: [(tensor: Tensor, history: History?, next: Int)] = [(output, output.history, 0)]
    // A place is taken where a value is met, and known where all that it came from has one.
    places[output.valueIdentity] = -1
    while let (tensor, history, next) = stack.last {
      if let history, next < history.call.inputs.count {
        stack[stack.count - 1].next += 1
        let input = history.call.inputs[next]
        if places[input.valueIdentity] == nil {
          places[input.valueIdentity] = -1
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

  func circuit(seed: Tensor?) -> (circuit: Circuit, tensors: CircuitTensors) {
    let last = order.count - 1
    let output = order[last]
    let start = (seed ?? Tensor.ones(output.shape)).to(
      output.dtype.isDifferentiable ? output.dtype : .float32)
    var totals = [Tensor?](repeating: nil, count: order.count)
    // Gates are swept from the output; their wires are put in forward order afterwards.
    var wiresOfGate = [GateWires](repeating: GateWires(), count: order.count)
    let outputIsDifferentiable = output.dtype.isDifferentiable
    if outputIsDifferentiable { totals[last] = start }
    for i in order.indices.reversed() {
      guard let history = order[i].history else { continue }
      wiresOfGate[i] = wires(into: i, history, upstream: totals[i], adding: &totals)
    }
    let outputWire = Circuit.Wire(
      source: last, output: 0, gate: nil, slot: 0,
      gradient: outputIsDifferentiable ? .value(TensorValue(start)) : .cut(.dtype(output.dtype)),
      local: nil)
    var wires: [Circuit.Wire] = []
    var tensors = CircuitTensors(values: order, gradients: totals)
    for gate in wiresOfGate {
      wires += gate.wires
      tensors.wireGradients += gate.gradients
      tensors.locals += gate.locals
    }
    wires.append(outputWire)
    tensors.wireGradients.append(outputIsDifferentiable ? start : nil)
    tensors.locals.append(nil)
    let labels = Labels(order, places)
    let nodes = order.indices.map { i in
      node(i, total: totals[i], notation: labels.notation(i))
    }
    let circuit = Circuit(
      nodes: nodes, wires: wires,
      output: Circuit.Output(
        source: last, name: output.name, seed: TensorValue(start), hasOwnSeed: seed != nil))
    return (circuit, tensors)
  }

  private func wires(
    into gate: Int, _ history: History, upstream: Tensor?, adding totals: inout [Tensor?]
  ) -> GateWires {
    let (primitive, call) = (history.primitive, history.call)
    var result = GateWires()
    for (slot, input) in call.inputs.enumerated() {
      let source = places[input.valueIdentity] ?? 0
      var share: Tensor?
      let gradient: Circuit.Gradient
      if !input.dtype.isDifferentiable && !input.isNumber {
        gradient = .cut(.dtype(input.dtype))
      } else if let upstream {
        share = primitive.gradient(upstream, to: slot, of: call)
        if let share {
          gradient = .value(TensorValue(share))
          totals[source] = totals[source].map { $0 + share } ?? share
        } else {
          gradient = .cut(
            primitive.name == "detach" ? .detached : .notDifferentiable(primitive: primitive.name))
        }
      } else {
        gradient = .cut(
          call.output.dtype.isDifferentiable
            ? .unreachable : .notDifferentiable(primitive: primitive.name))
      }
      let derivative = derivative(primitive, call, slot)
      result.wires.append(
        Circuit.Wire(
          source: source, output: 0, gate: gate, slot: slot, gradient: gradient,
          local: Circuit.Local(
            value: derivative?.item(), notation: primitive.pullbackNotation(to: slot))))
      result.gradients.append(share)
      result.locals.append(derivative)
    }
    return result
  }

  /// The local derivative, where gate and input are scalars.
  private func derivative(
    _ primitive: any Primitive, _ call: Application, _ slot: Int
  ) -> Tensor? {
    let input = call.inputs[slot]
    guard input.dtype.isDifferentiable || input.isNumber, call.output.dtype.isDifferentiable,
      input.numel == 1, call.output.numel == 1
    else { return nil }
    return primitive.gradient(
      .ones(call.output.shape, dtype: call.output.dtype), to: slot, of: call)
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
        tensor.dtype.isDifferentiable || tensor.isNumber ? .unreachable : .dtype(tensor.dtype))
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
