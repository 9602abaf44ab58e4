/// A curve down to zero: a power of the steps that are left.
///
/// ```swift
/// let scheduler = PolynomialLR(optimizer, totalIters: 100, power: 2)
/// ```
public final class PolynomialLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "PolynomialLR", summary: "down to zero by a power of the steps that are left",
    formula: "η = η₀·(1 − min(t, total_iters)/total_iters)^power",
    options: [
      Hyperparameter("total_iters", .integer(.any), 5, "steps until the rate is zero"),
      Hyperparameter("power", .real(.any), 1.0, "1 is a straight line, more bends it down"),
    ]
  ) { core throws(OptimizerError) in PolynomialLR(core) }

  /// Optimizer, options and count.
  public let core: SchedulerCore

  init(_ core: SchedulerCore) {
    self.core = core
    step()
  }

  /// Makes the scheduler; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - optimizer: Whose rates it shall change.
  ///   - totalIters: steps until the rate is zero
  ///   - power: 1 is a straight line, more bends it down
  public convenience init(_ optimizer: any Optimizer, totalIters: Int = 5, power: Double = 1.0) {
    self.init(
      SchedulerCore(
        PolynomialLR.declaration, optimizer, all: [.integer(totalIters), .real(power)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    let end = core.options.integer("total_iters")
    let power = core.options.real("power")
    core.advance { rate, _, t in
      if t == 0 || t > end { return rate }
      let left = 1 - Double(t) / Double(end)
      let leftBefore = 1 - Double(t - 1) / Double(end)
      return rate * Double.pow(left / leftBefore, power)
    }
  }
}
