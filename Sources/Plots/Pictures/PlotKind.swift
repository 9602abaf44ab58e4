/// A way to draw a loss of two parameters.
public struct PlotKind: Sendable, Hashable {
  /// The name that command lines use.
  public let name: String
  /// What it shows, in one line.
  public let summary: String

  /// Seen from above: lines of equal loss and the paths.
  public static let contour = PlotKind(
    name: "contour", summary: "lines of equal loss from above, and the paths")
  /// In space: the loss as height and the paths on it.
  public static let surface = PlotKind(
    name: "surface", summary: "the loss as height, and the paths on it")
  /// The loss of each path against its steps.
  public static let curves = PlotKind(name: "curves", summary: "the loss of each path by steps")

  /// All kinds; command lines offer just these.
  public static let all = [contour, surface, curves]
}
