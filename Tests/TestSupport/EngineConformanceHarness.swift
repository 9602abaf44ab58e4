public import Autograd

/// Checks that a primitive keeps every promise of the `Primitive` protocol.
///
/// It runs over the whole catalog here, and on a primitive of yours just the same. Inputs are drawn
/// from a seed, well away from zero and from each other, so that no kink of `abs` or `maximum` lies
/// within a finite difference.
///
/// ```swift
/// let failures = ConformanceHarness().failures(PrimitiveExample(Cube(), [2, 3]))
/// failures.isEmpty   // true
/// ```
public struct ConformanceHarness: Sendable {
  /// Where the random numbers start.
  public var seed: UInt64
  /// How far a gradient may lie from its finite difference, relative above 1.
  public var differenceTolerance: Double
  /// How far float32 may lie from float64, relative above 1.
  public var singleTolerance: Double

  /// Makes a harness.
  ///
  /// - Parameters:
  ///   - seed: Where the random numbers start.
  ///   - differenceTolerance: How far a gradient may lie from its finite difference.
  ///   - singleTolerance: How far float32 may lie from float64.
  public init(
    seed: UInt64 = 1, differenceTolerance: Double = 2e-7, singleTolerance: Double = 1e-5
  ) {
    self.seed = seed
    self.differenceTolerance = differenceTolerance
    self.singleTolerance = singleTolerance
  }

  /// Runs every check.
  ///
  /// - Parameter example: The primitive, and the sizes and numbers it accepts.
  /// - Returns: One sentence for each broken promise; none if the primitive conforms.
  public func failures(_ example: PrimitiveExample) -> [String] {
    let name = example.primitive.name
    var found: [String] = []
    do throws(TensorError) {
      found += checkWords(example.primitive, slots: example.shapes.count)
      found += try checkForward(example)
      found += try checkInputCount(example)
      // What follows would only repeat what is wrong already.
      if found.isEmpty { found += try checkGradients(example) }
      if found.isEmpty { found += try checkSecondDerivatives(example) }
      if found.isEmpty { found += try checkTransforms(example) }
      if found.isEmpty { found += try checkSinglePrecision(example) }
      if found.isEmpty { found += try checkViews(example) }
    } catch {
      found.append("throws: \(error)")
    }
    return found.map { "\(name): \($0)" }
  }

  /// Whether two numbers agree; NaN and infinities agree with themselves.
  static func agree(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= tolerance * max(1, abs(b))
  }

  /// One sentence for the first of two lists' elements that do not agree.
  static func disagreement(
    _ what: String, _ got: [Double], _ wanted: [Double], within tolerance: Double
  ) -> [String] {
    if got.count != wanted.count {
      return ["\(what): \(got.count) elements instead of \(wanted.count)"]
    }
    for (i, pair) in zip(got, wanted).enumerated()
    where !agree(pair.0, pair.1, within: tolerance) {
      return ["\(what): element \(i) is \(pair.0), expected \(pair.1)"]
    }
    return []
  }
}
