/// A staircase: the rate falls by a factor every so many steps.
///
/// ```swift
/// let scheduler = StepLR(optimizer, stepSize: 30, gamma: 0.1)
/// ```
public final class StepLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "StepLR", summary: "a staircase down: the same factor every so many steps",
    formula: "η = η₀·γ^⌊t / step_size⌋",
    options: [
      Hyperparameter("step_size", .integer(.atLeast(1)), nil, "steps from one fall to the next"),
      Hyperparameter("gamma", .real(.any), 0.1, "factor of a fall"),
    ]
  ) { core throws(OptimizerError) in StepLR(core) }

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
  ///   - stepSize: steps from one fall to the next
  ///   - gamma: factor of a fall
  public convenience init(_ optimizer: any Optimizer, stepSize: Int, gamma: Double = 0.1) {
    self.init(
      SchedulerCore(StepLR.declaration, optimizer, all: [.integer(stepSize), .real(gamma)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    let size = core.options.integer("step_size")
    let gamma = core.options.real("gamma")
    core.advance { rate, _, t in t > 0 && t % size == 0 ? rate * gamma : rate }
  }
}
