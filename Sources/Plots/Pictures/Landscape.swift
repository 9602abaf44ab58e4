/// A loss of two parameters and the paths of optimizers over it: what there is to draw.
///
/// ```swift
/// let landscape = Landscape(surface: bowl, paths: [adam, sgd])
/// let svg = landscape.svg([.contour, .surface])
/// let page = landscape.html()  // turns, plays and explains itself in a browser
/// ```
public struct Landscape: Sendable, Equatable {
  /// The loss.
  public var surface: LossSurface
  /// The paths, usually from one start.
  public var paths: [PathOnSurface]

  /// Makes a landscape.
  ///
  /// - Parameters:
  ///   - surface: The loss.
  ///   - paths: The paths over it.
  public init(surface: LossSurface, paths: [PathOnSurface]) {
    self.surface = surface
    self.paths = paths
  }

  /// What pictures say below themselves: paths that leave or diverge, and where the loss is no number.
  public var remarks: [String] {
    var remarks = paths.compactMap { PathOutcome($0, on: surface).sentence($0.label) }
    if surface.losses.contains(where: { !$0.isFinite }) {
      remarks.append("Where the ground is blank, the loss is not finite.")
    }
    return remarks
  }

  /// Everything in words, for readers who do not see the picture.
  var summary: String {
    let paths = paths.map { path in
      let outcome = PathOutcome(path, on: surface)
      let end = outcome.end
      return "\(path.label): \(outcome.brief), at \(surface.x.name) = \(NumberLabel.text(end.x)),"
        + " \(surface.y.name) = \(NumberLabel.text(end.y))."
    }
    let minima = surface.minima.prefix(4).map {
      "Least loss \(surface.leastText($0.loss)) at \(surface.place($0))."
    }
    return (["Loss over \(surface.x.name) and \(surface.y.name)."] + minima + paths + remarks)
      .joined(separator: " ")
  }

  /// Where the paths begin and how long they are, if that is the same for all.
  package var subtitle: String {
    let starts = paths.map { LossPoint(x: $0.points[0].x, y: $0.points[0].y, loss: 0) }
    let steps = paths.map { $0.points.count - 1 }.max() ?? 0
    guard let start = starts.first else { return "" }
    let isCommon = starts.allSatisfy { $0 == start }
    return (isCommon ? "from " + surface.place(start) + ", " : "") + "\(steps) steps"
  }
}
