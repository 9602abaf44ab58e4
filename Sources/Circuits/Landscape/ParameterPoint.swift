/// Two parameters and the loss there.
public struct ParameterPoint: Sendable, Equatable {
  /// The first parameter.
  public let x: Double
  /// The second parameter.
  public let y: Double
  /// The loss.
  public let loss: Double

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

  /// Whether all three are finite.
  public var isFinite: Bool { x.isFinite && y.isFinite && loss.isFinite }
}
