/// A scheduler as listings, cases and commands know it.
public struct SchedulerDeclaration: Sendable {
  /// PyTorch's name.
  public let name: String
  /// What it does, in one plain line.
  public let summary: String
  /// The rate in notation: `η` the rate, `η₀` the rate at the beginning, `t` the number of steps.
  public let formula: String
  /// The options in order.
  public let options: [Hyperparameter]
  let make: @Sendable (SchedulerCore) throws(OptimizerError) -> any Scheduler

  init(
    _ name: String, summary: String, formula: String, options: [Hyperparameter],
    make: @escaping @Sendable (SchedulerCore) throws(OptimizerError) -> any Scheduler
  ) {
    self.name = name
    self.summary = summary
    self.formula = formula
    self.options = options
    self.make = make
  }

  /// Makes the scheduler and lets it set the rate of the first step.
  ///
  /// - Parameters:
  ///   - optimizer: Whose rates it shall change.
  ///   - options: Options by PyTorch's names; the others have their defaults.
  /// - Returns: The scheduler.
  /// - Throws: An `OptimizerError` that names the option that does not fit.
  public func scheduler(
    _ optimizer: any Optimizer, _ options: [(name: String, value: OptionValue)] = []
  ) throws(OptimizerError) -> any Scheduler {
    try make(SchedulerCore(self, optimizer, Options(self.options, of: name, options)))
  }
}
