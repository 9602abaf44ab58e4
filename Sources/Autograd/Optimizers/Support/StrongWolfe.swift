/// Finds how far to go along a direction: far enough to get lower, and to where it has become flatter.
///
/// The strong Wolfe conditions: loss ≤ loss₀ + c₁·t·slope₀ and |slope| ≤ c₂·|slope₀|. First the length
/// grows until the minimum is bracketed, then the bracket shrinks around it.
struct StrongWolfe {
  /// Loss, gradient and slope along the direction at one length.
  private struct Sample {
    var length: Double
    var point: LBFGSPoint
    var slope: Double
  }

  private static let decrease = 1e-4
  private static let flattening = 0.9
  private static let tolerance = 1e-9
  private static let limit = 25

  private let origin: Sample
  private let direction: [Double]
  /// How often the loss was evaluated.
  private(set) var evaluations = 0
  private var rounds = 0

  init(slope: Double, origin: LBFGSPoint, direction: [Double]) {
    self.origin = Sample(length: 0, point: origin, slope: slope)
    self.direction = direction
  }

  /// Searches, beginning with a first guess.
  ///
  /// - Parameters:
  ///   - guess: The first length to try.
  ///   - evaluate: Computes loss and gradient at a length.
  /// - Returns: The length, and what is there.
  mutating func run(
    from guess: Double, evaluate: (Double) -> LBFGSPoint
  ) -> (length: Double, point: LBFGSPoint) {
    var (a, b) = bracket(from: guess, evaluate)
    if let b { a = narrow(a, b, evaluate) }
    return (a.length, a.point)
  }

  private mutating func sample(
    _ length: Double, _ evaluate: (Double) -> LBFGSPoint
  ) -> Sample {
    evaluations += 1
    let point = evaluate(length)
    return Sample(length: length, point: point, slope: Vector.dot(point.gradient, direction))
  }

  private func isTooHigh(_ s: Sample) -> Bool {
    s.point.loss > origin.point.loss + StrongWolfe.decrease * s.length * origin.slope
  }

  private func isFlatEnough(_ s: Sample) -> Bool {
    s.slope.magnitude <= -StrongWolfe.flattening * origin.slope
  }

  /// Two lengths with the minimum between them, or one that is good already.
  private mutating func bracket(
    from guess: Double, _ evaluate: (Double) -> LBFGSPoint
  ) -> (Sample, Sample?) {
    var previous = origin
    var current = sample(guess, evaluate)
    while rounds < StrongWolfe.limit {
      if isTooHigh(current) || (rounds > 1 && current.point.loss >= previous.point.loss) {
        return (previous, current)
      }
      if isFlatEnough(current) { return (current, nil) }
      if current.slope >= 0 { return (previous, current) }
      let shortest = current.length + 0.01 * (current.length - previous.length)
      let next = StrongWolfe.bottom(previous, current, between: shortest, current.length * 10)
      previous = current
      current = sample(next, evaluate)
      rounds += 1
    }
    return (origin, current)
  }

  /// The better end of a bracket that has been shrunk until one of its ends is good.
  private mutating func narrow(
    _ a: Sample, _ b: Sample, _ evaluate: (Double) -> LBFGSPoint
  ) -> Sample {
    // The lower end is the better one so far; on a tie it is the first.
    var (low, high) = a.point.loss <= b.point.loss ? (a, b) : (b, a)
    var lowIsFirst = a.point.loss <= b.point.loss
    var wasNearEnd = false
    let size = Vector.largest(direction)
    while rounds < StrongWolfe.limit {
      if (high.length - low.length).magnitude * size < StrongWolfe.tolerance { break }
      let (first, second) = lowIsFirst ? (low, high) : (high, low)
      let (from, to) = (min(low.length, high.length), max(low.length, high.length))
      var length = StrongWolfe.bottom(first, second, between: from, to)
      // Guesses too close to an end twice in a row make no headway: step in by a tenth.
      let margin = 0.1 * (to - from)
      if min(to - length, length - from) < margin {
        if wasNearEnd || length >= to || length <= from {
          length = (length - to).magnitude < (length - from).magnitude ? to - margin : from + margin
          wasNearEnd = false
        } else {
          wasNearEnd = true
        }
      } else {
        wasNearEnd = false
      }
      let current = sample(length, evaluate)
      rounds += 1
      if isTooHigh(current) || current.point.loss >= low.point.loss {
        high = current
        let (p, q) = lowIsFirst ? (low, high) : (high, low)
        let firstIsLower = p.point.loss <= q.point.loss
        (low, high) = firstIsLower ? (p, q) : (q, p)
        lowIsFirst = firstIsLower
      } else {
        if isFlatEnough(current) { return current }
        if current.slope * (high.length - low.length) >= 0 { high = low }
        low = current
      }
    }
    return low
  }

  /// Where the cubic through two samples has its minimum, kept between two lengths.
  private static func bottom(
    _ a: Sample, _ b: Sample, between from: Double, _ to: Double
  ) -> Double {
    let bend = a.slope + b.slope - 3 * (a.point.loss - b.point.loss) / (a.length - b.length)
    let square = bend * bend - a.slope * b.slope
    // Without a minimum, or with NaN: the middle.
    guard square >= 0 else { return (from + to) / 2 }
    let root = square.squareRoot()
    let (near, far) = a.length <= b.length ? (a, b) : (b, a)
    let share = (far.slope + root - bend) / (far.slope - near.slope + 2 * root)
    return min(max(far.length - (far.length - near.length) * share, from), to)
  }
}
