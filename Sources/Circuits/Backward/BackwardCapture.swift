#if !hasFeature(Embedded)
  public import Autograd

  extension BackwardCircuit {
    /// Captures the backward pass of a tensor.
    ///
    /// `grad` of the leaves is neither read nor changed.
    ///
    /// - Parameters:
    ///   - output: Any tensor that requires a gradient; with several elements it is seeded with ones.
    ///   - seed: The gradient to start from, of the output's sizes.
    ///   - inputs: Leaves that the forward circuit shall show even where the output did not come from
    ///     them.
    /// - Throws: `noGradient` where nothing takes a gradient, `seedShape` where the seed does not fit.
    public init(
      of output: Tensor, seed: Tensor? = nil, including inputs: [Tensor] = []
    ) throws(TensorError) {
      guard output.requiresGrad else { throw .noGradient(operation: "the backward circuit") }
      if let seed, seed.shape != output.shape {
        throw .seedShape(seed: seed.shape, output: output.shape)
      }
      let forward = Circuit(of: output, seed: seed, including: inputs)
      let start = withoutGradient { (seed ?? .ones(output.shape)).to(output.dtype).alias() }
      start.requiresGrad = true
      let tensors = recordingPullbacks {
        Capture(output, including: inputs).circuit(seed: start).tensors
      }
      self = BackwardCapture(forward, tensors, seed: start).circuit
    }
  }

  /// One capture in progress.
  private struct BackwardCapture {
    private let forward: Circuit
    private let seed: Tensor
    private var order: [Tensor] = []
    private var places: [ObjectIdentifier: BackwardCircuit.Source] = [:]
    /// The node of the forward circuit whose gradient a value is.
    private var owners: [ObjectIdentifier: Int] = [:]
    private var roots: [(leaf: Int, gradient: Tensor)] = []

    init(_ forward: Circuit, _ tensors: CircuitTensors, seed: Tensor) {
      self.forward = forward
      self.seed = seed
      for (i, value) in tensors.values.enumerated() {
        places[BackwardCapture.key(value)] = .forward(i)
      }
      for (i, value) in tensors.values.enumerated() {
        guard value.requiresGrad, let gradient = tensors.gradients[i] else { continue }
        let key = BackwardCapture.key(gradient)
        if owners[key] == nil { owners[key] = i }
        if value.isLeaf { roots.append((i, gradient)) }
      }
      for root in roots { visit(root.gradient) }
    }

    /// A leaf is one value, whichever of its snapshots a graph holds.
    private static func key(_ tensor: Tensor) -> ObjectIdentifier {
      tensor.isLeaf && tensor.requiresGrad ? tensor.identity : tensor.valueIdentity
    }

    /// Puts everything a gradient came from in order, inputs first, as far as it is no value of the
    /// forward pass.
    private mutating func visit(_ gradient: Tensor) {
      if places[BackwardCapture.key(gradient)] != nil { return }
      var stack: [(tensor: Tensor, inputs: [Tensor], next: Int)] = []
      func inputs(_ tensor: Tensor) -> [Tensor] {
        tensor.history.map { Array($0.call.inputs) } ?? []
      }
      places[BackwardCapture.key(gradient)] = .backward(-1)
      stack.append((gradient, inputs(gradient), 0))
      while let (tensor, sources, next) = stack.last {
        if next < sources.count {
          stack[stack.count - 1].next += 1
          let input = sources[next]
          if places[BackwardCapture.key(input)] == nil {
            places[BackwardCapture.key(input)] = .backward(-1)
            stack.append((input, inputs(input), 0))
          }
        } else {
          places[BackwardCapture.key(tensor)] = .backward(order.count)
          order.append(tensor)
          stack.removeLast()
        }
      }
    }

    private func source(_ tensor: Tensor) -> BackwardCircuit.Source {
      places[BackwardCapture.key(tensor)] ?? .forward(forward.output.source)
    }

    private func name(ofGradientIn node: Int) -> String {
      "∂\(forward.label(of: forward.output.source))/∂\(forward.label(of: node))"
    }

    private func label(_ source: BackwardCircuit.Source) -> String {
      switch source {
      case .forward(let node): return forward.label(of: node)
      case .backward(let id):
        let tensor = order[id]
        if tensor.isNumber { return ShortNumber.text(tensor.item()) }
        if let owner = owners[BackwardCapture.key(tensor)] { return name(ofGradientIn: owner) }
        return "g" + Subscript.text(id)
      }
    }

    var circuit: BackwardCircuit {
      var nodes: [BackwardCircuit.Node] = []
      var wires: [BackwardCircuit.Wire] = []
      for (id, tensor) in order.enumerated() {
        var kind = BackwardCircuit.Kind.constant(isNumber: tensor.isNumber)
        var notation = ""
        var carries = false
        if let history = tensor.history {
          let sources = history.call.inputs.map { source($0) }
          kind = .gate(primitive: history.primitive.name, symbol: history.primitive.symbol)
          notation = history.primitive.notation(of: sources.map { label($0) })
          for (slot, source) in sources.enumerated() {
            wires.append(BackwardCircuit.Wire(source: source, gate: id, slot: slot))
            if case .backward(let i) = source, nodes[i].carriesGradient { carries = true }
          }
        } else if tensor.identity == seed.identity {
          kind = .seed
          carries = true
        }
        nodes.append(
          BackwardCircuit.Node(
            id: id, kind: kind, notation: notation, label: label(.backward(id)),
            value: withoutGradient { TensorValue(tensor) },
            gradientOf: owners[BackwardCapture.key(tensor)], carriesGradient: carries))
      }
      let gradients = roots.map { leaf, gradient in
        BackwardCircuit.Gradient(
          leaf: leaf, source: source(gradient), name: name(ofGradientIn: leaf))
      }
      return BackwardCircuit(forward: forward, nodes: nodes, wires: wires, gradients: gradients)
    }
  }
#endif
