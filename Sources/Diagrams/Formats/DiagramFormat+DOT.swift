import Graphviz

extension DiagramFormat {
  /// Graphviz source, to be edited and drawn by hand with `dot`.
  public static let dot = DiagramFormat(
    "dot", mediaType: "text/vnd.graphviz", summary: "Graphviz source, to edit and draw with dot"
  ) { drawing throws(DiagramError) in
    let graph =
      if let backward = drawing.backward {
        try BackwardPlan(backward, drawing.style).graph(labelled: true)
      } else {
        try Plan(drawing.circuit, drawing.style).graph(labelled: true)
      }
    return Array(graph.text.utf8)
  }
}
