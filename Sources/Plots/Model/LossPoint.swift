/// Two parameters and the loss there.
public struct LossPoint: Sendable, Equatable {
  /// The parameter that goes to the right.
  public var x: Double
  /// The parameter that goes up, in the surface to the back.
  public var y: Double
  /// The loss; NaN and infinities are kept as they are.
  public var loss: Double

  /// Makes a point.
  ///
  /// - Parameters:
  ///   - x: The first parameter.
  ///   - y: The second parameter.
  ///   - loss: The loss there.
  public init(x: Double, y: Double, loss: Double) {
    self.x = x
    self.y = y
    self.loss = loss
  }

  /// Whether all three are numbers that can be drawn.
  public var isFinite: Bool { x.isFinite && y.isFinite && loss.isFinite }
}
