import Autograd
import Circuits

/// Compares the derivatives of a random program with finite differences, and its second derivatives
/// with each other.
package struct DerivativeFuzz {
  /// What came of one program.
  package enum Verdict: Equatable {
    /// Everything agrees.
    case agrees
    /// Finite differences do not settle: a kink is near, or the program is too steep.
    case unsettled
    /// A derivative is not a number: the program stands exactly on a kink, such as `hypot` at (0, 0).
    case onKink
    /// Something is wrong, and what.
    case disagrees(String)
  }

  /// Tries a program.
  ///
  /// - Parameter program: The program.
  /// - Returns: The verdict.
  /// - Throws: What the program throws, which it must not.
  package static func verdict(_ program: FuzzProgram) throws -> Verdict {
    var generator = SeededGenerator(seed: UInt64(program.text.utf8.count) &* 77)
    func direction() -> [[Double]] {
      program.inputs.map { input in
        input.numbers.map { _ in Double.random(in: -1...1, using: &generator) }
      }
    }
    let (u, v) = (direction(), direction())
    let start = program.inputs.map(\.numbers)
    let slope = try along(u, of: program, at: start)
    let first = try difference { h in try program.loss(at: moved(start, u, h)).loss.item() }
    guard let first else { return .unsettled }
    if slope.isNaN { return .onKink }
    if !close(slope, first.value, first.error) {
      return .disagrees("slope \(slope), by differences \(first.value)")
    }
    let uv = try twice(u, v, of: program, at: start)
    let vu = try twice(v, u, of: program, at: start)
    if uv.isNaN && vu.isNaN { return .onKink }
    if !close(uv, vu, 1e-9 * max(1, abs(uv))) {
      return .disagrees("u·H·v \(uv), v·H·u \(vu)")
    }
    let second = try difference { h in try along(u, of: program, at: moved(start, v, h)) }
    guard let second else { return .unsettled }
    if !close(uv, second.value, second.error) {
      return .disagrees("curvature \(uv), by differences \(second.value)")
    }
    return .agrees
  }

  private static func close(_ a: Double, _ b: Double, _ error: Double) -> Bool {
    abs(a - b) <= 10 * error + 2e-6 * max(1, abs(a), abs(b))
  }

  /// The difference quotient at two steps and, where they agree, the better of both.
  private static func difference(
    _ f: (Double) throws -> Double
  ) throws -> (value: Double, error: Double)? {
    let h = 1e-4
    let wide = (try f(h) - f(-h)) / (2 * h)
    let narrow = (try f(h / 2) - f(-h / 2)) / h
    let (right, left) = ((try f(h) - f(0)) / h, (try f(0) - f(-h)) / h)
    let scale = max(1, abs(narrow))
    // Slopes that differ left and right by more than a curve would make them belong to a kink.
    guard abs(wide - narrow) < 1e-5 * scale, abs(right - left) < 2e-2 * scale, wide.isFinite
    else { return nil }
    return ((4 * narrow - wide) / 3, abs(wide - narrow))
  }

  private static func moved(_ start: [[Double]], _ along: [[Double]], _ h: Double) -> [[Double]] {
    zip(start, along).map { numbers, direction in
      zip(numbers, direction).map { $0 + h * $1 }
    }
  }

  /// Σ direction · gradient.
  private static func along(
    _ direction: [[Double]], of program: FuzzProgram, at numbers: [[Double]]
  ) throws -> Double {
    let (loss, leaves) = try program.loss(at: numbers)
    guard loss.requiresGrad else { return 0 }
    let shares = try gradients(of: loss, withRespectTo: leaves)
    return dot(shares, direction)
  }

  private static func dot(_ shares: [Tensor?], _ direction: [[Double]]) -> Double {
    var sum = 0.0
    for (share, along) in zip(shares, direction) {
      guard let share else { continue }
      for (a, b) in zip(share.scalars, along) { sum += a * b }
    }
    return sum
  }

  /// u · H · v, by differentiating u · gradient.
  private static func twice(
    _ u: [[Double]], _ v: [[Double]], of program: FuzzProgram, at numbers: [[Double]]
  ) throws -> Double {
    let (loss, leaves) = try program.loss(at: numbers)
    guard loss.requiresGrad else { return 0 }
    let shares = try gradients(of: loss, withRespectTo: leaves, createGraph: true)
    var slope: Tensor?
    for ((share, along), leaf) in zip(zip(shares, u), leaves) {
      guard let share, share.requiresGrad else { continue }
      let weights = Tensor.leaf(along, leaf.shape, .float64).detach()
      let part = (share * weights).sum()
      slope = slope.map { $0 + part } ?? part
    }
    guard let slope else { return 0 }
    return dot(try gradients(of: slope, withRespectTo: leaves), v)
  }
}
