internal import Autograd

/// What listings call the values: names, plain numbers, or numbered.
struct CircuitLabels {
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
        #if !hasFeature(Embedded)
          if input.isNumber, input.dtype.isComplex { return ValueText.operand(TensorValue(input)) }
        #endif
        return Circuit.label(
          name: input.name, isNumber: input.isNumber, id: places[input.valueIdentity] ?? 0,
          first: input.isNumber ? input.item() : 0)
      })
  }
}

extension Circuit {
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
    #if hasFeature(Embedded)
      let number = node.id
    #else
      let number = node.number
      if isNumber, node.value.dtype.isComplex { return ValueText.operand(node.value) }
    #endif
    return Circuit.label(
      name: node.name, isNumber: isNumber, id: number, first: node.value.first)
  }
}
