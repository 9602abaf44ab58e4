extension DOTAttribute {
  /// Where a node stands, for ``LayoutEngine/nop2``: a center as ``Geometry`` gives it.
  public static func pos(_ center: Point) -> Self { Self(.pos, plain: coordinates(center)) }

  /// How an edge runs, for ``LayoutEngine/nop2``: a curve and a tip as ``Geometry`` gives them.
  public static func pos(curve: [Point], arrowTip: Point?) -> Self {
    let points = (arrowTip.map { ["e,\(coordinates($0))"] } ?? []) + curve.map(coordinates)
    return Self(.pos, plain: points.joined(separator: " "))
  }

  /// In points with y upwards, which is how Graphviz counts; the drawing's origin does not matter to it.
  private static func coordinates(_ point: Point) -> String {
    let range = -1e7...1e7
    return "\(DOTNumber.text(point.x, in: range)),\(DOTNumber.text(-point.y, in: range))"
  }
}
