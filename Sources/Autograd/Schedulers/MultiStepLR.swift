/// A staircase with uneven steps: the rate falls by a factor at given steps.
///
/// ```swift
/// let scheduler = MultiStepLR(optimizer, milestones: [30, 80], gamma: 0.1)
/// ```
public final class MultiStepLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "MultiStepLR", summary: "a staircase down whose steps stand where you put them",
    formula: "η = η₀·γ^(milestones up to t)",
    options: [
      Hyperparameter(
        "milestones", .list(.integer(.any)), nil, "steps at which it falls; one may repeat"),
      Hyperparameter("gamma", .real(.any), 0.1, "factor of a fall"),
    ]
  ) { core throws(OptimizerError) in MultiStepLR(core) }

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
  ///   - milestones: steps at which it falls; one may repeat
  ///   - gamma: factor of a fall
  public convenience init(_ optimizer: any Optimizer, milestones: [Int], gamma: Double = 0.1) {
    self.init(
      SchedulerCore(
        MultiStepLR.declaration, optimizer,
        all: [.list(milestones.map { .integer($0) }), .real(gamma)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    let milestones = core.options.integers("milestones")
    let gamma = core.options.real("gamma")
    core.advance { rate, _, t in
      let falls = milestones.filter { $0 == t }.count
      return falls == 0 ? rate : rate * Double.pow(gamma, Double(falls))
    }
  }
}
