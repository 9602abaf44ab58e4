/// Where a layout put every node and edge of a graph.
///
/// All coordinates are points, measured from the top left corner of the drawing with y downwards, and
/// include the graph's `pad`. They are the coordinates of the SVG that Graphviz would write, unless the
/// graph text scales or rotates the page (`size`, `rotate`), which a ``DOTGraph`` cannot say.
public struct Geometry: Sendable, Equatable {
  /// The whole drawing, pad included.
  public var size: Size
  /// The nodes, in the order in which the graph text first names them.
  public var nodes: [NodeGeometry]
  /// The edges, in the order in which the graph text states them.
  public var edges: [EdgeGeometry]

  /// Creates a geometry from its parts.
  public init(size: Size, nodes: [NodeGeometry], edges: [EdgeGeometry]) {
    self.size = size
    self.nodes = nodes
    self.edges = edges
  }
}

/// Where a layout put one node.
public struct NodeGeometry: Sendable, Equatable {
  /// The node's name.
  public var name: String
  /// The middle of the node.
  public var center: Point
  /// The node's outline, without the width of its pen.
  public var size: Size

  /// Creates a node's geometry from its parts.
  public init(name: String, center: Point, size: Size) {
    self.name = name
    self.center = center
    self.size = size
  }
}

/// How a layout drew one edge.
public struct EdgeGeometry: Sendable, Equatable {
  /// The name of the node where the edge starts.
  public var tail: String
  /// The name of the node where the edge ends.
  public var head: String
  /// The control points of a cubic Bézier curve: one point, then three for each segment.
  ///
  /// Empty if the edge has no curve, as with `splines=none`. The curve ends where the arrowhead begins.
  public var curve: [Point]
  /// The tip of the arrowhead at the edge's end, `nil` if it has none.
  public var arrowTip: Point?

  /// Creates an edge's geometry from its parts.
  public init(tail: String, head: String, curve: [Point], arrowTip: Point?) {
    self.tail = tail
    self.head = head
    self.curve = curve
    self.arrowTip = arrowTip
  }
}
