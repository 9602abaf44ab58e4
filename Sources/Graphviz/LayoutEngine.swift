/// The way in which Graphviz finds places for nodes and edges.
public enum LayoutEngine: String, Sendable, Hashable, CaseIterable {
  /// Ranks along the direction of the edges.
  case dot
  /// The places that the graph text states with ``DOTAttribute/pos(_:)`` for every node and edge.
  case nop2
}
