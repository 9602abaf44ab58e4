/// A loss of two parameters at equal distances over a rectangle.
public struct LossGrid: Sendable, Equatable {
  /// The first parameter's range.
  public let x: ParameterRange
  /// The second parameter's range.
  public let y: ParameterRange
  /// How many samples lie along each side.
  public let count: Int
  /// Row after row from the least `y`, each from the least `x`.
  public let losses: [Double]

  /// Samples a loss.
  ///
  /// - Parameters:
  ///   - loss: What is sampled.
  ///   - x: The first parameter's range.
  ///   - y: The second parameter's range.
  ///   - count: How many samples along each side, at least 2.
  ///   - afterRow: Told after each row how many rows there are so far.
  /// - Throws: Why the loss cannot be computed.
  public init(
    _ loss: LossOfTwo, x: ParameterRange, y: ParameterRange, count: Int,
    afterRow: (Int) -> Void = { _ in }
  ) throws(Optimization.Failure) {
    precondition(count >= 2, "A grid has at least 2 samples a side.")
    var losses: [Double] = []
    losses.reserveCapacity(count * count)
    for j in 0..<count {
      for i in 0..<count {
        losses.append(
          try loss.at(LossGrid.value(i, of: count, x), LossGrid.value(j, of: count, y)))
      }
      afterRow(j + 1)
    }
    self.x = x
    self.y = y
    self.count = count
    self.losses = losses
  }

  private static func value(_ i: Int, of count: Int, _ range: ParameterRange) -> Double {
    range.from + (range.to - range.from) * Double(i) / Double(count - 1)
  }

  /// The point of a sample.
  func point(_ i: Int, _ j: Int) -> ParameterPoint {
    ParameterPoint(
      x: LossGrid.value(i, of: count, x), y: LossGrid.value(j, of: count, y),
      loss: losses[j * count + i])
  }
}
