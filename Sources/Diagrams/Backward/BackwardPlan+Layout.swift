import Graphviz

extension BackwardPlan {
  /// Both passes at their places, the forward pass above.
  ///
  /// Graphviz puts one frame over the other as it likes; what comes out upside down is mirrored.
  func laidOut(within deadline: Duration) throws(GraphvizError) -> Geometry {
    let geometry = try GraphvizLibrary.layout(graph(labelled: false), deadline: deadline)
    return BackwardPlan.isUpright(geometry) ? geometry : geometry.upsideDown
  }

  /// Whether a place belongs to the backward pass.
  static func isBelow(_ name: String) -> Bool {
    ["b", "c", "d", "f"].contains(name.first ?? " ")
  }

  private static func isUpright(_ geometry: Geometry) -> Bool {
    func middle(_ nodes: [NodeGeometry]) -> Double {
      nodes.reduce(0) { $0 + $1.center.y } / Double(max(nodes.count, 1))
    }
    return middle(geometry.nodes.filter { !isBelow($0.name) })
      <= middle(geometry.nodes.filter { isBelow($0.name) })
  }
}

extension Geometry {
  /// The same with top and bottom exchanged.
  fileprivate var upsideDown: Geometry {
    func turned(_ point: Point) -> Point { Point(x: point.x, y: size.height - point.y) }
    var result = self
    for i in nodes.indices { result.nodes[i].center = turned(nodes[i].center) }
    for i in edges.indices {
      result.edges[i].curve = edges[i].curve.map(turned)
      result.edges[i].arrowTip = edges[i].arrowTip.map(turned)
    }
    return result
  }
}
