/// Where a loss is least.
public enum LossMinima {
  /// More equally deep places than so many are a whole line or plain, of which no point stands out.
  private static let most = 6
  private static let candidates = 24

  /// The deepest places inside a grid, each refined beyond the grid by a search from its sample.
  ///
  /// - Parameters:
  ///   - loss: The loss.
  ///   - grid: Its samples.
  /// - Returns: The deepest place, several where several are equally deep; none where the loss is
  ///   least at the edge, or along a line.
  /// - Throws: Why the loss cannot be computed.
  public static func find(
    _ loss: LossOfTwo, in grid: LossGrid
  ) throws(Optimization.Failure) -> [ParameterPoint] {
    var least = Double.infinity
    for value in grid.losses where value < least { least = value }
    guard least.isFinite else { return [] }
    var places = lowSamples(grid)
    places.sort { $0.loss < $1.loss }
    // Where the least sample lies at the edge, the loss goes on falling outside.
    guard let first = places.first, first.loss <= least else { return [] }
    var found: [ParameterPoint] = []
    for place in places.prefix(candidates) {
      let point = try refined(loss, place, grid)
      let isNew = found.allSatisfy { !isNear($0, point, grid) }
      if isNew { found.append(point) }
    }
    found.sort { $0.loss < $1.loss }
    guard let best = found.first else { return [] }
    let tolerance = (first.loss - best.loss) * 1e-3 + abs(best.loss) * 1e-9 + 1e-12
    let equal = found.filter { $0.loss - best.loss <= tolerance }
    return equal.count > most ? [] : equal
  }

  /// Samples inside that no neighbour undercuts.
  private static func lowSamples(_ grid: LossGrid) -> [ParameterPoint] {
    var places: [ParameterPoint] = []
    let count = grid.count
    guard count > 2 else { return [] }
    for j in 1..<(count - 1) {
      for i in 1..<(count - 1) {
        let value = grid.losses[j * count + i]
        var isLow = value.isFinite
        for dj in -1...1 {
          for di in -1...1 where grid.losses[(j + dj) * count + i + di] < value { isLow = false }
        }
        if isLow { places.append(grid.point(i, j)) }
      }
    }
    return places
  }

  /// Goes to the lowest of eight neighbours at a distance that halves when none is lower.
  private static func refined(
    _ loss: LossOfTwo, _ start: ParameterPoint, _ grid: LossGrid
  ) throws(Optimization.Failure) -> ParameterPoint {
    var best = start
    var (dx, dy) = (
      (grid.x.to - grid.x.from) / Double(grid.count - 1),
      (grid.y.to - grid.y.from) / Double(grid.count - 1)
    )
    var left = 4_000
    for _ in 0..<60 {
      var moved = true
      while moved, left > 0 {
        moved = false
        for (i, j) in [(-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1)] {
          let (x, y) = (best.x + Double(i) * dx, best.y + Double(j) * dy)
          left -= 1
          let value = try loss.at(x, y)
          if value < best.loss {
            best = ParameterPoint(x: x, y: y, loss: value)
            moved = true
          }
        }
      }
      dx /= 2
      dy /= 2
    }
    return best
  }

  private static func isNear(_ a: ParameterPoint, _ b: ParameterPoint, _ grid: LossGrid) -> Bool {
    abs(a.x - b.x) < (grid.x.to - grid.x.from) * 0.01
      && abs(a.y - b.y) < (grid.y.to - grid.y.from) * 0.01
  }
}
