import Circuits
import Graphviz
import Pages

/// Both passes as one graph for Graphviz.
extension BackwardPlan {
  /// The graph of all boxes, cells and routes: those of the forward circuit first.
  ///
  /// Wires of the backward pass are written from where they end to where they begin, so that they run
  /// to the left.
  ///
  /// - Parameter labelled: Whether texts and colours are written too.
  /// - Returns: A graph for the engine `dot`.
  func graph(labelled: Bool) -> DOTGraph {
    var graph = forward.graph(labelled: labelled)
    let theme = style.theme
    if forward.frames.isEmpty { graph.attributes.append(.newrank(true)) }
    let above = graph.nodes.map(\.name)
    for (i, box) in boxes.enumerated() {
      graph.addNode("b\(i)", forward.attributes(box, labelled))
    }
    for (k, box) in results.enumerated() {
      graph.addNode("d\(k)", forward.attributes(box, labelled))
    }
    for fork in forks {
      graph.addNode("f\(fork)", [.shape(.circle), .width(0.06), .height(0.06)])
    }
    for case .some(let cell) in routes.map(\.cell) {
      graph.addNode(cell.name, forward.attributes(cell.content, labelled))
    }
    for route in routes {
      if route.kind == .kept {
        graph.addEdge(
          route.from, route.to,
          [.weight(0)]
            + (labelled
              ? [.style(.dashed), .color(theme[.muted].dot), .arrowhead(.normal)] : []))
        continue
      }
      let arrow: [DOTAttribute] =
        labelled && route.kind == .wire ? [.dir(.back)] : []
      guard let cell = route.cell else {
        graph.addEdge(route.to, route.from, arrow)
        continue
      }
      graph.addEdge(
        cell.name, route.from, forward.straightness, tailPort: .east, headPort: .west)
      graph.addEdge(route.to, cell.name, arrow, headPort: .west)
    }
    // The seed stands under the output.
    if let seed = backward.nodes.first(where: { $0.kind == .seed }) {
      graph.sameRank.append(["n\(backward.forward.nodes.count)", "b\(seed.id)"])
    }
    let below = graph.nodes.map(\.name).filter { !Set(above).contains($0) }
    let margin: DOTAttribute = .margin(ScopeFrame.margin, ScopeFrame.margin)
    graph.clusters = [
      DOTCluster([margin], nodes: below),
      DOTCluster([margin], nodes: above, clusters: graph.clusters),
    ]
    // Gradients leave under the inputs, as long as that makes no long ways.
    if results.count <= 12 {
      let column = backward.gradients.map { "n\($0.leaf)" } + results.indices.map { "d\($0)" }
      graph.sameRank = graph.sameRank.filter { Set($0).isDisjoint(with: column) } + [column]
    }
    return graph
  }
}
