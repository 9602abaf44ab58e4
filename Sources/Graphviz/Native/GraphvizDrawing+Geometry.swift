internal import CGraphviz

extension GraphvizDrawing {
  /// Where everything stands, in the order of the graph text.
  var geometry: Geometry {
    let page = unsafe GraphvizPage(graph: graph)
    var nodes: [NodeGeometry] = []
    var edges: [(order: UInt64, edge: EdgeGeometry)] = []
    var nextNode = unsafe agfstnode(graph)
    while let node = unsafe nextNode {
      unsafe nodes.append(NodeGeometry(node, on: page))
      var nextEdge = unsafe agfstout(graph, node)
      while let edge = unsafe nextEdge {
        unsafe edges.append((gvz_edge_order(edge), EdgeGeometry(edge, on: page)))
        unsafe nextEdge = agnxtout(graph, edge)
      }
      unsafe nextNode = agnxtnode(graph, node)
    }
    edges.sort { $0.order < $1.order }
    return Geometry(size: page.size, nodes: nodes, edges: edges.map(\.edge))
  }
}

extension NodeGeometry {
  fileprivate init(_ node: UnsafeMutablePointer<Agnode_t>, on page: GraphvizPage) {
    let size = unsafe gvz_node_size(node)
    unsafe self.init(
      name: String(cString: agnameof(node)), center: page.point(gvz_node_center(node)),
      size: Size(width: size.x, height: size.y))
  }
}

extension EdgeGeometry {
  fileprivate init(_ edge: UnsafeMutablePointer<Agedge_t>, on page: GraphvizPage) {
    unsafe self.init(
      tail: String(cString: agnameof(gvz_edge_tail(edge))),
      head: String(cString: agnameof(gvz_edge_head(edge))), curve: [], arrowTip: nil)
    guard let curve = unsafe gvz_edge_curve(edge)?.pointee else { return }
    let points = unsafe UnsafeBufferPointer(start: curve.list, count: Int(curve.size))
    self.curve = unsafe points.map { page.point($0) }
    if unsafe curve.eflag != 0 { arrowTip = unsafe page.point(curve.ep) }
  }
}
