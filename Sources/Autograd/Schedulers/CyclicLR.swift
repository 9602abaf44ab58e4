/// Up and down between two rates.
///
/// Smith: Cyclical Learning Rates for Training Neural Networks, WACV 2017.
///
/// ```swift
/// let scheduler = CyclicLR(optimizer, baseLR: 0.001, maxLR: 0.01, stepSizeUp: 20)
/// ```
public final class CyclicLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "CyclicLR", summary: "up and down between two rates, in straight lines",
    formula: "η = base_lr + (max_lr − base_lr)·triangle(t)·scale",
    options: [
      Hyperparameter("base_lr", .perGroup(.any), nil, "the lowest rate"),
      Hyperparameter("max_lr", .perGroup(.any), nil, "the highest rate"),
      Hyperparameter("step_size_up", .real(.positive), 2000, "steps up"),
      Hyperparameter(
        "step_size_down", .optional(.real(.positive)), OptionValue.none,
        "steps down (None: as many as up)"),
      Hyperparameter(
        "mode", .choice(["triangular", "triangular2", "exp_range"]), "triangular",
        "hills stay, halve from one to the next, or shrink by gamma with every step"),
      Hyperparameter("gamma", .real(.any), 1.0, "factor of every step in exp_range"),
      Hyperparameter("cycle_momentum", .bool, true, "move momentum, or the first beta, as well"),
      Hyperparameter("base_momentum", .perGroup(.any), 0.8, "momentum at the highest rate"),
      Hyperparameter("max_momentum", .perGroup(.any), 0.9, "momentum at the lowest rate"),
    ]
  ) { core throws(OptimizerError) in try CyclicLR(core) }

  /// Optimizer, options and count.
  public let core: SchedulerCore
  private let top: [Double]
  private let lowMomentum: [Double]
  private let highMomentum: [Double]

  init(_ core: SchedulerCore) throws(OptimizerError) {
    self.core = core
    let bottom = try core.perGroup("base_lr")
    top = try core.perGroup("max_lr")
    lowMomentum = try core.perGroup("base_momentum")
    highMomentum = try core.perGroup("max_momentum")
    if core.options.bool("cycle_momentum") { try core.requireMomentum() }
    core.begin(at: bottom)
    step()
  }

  /// Makes the scheduler; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - optimizer: Whose rates it shall change.
  ///   - baseLR: the lowest rate
  ///   - maxLR: the highest rate
  ///   - stepSizeUp: steps up
  ///   - stepSizeDown: steps down (None: as many as up)
  ///   - mode: hills stay, halve from one to the next, or shrink by gamma with every step
  ///   - gamma: factor of every step in exp_range
  ///   - cycleMomentum: move momentum, or the first beta, as well
  ///   - baseMomentum: momentum at the highest rate
  ///   - maxMomentum: momentum at the lowest rate
  public convenience init(
    _ optimizer: any Optimizer, baseLR: Double, maxLR: Double, stepSizeUp: Double = 2000,
    stepSizeDown: Double? = nil, mode: String = "triangular", gamma: Double = 1.0,
    cycleMomentum: Bool = true, baseMomentum: Double = 0.8, maxMomentum: Double = 0.9
  ) {
    let core = SchedulerCore(
      CyclicLR.declaration, optimizer,
      all: [
        .real(baseLR), .real(maxLR), .real(stepSizeUp), .optional(stepSizeDown), .string(mode),
        .real(gamma), .bool(cycleMomentum), .real(baseMomentum), .real(maxMomentum),
      ])
    do throws(OptimizerError) { try self.init(core) } catch {
      preconditionFailure(error.description)
    }
  }

  /// Sets the rates, and the momenta, of the next step.
  public func step() {
    let options = core.options
    let up = options.real("step_size_up")
    let total = up + (options.optionalReal("step_size_down") ?? up)
    let t = Double(core.count + 1)
    let cycle = (1 + t / total).rounded(.down)
    let x = 1 + t / total - cycle
    let peak = up / total
    let height = (x <= peak ? x / peak : (x - 1) / (peak - 1)) * scale(cycle, t)
    let moves = options.bool("cycle_momentum")
    var group = 0
    core.advance { _, base, _ in
      let i = min(group, top.count - 1)
      if moves {
        core.optimizer.groups[group].momentum =
          highMomentum[i] - (highMomentum[i] - lowMomentum[i]) * height
      }
      group += 1
      return base + (top[i] - base) * height
    }
  }

  private func scale(_ cycle: Double, _ t: Double) -> Double {
    switch core.options.word("mode") {
    case "triangular2": 1 / Double.pow(2, cycle - 1)
    case "exp_range": Double.pow(core.options.real("gamma"), t)
    default: 1
    }
  }
}
