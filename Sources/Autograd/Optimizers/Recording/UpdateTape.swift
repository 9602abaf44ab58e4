/// The gates of an update in the order in which they were computed.
final class UpdateTape {
  private(set) var nodes: [UpdateGraph.Node] = []

  func add(_ kind: UpdateGraph.Kind, _ numbers: [Double]) -> Int {
    nodes.append(UpdateGraph.Node(kind: kind, numbers: numbers))
    return nodes.count - 1
  }

  /// The graph of what leads to some results; parameter and gradient are always in it.
  func graph(_ results: [UpdateGraph.Result], _ type: TensorType) -> UpdateGraph {
    var isUsed = [Bool](repeating: false, count: nodes.count)
    for result in results { isUsed[result.node] = true }
    for i in nodes.indices.reversed() {
      switch nodes[i].kind {
      case .parameter, .gradient: isUsed[i] = true
      case .state: continue
      case .gate(let gate):
        guard isUsed[i] else { continue }
        for operand in gate.operands { if case .node(let j) = operand { isUsed[j] = true } }
      }
    }
    var places = [Int](repeating: 0, count: nodes.count)
    var kept: [UpdateGraph.Node] = []
    for (i, node) in nodes.enumerated() where isUsed[i] {
      places[i] = kept.count
      kept.append(UpdateGraph.Node(kind: node.kind.moved(places), numbers: node.numbers))
    }
    var moved: [UpdateGraph.Result] = []
    for result in results {
      moved.append(
        UpdateGraph.Result(state: result.state, symbol: result.symbol, node: places[result.node]))
    }
    return UpdateGraph(nodes: kept, results: moved, type: type)
  }
}

extension UpdateGraph.Kind {
  /// The same with other places of its operands.
  fileprivate func moved(_ places: [Int]) -> UpdateGraph.Kind {
    guard case .gate(let gate) = self else { return self }
    var operands: [UpdateGraph.Operand] = []
    for operand in gate.operands {
      if case .node(let i) = operand {
        operands.append(.node(places[i]))
      } else {
        operands.append(operand)
      }
    }
    return .gate(UpdateGraph.Gate(operation: gate.operation, operands: operands))
  }
}
