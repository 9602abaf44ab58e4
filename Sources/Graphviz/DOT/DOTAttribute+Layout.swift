extension DOTAttribute {
  // MARK: Graph

  /// Direction of the edges.
  public static func rankdir(_ direction: DOTDirection) -> Self {
    Self(.rankdir, plain: direction.rawValue)
  }

  /// Distance between neighbors of one rank, in inches from 0.02 to 100.
  public static func nodesep(_ inches: Double) -> Self { Self(.nodesep, inches, in: 0.02...100) }

  /// Distance between ranks, in inches from 0.02 to 100.
  public static func ranksep(_ inches: Double) -> Self { Self(.ranksep, inches, in: 0.02...100) }

  /// Empty border around the drawing, in inches from 0 to 100.
  public static func pad(_ inches: Double) -> Self { Self(.pad, inches, in: 0...100) }

  /// Line that edges follow.
  public static func splines(_ splines: DOTSplines) -> Self {
    Self(.splines, plain: splines.rawValue)
  }

  /// Keeps the order of the text among a node's edges.
  public static func ordering(_ ordering: DOTOrdering) -> Self {
    Self(.ordering, plain: ordering.rawValue)
  }

  /// What is painted first.
  public static func outputorder(_ order: DOTOutputOrder) -> Self {
    Self(.outputorder, plain: order.rawValue)
  }

  /// Pixels per inch of a bitmap, from 1 to 2,400.
  public static func dpi(_ dpi: Double) -> Self { Self(.dpi, dpi, in: 1...2400) }

  /// Ranks the whole graph at once, so that clusters and shared ranks can be combined.
  public static func newrank(_ flag: Bool) -> Self { Self(.newrank, flag) }

  /// Lets edges end at the border of a cluster.
  public static func compound(_ flag: Bool) -> Self { Self(.compound, flag) }

  /// Rank that the nodes of a subgraph share.
  public static func rank(_ rank: DOTRank) -> Self { Self(.rank, plain: rank.rawValue) }

  // MARK: Effort

  /// Rounds of the network simplex that places nodes, times the number of nodes, from 0 to 1,000.
  public static func nslimit(_ factor: Double) -> Self { Self(.nslimit, factor, in: 0...1000) }

  /// Rounds of the network simplex that ranks nodes, times the number of nodes, from 0 to 1,000.
  public static func nslimit1(_ factor: Double) -> Self { Self(.nslimit1, factor, in: 0...1000) }

  /// Effort spent on avoiding crossings, 1 being the usual, from 0.01 to 1,000.
  public static func mclimit(_ factor: Double) -> Self { Self(.mclimit, factor, in: 0.01...1000) }

  /// Edges that the network simplex looks at in one step, from 1 to 10,000.
  public static func searchsize(_ count: Int) -> Self { Self(.searchsize, count, in: 1...10_000) }

  // MARK: Node

  /// Width in inches, from 0 to 1,000; the least width unless the size is fixed.
  public static func width(_ inches: Double) -> Self { Self(.width, inches, in: 0...1000) }

  /// Height in inches, from 0 to 1,000; the least height unless the size is fixed.
  public static func height(_ inches: Double) -> Self { Self(.height, inches, in: 0...1000) }

  /// Whether width and height hold whatever the label needs.
  public static func fixedsize(_ flag: Bool) -> Self { Self(.fixedsize, flag) }

  /// Space around a label or a page, in inches from 0 to 100.
  public static func margin(_ horizontal: Double, _ vertical: Double) -> Self {
    let range = 0.0...100.0
    return Self(
      .margin,
      plain: "\(DOTNumber.text(horizontal, in: range)),\(DOTNumber.text(vertical, in: range))")
  }

  /// Nodes of one group are kept in one line.
  public static func group(_ name: String) -> Self { Self(.group, text: name) }

  // MARK: Edge

  /// How strongly an edge is kept short and straight, from 0 to 10,000.
  public static func weight(_ weight: Int) -> Self { Self(.weight, weight, in: 0...10_000) }

  /// Ranks that an edge spans at least, from 0 to 1,000.
  public static func minlen(_ ranks: Int) -> Self { Self(.minlen, ranks, in: 0...1000) }

  /// Which end of an edge has the arrow.
  public static func dir(_ direction: DOTArrowDirection) -> Self {
    Self(.dir, plain: direction.rawValue)
  }

  /// Whether an edge has a say in the ranks.
  public static func constraint(_ flag: Bool) -> Self { Self(.constraint, flag) }

  /// Whether an edge stops at the outline of its head rather than at the middle.
  public static func headclip(_ flag: Bool) -> Self { Self(.headclip, flag) }

  /// Whether an edge starts at the outline of its tail rather than at the middle.
  public static func tailclip(_ flag: Bool) -> Self { Self(.tailclip, flag) }
}
