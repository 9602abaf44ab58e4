/// How a path ended, as pictures say it in words.
struct PathOutcome {
  /// The last finite point.
  let end: LossPoint
  /// The step of the last finite point.
  let steps: Int
  /// The step at which it leaves the picture for good.
  let leavesAt: Int?
  /// The first step that is not finite, and the loss there.
  let diverged: (step: Int, loss: Double)?

  init(_ path: PathOnSurface, on surface: LossSurface) {
    let drawn = path.drawn
    // A start that is not finite leaves nothing to draw.
    end = drawn.last ?? path.points[0]
    steps = max(drawn.count - 1, 0)
    let lastInside = drawn.lastIndex { surface.contains($0) }
    leavesAt =
      drawn.isEmpty ? nil : lastInside.map { $0 + 1 < drawn.count ? $0 + 1 : nil } ?? 0
    diverged = path.divergedAt.map { ($0, path.points[$0].loss) }
  }

  /// A few words for a legend.
  var brief: String {
    if let diverged { return "diverges at step \(diverged.step)" }
    return "loss " + NumberLabel.text(end.loss)
  }

  /// A sentence for the caption, if there is something to say.
  func sentence(_ label: String) -> String? {
    let not = diverged.map { PathOutcome.words($0.loss) + " at step \($0.step)" }
    switch (leavesAt, not) {
    case (0?, nil): return label + " starts outside the picture."
    case (0?, let not?): return label + " starts outside the picture; " + not + "."
    case (let step?, let not?): return label + " leaves the picture at step \(step); \(not)."
    case (let step?, nil):
      return label + " leaves the picture at step \(step); after \(steps) steps the loss is "
        + NumberLabel.text(end.loss) + "."
    case (nil, let not?): return label + ": " + not + "."
    case (nil, nil): return nil
    }
  }

  /// The part of a path that pictures draw: up to the step that leaves for good.
  static func visible(
    _ path: PathOnSurface, _ isInside: (LossPoint) -> Bool
  ) -> ArraySlice<LossPoint> {
    let drawn = path.drawn
    let last = drawn.lastIndex(where: isInside) ?? drawn.startIndex
    return drawn.prefix(last - drawn.startIndex + 2)
  }

  private static func words(_ loss: Double) -> String {
    // Parameters can overflow before the loss does.
    loss.isFinite ? "parameters are no longer finite" : "the loss is " + NumberLabel.text(loss)
  }
}
