/// A slide: the rate falls by the same factor at every step.
///
/// ```swift
/// let scheduler = ExponentialLR(optimizer, gamma: 0.95)
/// ```
public final class ExponentialLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "ExponentialLR", summary: "a slide: the same factor at every step", formula: "η = η₀·γᵗ",
    options: [Hyperparameter("gamma", .real(.any), nil, "factor of every step")]
  ) { core throws(OptimizerError) in ExponentialLR(core) }

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
  ///   - gamma: factor of every step
  public convenience init(_ optimizer: any Optimizer, gamma: Double) {
    self.init(SchedulerCore(ExponentialLR.declaration, optimizer, all: [.real(gamma)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    let gamma = core.options.real("gamma")
    core.advance { rate, _, t in t == 0 ? rate : rate * gamma }
  }
}
