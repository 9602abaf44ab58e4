internal import Autograd

/// The wires into one gate, and the tensors behind their numbers.
private struct GateWires {
  var wires: [Circuit.Wire] = []
  var gradients: [Tensor?] = []
  var locals: [Tensor?] = []
}

/// One capture in progress: the order of the nodes, then one sweep backward over them.
struct Capture {
  private var order: [Tensor] = []
  private var places: [ObjectIdentifier: Int] = [:]

  /// Puts everything `output` came from in order, inputs first and in slot order; before all that,
  /// the leaves among `inputs` that it did not come from.
  init(_ output: Tensor, including inputs: [Tensor] = []) {
    visit(output)
    let lonely = inputs.filter { $0.isLeaf && places(of: [$0]) == [nil] }
    if lonely.isEmpty { return }
    order = lonely + order
    for (i, tensor) in order.enumerated() { places[tensor.valueIdentity] = i }
  }

  private mutating func visit(_ output: Tensor) {
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
    let parts = GateParts(order)
    var others = [[Tensor?]](repeating: [], count: order.count)
    // Gates are swept from the output; their wires are put in forward order afterwards.
    var wiresOfGate = [GateWires](repeating: GateWires(), count: order.count)
    let outputIsDifferentiable = output.dtype.isDifferentiable
    if outputIsDifferentiable { totals[last] = start }
    for i in order.indices.reversed() {
      guard let history = order[i].history else { continue }
      if let first = parts[i]?.first, first != i {
        others[first] = shares(
          history, of: totals[i], adding: &totals, to: others[first])
      } else {
        wiresOfGate[i] = wires(
          into: i, history, upstream: totals[i], others: others[i], parts, adding: &totals)
      }
    }
    let outputWire = Circuit.Wire(
      source: last, output: parts[last]?.number ?? 0, gate: nil, slot: 0,
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
    let labels = CircuitLabels(order, places)
    let out = Circuit.Output(
      source: last, name: output.name, seed: TensorValue(start), hasOwnSeed: seed != nil)
    #if hasFeature(Embedded)
      let nodes = order.indices.map { i in
        node(i, total: totals[i], notation: labels.notation(i), parts[i])
      }
      return (Circuit(nodes: nodes, wires: wires, output: out), tensors)
    #else
      let calls = CircuitCalls(order, places)
      let nodes = order.indices.map { i in
        node(i, total: totals[i], notation: labels.notation(i), parts[i], call: calls.ofNode[i])
      }
      return (Circuit(nodes: nodes, wires: wires, output: out, calls: calls.calls), tensors)
    #endif
  }

  /// What the inputs of a gate get through one output that is not its first.
  private func shares(
    _ history: History, of upstream: Tensor?, adding totals: inout [Tensor?], to sums: [Tensor?]
  ) -> [Tensor?] {
    var sums = sums
    for (slot, input) in history.call.inputs.enumerated() {
      if slot == sums.count { sums.append(nil) }
      guard let upstream, let source = places[input.valueIdentity],
        let share = history.primitive.gradient(upstream, to: slot, of: history.call)
      else { continue }
      sums[slot] = sums[slot].map { $0 + share } ?? share
      totals[source] = totals[source].map { $0 + share } ?? share
    }
    return sums
  }

  private func wires(
    into gate: Int, _ history: History, upstream: Tensor?, others: [Tensor?], _ parts: GateParts,
    adding totals: inout [Tensor?]
  ) -> GateWires {
    let (primitive, call) = (history.primitive, history.call)
    var result = GateWires()
    for (slot, input) in call.inputs.enumerated() {
      let source = places[input.valueIdentity] ?? 0
      var share: Tensor?
      let gradient: Circuit.Gradient
      if !input.dtype.isDifferentiable && !input.isNumber {
        gradient = .cut(.dtype(input.dtype))
      } else if upstream != nil || slot < others.count {
        let own = upstream.flatMap { primitive.gradient($0, to: slot, of: call) }
        if let own { totals[source] = totals[source].map { $0 + own } ?? own }
        let other = slot < others.count ? others[slot] : nil
        share = own.map { own in other.map { own + $0 } ?? own } ?? other
        if let share {
          gradient = .value(TensorValue(share))
        } else {
          gradient = .cut(
            primitive.name == "detach" ? .detached : .notDifferentiable(primitive: primitive.name))
        }
      } else {
        gradient = .cut(
          call.output.dtype.isDifferentiable
            ? .unreachable : .notDifferentiable(primitive: primitive.name))
      }
      let derivative = others.isEmpty ? derivative(primitive, call, slot) : nil
      var rule = primitive.pullbackNotation(to: slot)
      #if !hasFeature(Embedded)
        if input.dtype.isComplex || call.output.dtype.isComplex {
          rule = ComplexRule.text(
            rule, of: primitive.name, isIntoReal: !input.dtype.isComplex && !input.isNumber)
        }
      #endif
      result.wires.append(
        Circuit.Wire(
          source: source, output: parts[source]?.number ?? 0, gate: gate, slot: slot,
          gradient: gradient,
          local: Circuit.Local(
            value: derivative?.item(), notation: rule)))
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
    #if !hasFeature(Embedded)
      // What comes back through a complex gate is no product with one real number.
      if input.dtype.isComplex || call.output.dtype.isComplex { return nil }
    #endif
    return primitive.gradient(
      .ones(call.output.shape, dtype: call.output.dtype), to: slot, of: call)
  }

  private func node(
    _ i: Int, total: Tensor?, notation: String, _ part: Circuit.Part?, call: Int? = nil
  ) -> Circuit.Node {
    let tensor = order[i]
    let kind: Circuit.Kind
    if let history = tensor.history {
      kind = .gate(
        Circuit.Gate(
          primitive: history.primitive.name, symbol: history.primitive.symbol, notation: notation,
          inputCount: history.call.inputs.count,
          isCustom: !PrimitiveCatalog.contains(history.primitive.name), part: part))
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
    #if hasFeature(Embedded)
      return Circuit.Node(
        id: i, kind: kind, name: tensor.name, value: TensorValue(tensor), gradient: gradient)
    #else
      return Circuit.Node(
        id: i, kind: kind, name: tensor.name, value: TensorValue(tensor), gradient: gradient,
        scope: tensor.scope, call: call, number: i)
    #endif
  }
}

/// Which values are outputs of one gate.
private struct GateParts {
  #if hasFeature(Embedded)
    // Pages have no gates with several outputs.
    init(_ order: [Tensor]) {}

    subscript(node: Int) -> Circuit.Part? { nil }
  #else
    private var parts: [Int: Circuit.Part] = [:]

    init(_ order: [Tensor]) {
      var firsts: [Call: Int] = [:]
      for (i, tensor) in order.enumerated() {
        guard let history = tensor.history, let output = history.primitive as? OutputPrimitive
        else { continue }
        let call = Call(
          gate: ObjectIdentifier(output.gate), input: history.call.inputs.first?.valueIdentity)
        let first = firsts[call] ?? i
        firsts[call] = first
        parts[i] = Circuit.Part(number: output.number, name: output.outputName, first: first)
      }
    }

    // A primitive object may be applied again; its input tells the calls apart.
    private struct Call: Hashable {
      let gate: ObjectIdentifier
      let input: ObjectIdentifier?
    }

    subscript(node: Int) -> Circuit.Part? { parts[node] }
  #endif
}
