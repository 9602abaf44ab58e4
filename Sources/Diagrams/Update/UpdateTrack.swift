import Autograd
import Circuits
import Graphviz
import Pages

/// The update of one parameter, to be laid out from left to right.
struct UpdateTrack {
  /// The parameter's place in the trace.
  let parameter: Int
  let name: String
  let graph: UpdateGraph
  /// One card a node of the graph, then one a result.
  let cards: [UpdateCard]
  /// From card to card.
  let edges: [(from: Int, to: Int)]

  init(_ graph: UpdateGraph, parameter: Int, name: String, isSum: Bool) {
    self.parameter = parameter
    self.name = Metrics.shortened(name)
    self.graph = graph
    var cards: [UpdateCard] = []
    var edges: [(from: Int, to: Int)] = []
    for (i, node) in graph.nodes.enumerated() {
      let value = TensorValue(node.numbers, graph.type)
      let reading = Reading.update(parameter: parameter, node: i)
      func card(_ form: UpdateCard.Form, _ label: String, remark: String? = nil) -> UpdateCard {
        UpdateCard(
          form, [UpdateCard.Line(text: label, reading: nil)], remark: remark, value, reading)
      }
      switch node.kind {
      case .gradient:
        cards.append(
          card(.gradient, "g", remark: (isSum ? "Σ gradients of " : "gradient of ") + self.name))
      case .parameter: cards.append(card(.parameter, self.name))
      case .state(let name, let symbol): cards.append(card(.state, symbol, remark: name))
      case .gate(let gate):
        let lines = graph.label(of: gate).map { line in
          UpdateCard.Line(
            text: line.text,
            reading: line.coefficient.map {
              .coefficient(parameter: parameter, node: i, operand: $0, sign: line.text)
            })
        }
        cards.append(UpdateCard(.gate, lines, value, reading))
        for operand in gate.operands {
          if case .node(let j) = operand { edges.append((from: j, to: i)) }
        }
      }
    }
    for result in graph.results {
      edges.append((from: result.node, to: cards.count))
      cards.append(
        UpdateCard(
          result.state == nil ? .parameter : .state,
          [UpdateCard.Line(text: result.state == nil ? self.name : result.symbol, reading: nil)],
          remark: result.state, TensorValue(graph.nodes[result.node].numbers, graph.type),
          .update(parameter: parameter, node: result.node)))
    }
    self.cards = cards
    self.edges = edges
  }

  /// The cards of the results.
  var results: Range<Int> { graph.nodes.count..<cards.count }

  /// Whether the layout of one is that of the other.
  func isLaidOut(as other: UpdateTrack) -> Bool {
    graph.hasSameStructure(as: other.graph)
      && zip(cards, other.cards).allSatisfy { $0.width == $1.width && $0.height == $1.height }
  }

  /// The graph for Graphviz: what enters in the first column, what is left in the last.
  func dot() -> DOTGraph {
    var dot = DOTGraph(
      name: "update",
      attributes: [
        .rankdir(.leftToRight), .nodesep(0.14), .ranksep(0.3), .pad(0), .splines(.spline),
        .outputorder(.edgesFirst),
      ],
      nodeDefaults: [.fixedsize(true), .label(.text("")), .shape(.box)],
      edgeDefaults: [.arrowsize(0.6), .arrowhead(.normal)])
    for (i, card) in cards.enumerated() {
      dot.addNode(
        "u\(i)",
        [.width(card.width / 72), .height(card.height / 72)]
          + (card.form == .gate ? [.ordering(.incoming)] : []))
    }
    for edge in edges {
      dot.addEdge("u\(edge.from)", "u\(edge.to)", tailPort: .east, headPort: .west)
    }
    dot.sameRank.append(graph.nodes.indices.filter { graph.nodes[$0].gate == nil }.map { "u\($0)" })
    dot.sameRank.append(results.map { "u\($0)" })
    return dot
  }
}
