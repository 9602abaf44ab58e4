internal import Autograd

extension Circuit {
  /// Whether two circuits differ in numbers only: one drawing fits both.
  ///
  /// ```swift
  /// let x = Tensor(2.0, requiresGrad: true).named("x")
  /// let y = Tensor(7.0, requiresGrad: true).named("x")
  /// Circuit(of: x * 5).hasSameStructure(as: Circuit(of: y * 5))   // true
  /// Circuit(of: x * 5).hasSameStructure(as: Circuit(of: x * 6))   // false
  /// ```
  ///
  /// - Parameter other: Another circuit.
  /// - Returns: True where gates, names, types, wires and cuts are the same. Plain numbers, such as
  ///   the 5 of `B + 5`, belong to the structure.
  public func hasSameStructure(as other: Circuit) -> Bool {
    guard nodes.count == other.nodes.count, wires.count == other.wires.count,
      output.source == other.output.source, output.name == other.output.name,
      output.hasOwnSeed == other.output.hasOwnSeed
    else { return false }
    for (a, b) in zip(nodes, other.nodes) {
      guard a.kind == b.kind, a.name == b.name, a.value.type == b.value.type,
        a.gradient.hasSameState(as: b.gradient)
      else { return false }
      if a.isNumber, !a.value.isIdentical(to: b.value) { return false }
    }
    for (a, b) in zip(wires, other.wires) {
      guard a.source == b.source, a.gate == b.gate, a.slot == b.slot, a.output == b.output,
        a.gradient.hasSameState(as: b.gradient), a.local?.notation == b.local?.notation,
        (a.local?.value == nil) == (b.local?.value == nil)
      else { return false }
    }
    return true
  }

  /// A hash that is the same for circuits of the same structure, within one process.
  package var structureHash: Int {
    var hasher = Hasher()
    hasher.combine(nodes.count)
    for node in nodes {
      hasher.combine(node.gate?.primitive)
      hasher.combine(node.name)
      hasher.combine(node.value.shape)
      if node.isNumber { hasher.combine(node.value.first.bitPattern) }
    }
    for wire in wires {
      hasher.combine(wire.source)
      hasher.combine(wire.gate)
    }
    return hasher.finalize()
  }
}

#if !hasFeature(Embedded)
  extension Circuit {
    /// Whether gradients of complex numbers are shown.
    package var hasComplexGradients: Bool {
      nodes.contains { $0.gradient.value?.dtype.isComplex == true }
        || wires.contains { $0.gradient.value?.dtype.isComplex == true }
    }
  }
#endif

extension Circuit.Node {
  /// Whether this is a plain number, such as the 5 of `B + 5`.
  package var isNumber: Bool {
    if case .terminal(_, isNumber: true, _) = kind { return true }
    return false
  }
}

extension Circuit.Gradient {
  /// Whether both are numbers of one type, or cut for the same reason.
  func hasSameState(as other: Circuit.Gradient) -> Bool {
    switch (self, other) {
    case (.value(let a), .value(let b)): a.type == b.type
    case (.cut(let a), .cut(let b)): a == b
    case (.value, .cut), (.cut, .value): false
    }
  }
}
