/// What a node was computed from.
extension Node {
  /// The inputs of the node's primitive.
  final var inputs: TensorList {
    if let others { return .many(others) }
    guard let first else { return .none }
    guard let second else { return .one(Tensor(first.node)) }
    return .two(Tensor(first.node), Tensor(second.node))
  }

  /// How many inputs there are.
  @inline(__always)
  final var inputCount: Int { others?.count ?? (first == nil ? 0 : second == nil ? 1 : 2) }

  /// Looks at an input without counting references.
  @inline(__always)
  final func withInput(_ slot: Int, _ body: (Node) -> Void) {
    if let others { return body(others[slot].node) }
    if let input = slot == 0 ? first : second { input.with(body) }
  }

  /// Makes a number the result of an elementwise primitive that was given one node.
  @inline(__always)
  final func record<P: ElementwisePrimitive>(_ primitive: P, _ a: Node) {
    self.primitive = primitive
    hasNumberRule = true
    first = .counting(a)
  }

  /// Makes a number the result of an elementwise primitive that was given two nodes.
  @inline(__always)
  final func record<P: ElementwisePrimitive>(_ primitive: P, _ a: Node, _ b: Node) {
    self.primitive = primitive
    hasNumberRule = true
    first = .counting(a)
    second = .counting(b)
  }

  /// Makes the node the result of any primitive; it must not be one yet.
  final func record(_ primitive: any Primitive, _ inputs: TensorList) {
    self.primitive = primitive
    switch inputs {
    case .none: return
    case .one(let a): first = .counting(a.node.recordable())
    case .two(let a, let b):
      first = .counting(a.node.recordable())
      second = .counting(b.node.recordable())
    case .many(let tensors):
      others = tensors.map { Tensor($0.node.recordable()) }
      return
    }
    hasNumberRule =
      isScalar && inputs.allSatisfy { $0.node.isScalar } && primitive.numberRule != nil
  }

  /// Frees a chain of any length without recursion: nodes that only this graph still holds hand
  /// their inputs to a work list, strung along `link`, before they go.
  final func releaseInputs() {
    var pending: NodeReference?
    handInputs(to: &pending)
    while let next = pending {
      let node = next.taken()
      pending = node.link
      node.handInputs(to: &pending)
    }
  }

  // One by one: of a node that stands here twice, the last reference is the only one.
  final private func handInputs(to pending: inout NodeReference?) {
    if let second { Node.hand(Tensor(second.taken()), to: &pending) }
    second = nil
    if let first { Node.hand(Tensor(first.taken()), to: &pending) }
    first = nil
    if var tensors = others {
      others = nil
      while let tensor = tensors.popLast() { Node.hand(tensor, to: &pending) }
    }
  }

  // Consuming, because a borrowed reference would be a second one.
  @inline(__always)
  private static func hand(_ tensor: consuming Tensor, to pending: inout NodeReference?) {
    guard tensor.node.primitive != nil, isKnownUniquelyReferenced(&tensor.node) else { return }
    tensor.node.link = pending
    pending = .counting(tensor.node)
  }
}
