/// Waits while things improve, and lowers the rate when they no longer do.
///
/// ```swift
/// let scheduler = ReduceLROnPlateau(optimizer, factor: 0.5, patience: 3)
/// scheduler.step(metric: loss.item())
/// ```
public final class ReduceLROnPlateau: Scheduler {
  static let declaration = SchedulerDeclaration(
    "ReduceLROnPlateau", summary: "lowers the rate whenever the loss has stopped improving",
    formula: "η ← max(η·factor, min_lr) after more than patience steps without improvement",
    options: [
      Hyperparameter("mode", .choice(["min", "max"]), "min", "whether less or more is better"),
      Hyperparameter("factor", .real(.lessThanOne), 0.1, "factor of a reduction"),
      Hyperparameter("patience", .integer(.any), 10, "steps without improvement that are borne"),
      Hyperparameter("threshold", .real(.any), 1e-4, "least change that counts as improvement"),
      Hyperparameter(
        "threshold_mode", .choice(["rel", "abs"]), "rel",
        "threshold as a part of the best, or as it is"),
      Hyperparameter("cooldown", .integer(.any), 0, "steps after a reduction that do not count"),
      Hyperparameter("min_lr", .perGroup(.any), 0, "the least rate"),
      Hyperparameter("eps", .real(.any), 1e-8, "least reduction that is made"),
    ]
  ) { core throws(OptimizerError) in try ReduceLROnPlateau(core) }

  /// Optimizer, options and count.
  public let core: SchedulerCore
  private let least: [Double]
  private var best: Double
  private var badSteps = 0
  private var cooldown = 0

  init(_ core: SchedulerCore) throws(OptimizerError) {
    self.core = core
    least = try core.perGroup("min_lr")
    best = core.options.word("mode") == "min" ? .infinity : -.infinity
    core.count = 0
  }

  /// Makes the scheduler; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - optimizer: Whose rates it shall change.
  ///   - mode: whether less or more is better
  ///   - factor: factor of a reduction
  ///   - patience: steps without improvement that are borne
  ///   - threshold: least change that counts as improvement
  ///   - thresholdMode: threshold as a part of the best, or as it is
  ///   - cooldown: steps after a reduction that do not count
  ///   - minLR: the least rate
  ///   - eps: least reduction that is made
  public convenience init(
    _ optimizer: any Optimizer, mode: String = "min", factor: Double = 0.1, patience: Int = 10,
    threshold: Double = 1e-4, thresholdMode: String = "rel", cooldown: Int = 0, minLR: Double = 0,
    eps: Double = 1e-8
  ) {
    let core = SchedulerCore(
      ReduceLROnPlateau.declaration, optimizer,
      all: [
        .string(mode), .real(factor), .integer(patience), .real(threshold),
        .string(thresholdMode), .integer(cooldown), .real(minLR), .real(eps),
      ])
    do throws(OptimizerError) { try self.init(core) } catch {
      preconditionFailure(error.description)
    }
  }

  /// Traps: this schedule follows a metric.
  public func step() {
    preconditionFailure("ReduceLROnPlateau: use step(metric:) with the loss of this step")
  }

  /// Lowers the rates if the metric has not improved for too long.
  ///
  /// - Parameter metric: How well this step went, its loss for instance.
  public func step(metric: Double) {
    if isBetter(metric) {
      best = metric
      badSteps = 0
    } else {
      badSteps += 1
    }
    if cooldown > 0 {
      cooldown -= 1
      badSteps = 0
    }
    let reduces = badSteps > core.options.integer("patience")
    if reduces {
      cooldown = core.options.integer("cooldown")
      badSteps = 0
    }
    let factor = core.options.real("factor")
    let eps = core.options.real("eps")
    var group = 0
    core.advance { rate, _, _ in
      let lowered = max(rate * factor, least[min(group, least.count - 1)])
      group += 1
      return reduces && rate - lowered > eps ? lowered : rate
    }
  }

  private func isBetter(_ metric: Double) -> Bool {
    let threshold = core.options.real("threshold")
    let isRelative = core.options.word("threshold_mode") == "rel"
    if core.options.word("mode") == "min" {
      return metric < (isRelative ? best * (1 - threshold) : best - threshold)
    }
    return metric > (isRelative ? best * (1 + threshold) : best + threshold)
  }

  /// What the waiting depends on.
  ///
  /// - Returns: `best`, `num_bad_epochs` and `cooldown_counter`.
  public func ownState() -> [String: Double] {
    [
      "best": best, "num_bad_epochs": Double(badSteps), "cooldown_counter": Double(cooldown),
    ]
  }

  /// Takes back what `ownState()` gave.
  ///
  /// - Parameter values: `best`, `num_bad_epochs` and `cooldown_counter`.
  /// - Throws: `wrongState` where one is missing.
  public func restoreOwnState(_ values: [String: Double]) throws(OptimizerError) {
    guard let best = values["best"],
      let bad = values["num_bad_epochs"].flatMap({ Int(exactly: $0) }),
      let cooldown = values["cooldown_counter"].flatMap({ Int(exactly: $0) })
    else {
      throw .wrongState(owner: declaration.name, reason: "the state is not complete")
    }
    self.best = best
    badSteps = bad
    self.cooldown = cooldown
  }
}
