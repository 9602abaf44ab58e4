/// What is written on a node, an edge, a cluster or a graph.
public enum DOTLabel: Sendable, Hashable {
  /// Literal text; line ends start a new line, and nothing else in it has a meaning.
  case text(String)
  /// One line of literal text that begins at the left side of its node.
  case flushLeft(String)
  /// A table of formatted text.
  case html(DOTHTML)
}
