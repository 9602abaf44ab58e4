/// A ramp: the rate goes from one factor to another in equal steps, then stays.
///
/// ```swift
/// let scheduler = LinearLR(optimizer, startFactor: 0.1, totalIters: 10)
/// ```
public final class LinearLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "LinearLR", summary: "a ramp from one part of the rate to another",
    formula: "η = η₀·(start + (end − start)·min(t, total_iters)/total_iters)",
    options: [
      Hyperparameter(
        "start_factor", .real(.positiveFraction), .real(1.0 / 3), "part of the rate at first"),
      Hyperparameter("end_factor", .real(.fraction), 1.0, "part of the rate at the end"),
      Hyperparameter("total_iters", .integer(.any), 5, "steps from one to the other"),
    ]
  ) { core throws(OptimizerError) in LinearLR(core) }

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
  ///   - startFactor: part of the rate at first
  ///   - endFactor: part of the rate at the end
  ///   - totalIters: steps from one to the other
  public convenience init(
    _ optimizer: any Optimizer, startFactor: Double = 1.0 / 3, endFactor: Double = 1.0,
    totalIters: Int = 5
  ) {
    self.init(
      SchedulerCore(
        LinearLR.declaration, optimizer,
        all: [.real(startFactor), .real(endFactor), .integer(totalIters)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    let start = core.options.real("start_factor")
    let rise = core.options.real("end_factor") - start
    let end = core.options.integer("total_iters")
    core.advance { rate, _, t in
      if t == 0 { return rate * start }
      if t > end { return rate }
      // The ratio of two neighbours on the ramp.
      return rate * (1 + rise / (Double(end) * start + Double(t - 1) * rise))
    }
  }
}
