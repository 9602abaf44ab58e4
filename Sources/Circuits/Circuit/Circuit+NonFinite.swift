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
}
