/// A loss of two parameters, sampled on a grid.
///
/// ```swift
/// let bowl = LossSurface(
///   title: "x² + y²", x: .init("x", from: -2, to: 2, count: 81),
///   y: .init("y", from: -2, to: 2, count: 81)) { x, y in x * x + y * y }
/// bowl.loss(80, 80)  // 8.0
/// ```
public struct LossSurface: Sendable, Equatable {
  /// The samples along one parameter, equally far apart.
  public struct Axis: Sendable, Equatable {
    /// The parameter's name.
    public let name: String
    /// The first sample.
    public let from: Double
    /// The last sample, larger than the first.
    public let to: Double
    /// How many samples there are, at least 2.
    public let count: Int

    /// Makes an axis.
    ///
    /// - Parameters:
    ///   - name: The parameter's name.
    ///   - from: The first sample.
    ///   - to: The last sample, larger than the first.
    ///   - count: How many, at least 2.
    public init(_ name: String, from: Double, to: Double, count: Int) {
      precondition(count >= 2, "An axis needs at least 2 samples, not \(count).")
      precondition(from < to && (to - from).isFinite, "An axis goes from less to more.")
      self.name = name
      self.from = from
      self.to = to
      self.count = count
    }

    /// The parameter at a place that need not be a whole number of samples.
    func value(_ index: Double) -> Double {
      from + (to - from) * index / Double(count - 1)
    }

    /// The inverse of `value`.
    func index(_ value: Double) -> Double { (value - from) / (to - from) * Double(count - 1) }
  }

  /// What is drawn: a name or the program itself.
  public var title: String
  /// The parameter that goes to the right.
  public let x: Axis
  /// The parameter that goes up.
  public let y: Axis
  /// Row after row from the lowest `y`, each from the lowest `x`.
  public let losses: [Double]
  /// Where the loss is least, if that is known and inside; several where it is least several times.
  public var minima: [LossPoint]

  /// Makes a surface from numbers.
  ///
  /// - Parameters:
  ///   - title: What is drawn.
  ///   - x: The samples to the right.
  ///   - y: The samples upwards.
  ///   - losses: `x.count * y.count` losses, row after row from the lowest `y`.
  ///   - minima: Where the loss is least.
  public init(title: String, x: Axis, y: Axis, losses: [Double], minima: [LossPoint] = []) {
    precondition(
      losses.count == x.count * y.count,
      "A grid of \(x.count) × \(y.count) has \(x.count * y.count) losses, not \(losses.count).")
    self.title = title
    self.x = x
    self.y = y
    self.losses = losses
    self.minima = minima
  }

  /// Makes a surface by sampling a function.
  ///
  /// - Parameters:
  ///   - title: What is drawn.
  ///   - x: The samples to the right.
  ///   - y: The samples upwards.
  ///   - minima: Where the loss is least.
  ///   - loss: The loss at a point.
  public init(
    title: String, x: Axis, y: Axis, minima: [LossPoint] = [],
    _ loss: (_ x: Double, _ y: Double) -> Double
  ) {
    var losses: [Double] = []
    losses.reserveCapacity(x.count * y.count)
    for j in 0..<y.count {
      for i in 0..<x.count { losses.append(loss(x.value(Double(i)), y.value(Double(j)))) }
    }
    self.init(title: title, x: x, y: y, losses: losses, minima: minima)
  }

  /// The loss at a sample.
  ///
  /// - Parameters:
  ///   - i: Which sample along `x`.
  ///   - j: Which sample along `y`.
  /// - Returns: The loss there.
  public func loss(_ i: Int, _ j: Int) -> Double { losses[j * x.count + i] }

  /// Whether a point lies on the grid.
  func contains(_ point: LossPoint) -> Bool {
    point.x >= x.from && point.x <= x.to && point.y >= y.from && point.y <= y.to
  }

  /// The losses at which one colour of pictures ends and the next begins, rising.
  package var levels: [Double] { LossScale(self).levels }

  /// What pictures call the levels.
  package var levelLabels: [String] {
    let scale = LossScale(self)
    return scale.levels.map { scale.label($0) }
  }

  /// A place as pictures show it; what differs from a round number by less than can be seen is round.
  package func place(_ point: LossPoint) -> String {
    func rounded(_ value: Double, _ axis: Axis) -> Double {
      let grain = NiceTicks.step((axis.to - axis.from) * 1e-6)
      return grain > 0 ? (value / grain).rounded() * grain : value
    }
    return "(\(NumberLabel.text(rounded(point.x, x))), \(NumberLabel.text(rounded(point.y, y))))"
  }

  /// The least loss in words: a search ends near zero, not at it.
  func leastText(_ loss: Double) -> String {
    let reach = losses.reduce(0) { $1.isFinite ? max($0, $1 - loss) : $0 }
    return loss != 0 && loss.magnitude < 1e-9 * reach ? "≈ 0" : NumberLabel.text(loss)
  }

  /// Every k-th sample, so that at most so many are left along each side.
  func thinned(to most: Int) -> LossSurface {
    func picks(_ count: Int) -> [Int] {
      guard count > most else { return Array(0..<count) }
      return (0..<most).map { ($0 * (count - 1) + (most - 1) / 2) / (most - 1) }
    }
    let (columns, rows) = (picks(x.count), picks(y.count))
    guard columns.count < x.count || rows.count < y.count else { return self }
    return LossSurface(
      title: title, x: Axis(x.name, from: x.from, to: x.to, count: columns.count),
      y: Axis(y.name, from: y.from, to: y.to, count: rows.count),
      losses: rows.flatMap { j in columns.map { loss($0, j) } }, minima: minima)
  }
}
