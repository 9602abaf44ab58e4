/// The numbers of a circuit apart from its structure: what changes from one step to the next.
///
/// ```swift
/// let x = Tensor(2.0, requiresGrad: true).named("x")
/// let circuit = Circuit(of: x * 5)
/// circuit.replacing(circuit.numbers) == circuit   // true
/// ```
public struct CircuitNumbers: Sendable, Equatable {
  /// The forward values, by node.
  public let values: [TensorValue]
  /// The gradients of the values, summed over their wires, by node.
  public let gradients: [Circuit.Gradient]
  /// The gradients of the wires, in the order of `Circuit.wires`.
  public let wireGradients: [Circuit.Gradient]
  /// The local derivatives of the wires between scalars, in the order of `Circuit.wires`.
  public let locals: [Double?]

  package init(
    values: [TensorValue], gradients: [Circuit.Gradient], wireGradients: [Circuit.Gradient],
    locals: [Double?]
  ) {
    self.values = values
    self.gradients = gradients
    self.wireGradients = wireGradients
    self.locals = locals
  }
}

extension Circuit {
  /// The circuit's numbers.
  public var numbers: CircuitNumbers {
    CircuitNumbers(
      values: nodes.map { $0.value }, gradients: nodes.map { $0.gradient },
      wireGradients: wires.map { $0.gradient }, locals: wires.map { $0.local?.value })
  }

  /// The same structure with other numbers.
  ///
  /// - Parameter numbers: Numbers of a circuit of the same structure.
  /// - Returns: The circuit of that step.
  public func replacing(_ numbers: CircuitNumbers) -> Circuit {
    precondition(
      numbers.values.count == nodes.count && numbers.wireGradients.count == wires.count,
      "the numbers belong to a circuit of another structure")
    var nodes: [Node] = []
    nodes.reserveCapacity(self.nodes.count)
    for node in self.nodes {
      nodes.append(
        node.replacing(numbers.values[node.id], gradient: numbers.gradients[node.id]))
    }
    var wires: [Wire] = []
    wires.reserveCapacity(self.wires.count)
    for (i, wire) in self.wires.enumerated() {
      wires.append(
        Wire(
          source: wire.source, output: wire.output, gate: wire.gate, slot: wire.slot,
          gradient: numbers.wireGradients[i],
          local: wire.local.map { Local(value: numbers.locals[i], notation: $0.notation) }))
    }
    return Circuit(sharingStructureOf: self, nodes: nodes, wires: wires)
  }
}

extension Circuit.Node {
  /// The same node with other numbers.
  fileprivate func replacing(_ value: TensorValue, gradient: Circuit.Gradient) -> Circuit.Node {
    #if hasFeature(Embedded)
      Circuit.Node(id: id, kind: kind, name: name, value: value, gradient: gradient)
    #else
      Circuit.Node(
        id: id, kind: kind, name: name, value: value, gradient: gradient, scope: scope, call: call,
        number: number)
    #endif
  }
}

extension Circuit.Gradient {
  /// The element of a floating gradient that has just one, nil for all others.
  package var single: Double? {
    if case .value(let value) = self { return value.single }
    return nil
  }
}
