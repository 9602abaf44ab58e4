/// The direction in which edges run.
public enum DOTDirection: String, Sendable, Hashable, CaseIterable {
  /// Each rank is a column; edges run to the right.
  case leftToRight = "LR"
  /// Each rank is a column; edges run to the left.
  case rightToLeft = "RL"
  /// Each rank is a row; edges run downwards.
  case topToBottom = "TB"
  /// Each rank is a row; edges run upwards.
  case bottomToTop = "BT"
}

/// The end of an edge that has the arrow.
public enum DOTArrowDirection: String, Sendable, Hashable, CaseIterable {
  /// The head, the tail, both, or neither.
  case forward, back, both, none
}

/// The line that edges follow.
public enum DOTSplines: String, Sendable, Hashable, CaseIterable {
  /// A curve, a straight line, a broken line, a line along the axes, or an arc.
  case spline, line, polyline, ortho, curved
  /// Edges are not drawn, and have no curve.
  case none
}

/// Which edges of a node keep the order of the text.
public enum DOTOrdering: String, Sendable, Hashable, CaseIterable {
  /// The edges that end at the node.
  case incoming = "in"
  /// The edges that start at the node.
  case outgoing = "out"
}

/// The rank that the nodes of a subgraph share.
public enum DOTRank: String, Sendable, Hashable, CaseIterable {
  /// Any rank, one for all.
  case same
  /// The lowest rank.
  case minimum = "min"
  /// The highest rank.
  case maximum = "max"
  /// The lowest or the highest rank, for these nodes alone.
  case source, sink
}

/// What is painted first, and so lies below the rest.
public enum DOTOutputOrder: String, Sendable, Hashable, CaseIterable {
  /// Nodes and edges as they come.
  case breadthFirst = "breadthfirst"
  /// Nodes, with edges above them.
  case nodesFirst = "nodesfirst"
  /// Edges, with nodes above them.
  case edgesFirst = "edgesfirst"
}

/// The height at which a label stands in its graph, cluster or node.
public enum DOTVerticalPlace: String, Sendable, Hashable, CaseIterable {
  /// At the upper border.
  case top = "t"
  /// In the middle.
  case center = "c"
  /// At the lower border.
  case bottom = "b"
}

/// The side at which a label stands in its graph or cluster, or the text of a cell in its cell.
public enum DOTHorizontalPlace: String, Sendable, Hashable, CaseIterable {
  /// At the left border.
  case left = "l"
  /// In the middle.
  case center = "c"
  /// At the right border.
  case right = "r"
}
