/// The outline of a node; the cases not described are drawn as Graphviz names them.
public enum DOTShape: String, Sendable, Hashable, CaseIterable {
  /// A rectangle, as large as its label needs.
  case box
  /// A round shape, or one with equal sides.
  case square, circle, doublecircle, ellipse, oval
  /// A small disk without a label.
  case point
  /// A shape with corners.
  case diamond, triangle, invtriangle, pentagon, hexagon, octagon
  /// A shape with a slant or a roof.
  case parallelogram, trapezium, house, invhouse
  /// A picture of a thing.
  case cylinder, note, tab, folder, component, cds
  /// A line below the text.
  case underline
  /// No outline, the text with a margin.
  case plaintext
  /// No outline and no margin: the node is exactly as large as its label.
  case plain
}

/// How a node, an edge or a cluster is painted.
public enum DOTStyle: String, Sendable, Hashable, CaseIterable {
  /// A kind of line.
  case solid, dashed, dotted, bold
  /// Round corners.
  case rounded
  /// A colored inside.
  case filled
  /// Takes its place and is not painted.
  case invisible = "invis"
}

/// The end of an edge; the cases not described are drawn as Graphviz names them.
public enum DOTArrow: String, Sendable, Hashable, CaseIterable {
  /// The line ends bare.
  case none
  /// A triangle: filled, empty, or two lines.
  case normal, empty, vee, open
  /// A mark: filled, or empty if its name begins with an o.
  case dot, odot, box, obox, diamond, odiamond
  /// A mark made of lines, or a triangle turned round.
  case crow, inv, tee
}

/// The point of a node's outline where an edge is fastened.
public enum DOTPort: String, Sendable, Hashable, CaseIterable {
  /// The middle of the upper border.
  case north = "n"
  /// The upper right corner.
  case northEast = "ne"
  /// The middle of the right border.
  case east = "e"
  /// The lower right corner.
  case southEast = "se"
  /// The middle of the lower border.
  case south = "s"
  /// The lower left corner.
  case southWest = "sw"
  /// The middle of the left border.
  case west = "w"
  /// The upper left corner.
  case northWest = "nw"
  /// The middle of the node.
  case center = "c"
}
