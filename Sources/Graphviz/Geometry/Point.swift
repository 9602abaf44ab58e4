/// A place in a drawing, in points.
///
/// The origin is the drawing's top left corner and y grows downwards, as in SVG.
public struct Point: Sendable, Hashable {
  /// Distance from the left border.
  public var x: Double
  /// Distance from the upper border.
  public var y: Double

  /// Creates a point from its coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
