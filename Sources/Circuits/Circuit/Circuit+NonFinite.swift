extension Circuit {
  /// The first gate whose inputs are all finite and whose value is not: where a NaN or infinity
  /// came from.
  public var firstNonFiniteGate: Int? {
    var inputsAreFinite = [Bool](repeating: true, count: nodes.count)
    for wire in wires {
      if let gate = wire.gate, !nodes[wire.source].value.isFinite { inputsAreFinite[gate] = false }
    }
    for node in nodes where node.gate != nil && inputsAreFinite[node.id] && !node.value.isFinite {
      return node.id
    }
    return nil
  }

  /// The gate nearest to the output that is given a finite gradient and passes one back that is not:
  /// where a NaN or infinite gradient came from.
  ///
  /// √x at 0 is one: its value is fine and its slope infinite.
  public var firstNonFiniteGradientGate: Int? {
    for wire in wires.reversed() {
      guard let gate = wire.gate, let gradient = wire.gradient.value, !gradient.isFinite,
        nodes[gate].gradient.value?.isFinite == true
      else { continue }
      return gate
    }
    return nil
  }

  /// The first of the nodes that made the output not finite: a gate with finite inputs, or a
  /// terminal.
  ///
  /// Unlike `firstNonFiniteGate`, it passes over what the output does not show, such as a NaN in the
  /// branch that `where` did not choose.
  package var originOfNonFiniteOutput: Int {
    var isReached = [Bool](repeating: false, count: nodes.count)
    isReached[output.source] = true
    // Wires stand in the order of the gates they lead into, so one pass backward is enough.
    for wire in wires.reversed() {
      if let gate = wire.gate, isReached[gate], !nodes[wire.source].value.isFinite {
        isReached[wire.source] = true
      }
    }
    return isReached.firstIndex(of: true) ?? output.source
  }

  /// Where the gradient of a node stopped being finite: the gate nearest to the output that passes
  /// back what is not finite, or the node at which finite gradients add up to it.
  package func originOfNonFiniteGradient(of node: Int) -> (node: Int, isSum: Bool) {
    var isReached = [Bool](repeating: false, count: nodes.count)
    isReached[node] = true
    var origin = (node: node, isSum: true)
    for id in nodes.indices where isReached[id] {
      var isSum = true
      for wire in wires(from: id) where wire.gradient.value?.isFinite == false {
        isSum = false
        guard let gate = wire.gate else { continue }
        if nodes[gate].gradient.value?.isFinite == false {
          isReached[gate] = true
        } else if gate > origin.node {
          origin = (gate, false)
        }
      }
      if isSum, id > origin.node { origin = (id, true) }
    }
    return origin
  }
}
