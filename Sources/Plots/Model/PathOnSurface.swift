/// The way of one optimizer over the surface, from its start on.
public struct PathOnSurface: Sendable, Equatable {
  /// The optimizer, such as `"Adam"`.
  public var name: String
  /// What was asked of it, such as `"lr 0.1"`; every legend shows it.
  public var options: String
  /// The start, then the point after each step; one that is not finite ends the path.
  public let points: [LossPoint]

  /// Makes a path.
  ///
  /// - Parameters:
  ///   - name: The optimizer.
  ///   - options: Its learning rate and what else was asked of it.
  ///   - points: The start, then the point after each step.
  public init(name: String, options: String, points: [LossPoint]) {
    precondition(!points.isEmpty, "A path has a start.")
    self.name = name
    self.options = options
    self.points = points
  }

  /// Name and options, as captions say them.
  public var label: String { options.isEmpty ? name : name + ", " + options }

  /// The first step whose parameters or loss are not finite, if there is one.
  public var divergedAt: Int? { points.firstIndex { !$0.isFinite } }

  /// The last finite point, or the start if that is not finite.
  package var end: LossPoint { drawn.last ?? points[0] }

  /// A number as pictures show it.
  package static func shown(_ value: Double) -> String { NumberLabel.text(value) }

  /// The points up to the first that is not finite.
  var drawn: ArraySlice<LossPoint> { points[..<(divergedAt ?? points.count)] }
}
