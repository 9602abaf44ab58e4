/// A corner of a piece of surface: its place on the ground and its height.
struct Corner {
  var x: Double
  var y: Double
  var height: Double

  static func between(_ a: Corner, _ b: Corner, _ t: Double) -> Corner {
    Corner(
      x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t,
      height: a.height + (b.height - a.height) * t)
  }
}

/// Pieces of a surface between two heights, so that bands of colour end crisply on it, too.
enum Slice {
  /// The part of a convex piece between two heights (Sutherland and Hodgman 1974).
  static func between(_ low: Double, _ high: Double, of piece: [Corner]) -> [Corner] {
    clipped(clipped(piece, low, keepsAbove: true), high, keepsAbove: false)
  }

  private static func clipped(_ piece: [Corner], _ limit: Double, keepsAbove: Bool) -> [Corner] {
    guard var before = piece.last else { return [] }
    func isKept(_ corner: Corner) -> Bool {
      keepsAbove ? corner.height >= limit : corner.height <= limit
    }
    if piece.allSatisfy(isKept) { return piece }
    var result: [Corner] = []
    for corner in piece {
      if isKept(corner) != isKept(before) {
        let t = (limit - before.height) / (corner.height - before.height)
        result.append(.between(before, corner, t))
      }
      if isKept(corner) { result.append(corner) }
      before = corner
    }
    return result
  }
}
