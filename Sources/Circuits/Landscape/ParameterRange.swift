/// From the least to the greatest value of a parameter.
public struct ParameterRange: Sendable, Equatable {
  /// The least value.
  public let from: Double
  /// The greatest value.
  public let to: Double

  /// Makes a range.
  ///
  /// - Parameters:
  ///   - from: The least value.
  ///   - to: The greatest value, larger than the least.
  public init(from: Double, to: Double) {
    precondition(from < to && (to - from).isFinite, "A range goes from less to more.")
    self.from = from
    self.to = to
  }

  /// Ranges that show the paths, with room around them; both equally wide unless one is far longer.
  ///
  /// Of a path that runs away, faster and faster, only the beginning counts: the picture is for what
  /// happens before.
  ///
  /// - Parameter paths: The paths, at least one with a finite start.
  /// - Returns: A range for each parameter.
  public static func around(_ paths: [[ParameterPoint]]) -> (x: ParameterRange, y: ParameterRange) {
    var reach = 0.0
    var beginnings = 0.0
    for path in paths {
      let distances = self.distances(path)
      if isStaying(distances) {
        reach = max(reach, distances.max() ?? 0)
      } else {
        beginnings = max(beginnings, 12 * firstSteps(path))
      }
    }
    // Where others stay, these say how far to look; else a dozen of the first steps do.
    let limit = reach > 0 ? 2 * reach : beginnings
    var (left, right) = (Double.infinity, -Double.infinity)
    var (bottom, top) = (Double.infinity, -Double.infinity)
    for path in paths {
      let distances = self.distances(path)
      for (point, distance) in zip(path, distances) where distance <= limit {
        left = min(left, point.x)
        right = max(right, point.x)
        bottom = min(bottom, point.y)
        top = max(top, point.y)
      }
    }
    guard left <= right, bottom <= top else {
      return (ParameterRange(from: -1, to: 1), ParameterRange(from: -1, to: 1))
    }
    // A path that goes straight along one parameter still lies in a plane.
    let width = max(right - left, (top - bottom) * 0.6, 1e-6 * (1 + max(abs(left), abs(right))))
    let height = max(top - bottom, (right - left) * 0.6, 1e-6 * (1 + max(abs(bottom), abs(top))))
    return (centered(left, right, width), centered(bottom, top, height))
  }

  /// How far a path is from its start at each step, up to where it is no longer finite.
  private static func distances(_ path: [ParameterPoint]) -> [Double] {
    guard let start = path.first else { return [] }
    return path.prefix { $0.isFinite }.map { max(abs($0.x - start.x), abs($0.y - start.y)) }
  }

  /// Whether the last quarter of the steps leads not much farther than those before.
  private static func isStaying(_ distances: [Double]) -> Bool {
    let sorted = distances.sorted()
    guard let most = sorted.last, most.isFinite else { return false }
    return most <= 4 * sorted[(sorted.count - 1) * 3 / 4] || sorted.count < 4
  }

  /// The middle one of the lengths of the first ten steps.
  private static func firstSteps(_ path: [ParameterPoint]) -> Double {
    let finite = path.prefix { $0.isFinite }
    var lengths: [Double] = []
    for (a, b) in zip(finite, finite.dropFirst()).prefix(10) {
      lengths.append(max(abs(b.x - a.x), abs(b.y - a.y)))
    }
    lengths.sort()
    return lengths.isEmpty ? 0 : lengths[lengths.count / 2]
  }

  private static func centered(_ low: Double, _ high: Double, _ width: Double) -> ParameterRange {
    guard (2 * width).isFinite else { return ParameterRange(from: -1e300, to: 1e300) }
    let middle = low + (high - low) / 2
    return ParameterRange(from: middle - 0.68 * width, to: middle + 0.68 * width)
  }
}
