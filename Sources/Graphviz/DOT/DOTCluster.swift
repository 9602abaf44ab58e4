/// A group of nodes of a ``DOTGraph``, drawn side by side in a frame.
public struct DOTCluster: Sendable, Hashable {
  /// Properties of the frame, its label among them.
  public var attributes: [DOTAttribute]
  /// The names of the nodes inside.
  public var nodes: [String]
  /// Groups inside this one; their nodes need not be named above.
  public var clusters: [DOTCluster]

  /// Creates a group.
  public init(
    _ attributes: [DOTAttribute] = [], nodes: [String], clusters: [DOTCluster] = []
  ) {
    self.attributes = attributes
    self.nodes = nodes
    self.clusters = clusters
  }

  /// Appends the group, named after its place in the graph; the surroundings are every attribute of
  /// the graph and of the groups around this one.
  func write(
    to text: inout String, path: String, indent: String, surroundings: [DOTAttribute]
  ) {
    let inherited = surroundings.filter { attribute in
      Self.individual.contains(attribute.name)
        && !attributes.contains { $0.name == attribute.name }
    }
    let cleared = Set(inherited.map(\.name)).sorted { $0.rawValue < $1.rawValue }
    let own = cleared.map { DOTAttribute($0, plain: "") } + attributes

    // Only a name that begins like this gets a frame.
    text += "\(indent)subgraph \"cluster_\(path)\" {\n"
    if !own.isEmpty { text += "\(indent)  graph\(own.list);\n" }
    for name in nodes { text += "\(indent)  \(DOTEscape.name(name));\n" }
    for (index, cluster) in clusters.enumerated() {
      cluster.write(
        to: &text, path: "\(path)_\(index)", indent: indent + "  ",
        surroundings: surroundings + attributes)
    }
    text += "\(indent)}\n"
  }

  /// What Graphviz hands down to the groups inside, though it belongs to one thing alone.
  private static let individual: Set<DOTAttributeName> = [.bgcolor, .class, .id, .label, .tooltip]
}
