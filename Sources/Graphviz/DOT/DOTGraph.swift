/// A directed graph that can be written as DOT text.
///
/// Names are any text: they are quoted, and names of the same scalars mean the same node. Writing is
/// deterministic.
///
/// ```swift
/// var graph = DOTGraph(attributes: [.rankdir(.leftToRight)])
/// graph.addNode("x", [.shape(.circle)])
/// graph.addEdge("x", "y", [.arrowsize(0.5)])
/// let geometry = try GraphvizLibrary.layout(graph)
/// ```
public struct DOTGraph: Sendable, Hashable, CustomStringConvertible {
  /// The graph's own name, the title of the SVG.
  public var name: String
  /// Properties of the drawing.
  public var attributes: [DOTAttribute]
  /// Properties of all nodes.
  public var nodeDefaults: [DOTAttribute]
  /// Properties of all edges.
  public var edgeDefaults: [DOTAttribute]
  /// The nodes, in the order in which they are written; an edge may name further ones.
  public var nodes: [DOTNode]
  /// The edges, in the order in which they are written.
  public var edges: [DOTEdge]
  /// Sets of nodes that share a rank.
  public var sameRank: [[String]]
  /// Groups of nodes with a frame around them.
  public var clusters: [DOTCluster]

  /// Creates a graph without nodes.
  public init(
    name: String = "G", attributes: [DOTAttribute] = [], nodeDefaults: [DOTAttribute] = [],
    edgeDefaults: [DOTAttribute] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    nodes = []
    edges = []
    sameRank = []
    clusters = []
  }

  /// Adds a node.
  public mutating func addNode(_ name: String, _ attributes: [DOTAttribute] = []) {
    nodes.append(DOTNode(name, attributes))
  }

  /// Adds an edge.
  public mutating func addEdge(
    _ tail: String, _ head: String, _ attributes: [DOTAttribute] = [],
    tailPort: DOTPort? = nil, headPort: DOTPort? = nil
  ) {
    edges.append(DOTEdge(tail, head, attributes, tailPort: tailPort, headPort: headPort))
  }

  /// The whole graph as DOT text.
  public var text: String {
    var text = "digraph \(DOTEscape.name(name)) {\n"
    text += Self.statement("graph", attributes)
    text += Self.statement("node", nodeDefaults)
    text += Self.statement("edge", edgeDefaults)
    for node in nodes { text += "  \(node)\n" }
    for (index, cluster) in clusters.enumerated() {
      cluster.write(to: &text, path: "\(index)", indent: "  ", surroundings: attributes)
    }
    for names in sameRank where !names.isEmpty {
      text += "  {rank=\"same\"; " + names.map { DOTEscape.name($0) + ";" }.joined(separator: " ")
      text += "}\n"
    }
    for edge in edges { text += "  \(edge)\n" }
    return text + "}\n"
  }

  /// The same as ``text``.
  public var description: String { text }

  private static func statement(_ kind: String, _ attributes: [DOTAttribute]) -> String {
    attributes.isEmpty ? "" : "  \(kind)\(attributes.list);\n"
  }
}

extension [DOTAttribute] {
  /// The attributes in brackets, nothing if there are none.
  var list: String {
    isEmpty ? "" : " [" + map(\.description).joined(separator: ", ") + "]"
  }
}
