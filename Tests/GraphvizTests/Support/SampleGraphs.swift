import Graphviz

extension DOTGraph {
  /// A row of nodes, each joined to the next, with nothing written on them.
  static func chain(_ count: Int) -> DOTGraph {
    var graph = DOTGraph(
      attributes: [.rankdir(.leftToRight), .nslimit(0.1), .nslimit1(0.1), .mclimit(0.1)],
      nodeDefaults: [
        .shape(.circle), .width(0.5), .height(0.5), .fixedsize(true), .label(.text("")),
      ])
    for index in 0..<count { graph.addNode("n\(index)") }
    for index in 1..<count { graph.addEdge("n\(index - 1)", "n\(index)") }
    return graph
  }

  /// Layers of nodes, every node joined to all of the next layer: slow to lay out.
  static func layers(_ layers: Int, of width: Int) -> DOTGraph {
    var graph = DOTGraph()
    for layer in 1..<layers {
      for tail in 0..<width {
        for head in 0..<width { graph.addEdge("n\(layer - 1)-\(tail)", "n\(layer)-\(head)") }
      }
    }
    return graph
  }
}
