/// A warm-up in one stair: a smaller rate for some steps, then the whole one.
///
/// ```swift
/// let scheduler = ConstantLR(optimizer, factor: 0.5, totalIters: 4)
/// ```
public final class ConstantLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "ConstantLR", summary: "a lowered rate for some steps, then the whole one",
    formula: "η = η₀·(t < total_iters ? factor : 1)",
    options: [
      Hyperparameter(
        "factor", .real(.positiveFraction), .real(1.0 / 3), "part of the rate at first"),
      Hyperparameter("total_iters", .integer(.any), 5, "steps until the whole rate"),
    ]
  ) { core throws(OptimizerError) in ConstantLR(core) }

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
  ///   - factor: part of the rate at first
  ///   - totalIters: steps until the whole rate
  public convenience init(
    _ optimizer: any Optimizer, factor: Double = 1.0 / 3, totalIters: Int = 5
  ) {
    self.init(
      SchedulerCore(
        ConstantLR.declaration, optimizer, all: [.real(factor), .integer(totalIters)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    let factor = core.options.real("factor")
    let end = core.options.integer("total_iters")
    core.advance { rate, _, t in t == 0 ? rate * factor : t == end ? rate * (1 / factor) : rate }
  }
}
