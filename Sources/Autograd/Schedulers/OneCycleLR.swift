import CMath

/// One hill: the rate rises to a maximum and falls far below where it began.
///
/// Smith, Topin: Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates,
/// arXiv:1708.07120, 2017.
///
/// ```swift
/// let scheduler = OneCycleLR(optimizer, maxLR: 0.1, totalSteps: 100)
/// ```
public final class OneCycleLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "OneCycleLR", summary: "one hill: up to a high rate, then down to almost nothing",
    formula:
      "η: max_lr/div_factor ↗ max_lr ↘ max_lr/(div_factor·final_div_factor); momentum the other way",
    options: [
      Hyperparameter("max_lr", .perGroup(.any), nil, "the rate at the top"),
      Hyperparameter(
        "total_steps", .optional(.integer(.atLeast(1))), OptionValue.none, "steps of the whole hill"
      ),
      Hyperparameter(
        "epochs", .optional(.integer(.atLeast(1))), OptionValue.none,
        "with steps_per_epoch, instead of total_steps"),
      Hyperparameter(
        "steps_per_epoch", .optional(.integer(.atLeast(1))), OptionValue.none,
        "with epochs, instead of total_steps"),
      Hyperparameter("pct_start", .real(.fraction), 0.3, "part of the steps that go up"),
      Hyperparameter("anneal_strategy", .choice(["cos", "linear"]), "cos", "form of the slopes"),
      Hyperparameter("cycle_momentum", .bool, true, "move momentum, or the first beta, as well"),
      Hyperparameter("base_momentum", .perGroup(.any), 0.85, "momentum at the top"),
      Hyperparameter("max_momentum", .perGroup(.any), 0.95, "momentum at both ends"),
      Hyperparameter("div_factor", .real(.any), 25.0, "how far below the top it begins"),
      Hyperparameter(
        "final_div_factor", .real(.any), 1e4, "how far below the beginning it ends"),
      Hyperparameter(
        "three_phase", .bool, false, "down to the beginning as it went up, then to the end"),
    ]
  ) { core throws(OptimizerError) in try OneCycleLR(core) }

  /// Optimizer, options and count.
  public let core: SchedulerCore
  private let total: Int
  private let top: [Double]
  private let lowMomentum: [Double]
  private let highMomentum: [Double]

  init(_ core: SchedulerCore) throws(OptimizerError) {
    self.core = core
    let options = core.options
    let product = (options.optionalInteger("epochs") ?? 0).multipliedReportingOverflow(
      by: options.optionalInteger("steps_per_epoch") ?? 0)
    total = options.optionalInteger("total_steps") ?? (product.overflow ? 0 : product.partialValue)
    if total == 0 {
      throw .badCombination(
        owner: "OneCycleLR", reason: "give total_steps, or both epochs and steps_per_epoch")
    }
    top = try core.perGroup("max_lr")
    lowMomentum = try core.perGroup("base_momentum")
    highMomentum = try core.perGroup("max_momentum")
    if options.bool("cycle_momentum") { try core.requireMomentum() }
    core.begin(at: top.map { $0 / options.real("div_factor") })
    step()
  }

  /// Makes the scheduler; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - optimizer: Whose rates it shall change.
  ///   - maxLR: the rate at the top
  ///   - totalSteps: steps of the whole hill
  ///   - epochs: with steps_per_epoch, instead of total_steps
  ///   - stepsPerEpoch: with epochs, instead of total_steps
  ///   - pctStart: part of the steps that go up
  ///   - annealStrategy: form of the slopes
  ///   - cycleMomentum: move momentum, or the first beta, as well
  ///   - baseMomentum: momentum at the top
  ///   - maxMomentum: momentum at both ends
  ///   - divFactor: how far below the top it begins
  ///   - finalDivFactor: how far below the beginning it ends
  ///   - threePhase: down to the beginning as it went up, then to the end
  public convenience init(
    _ optimizer: any Optimizer, maxLR: Double, totalSteps: Int? = nil, epochs: Int? = nil,
    stepsPerEpoch: Int? = nil, pctStart: Double = 0.3, annealStrategy: String = "cos",
    cycleMomentum: Bool = true, baseMomentum: Double = 0.85, maxMomentum: Double = 0.95,
    divFactor: Double = 25.0, finalDivFactor: Double = 1e4, threePhase: Bool = false
  ) {
    let core = SchedulerCore(
      OneCycleLR.declaration, optimizer,
      all: [
        .real(maxLR), .optional(totalSteps), .optional(epochs), .optional(stepsPerEpoch),
        .real(pctStart), .string(annealStrategy), .bool(cycleMomentum), .real(baseMomentum),
        .real(maxMomentum), .real(divFactor), .real(finalDivFactor), .bool(threePhase),
      ])
    do throws(OptimizerError) { try self.init(core) } catch {
      preconditionFailure(error.description)
    }
  }

  /// Steps until the end of the hill, which the schedule cannot pass.
  public var stepsLeft: Int? { total - core.count }

  /// Sets the rates, and the momenta, of the next step; traps past the end of the hill.
  public func step() {
    precondition(
      core.count < total,
      OptimizerError.scheduleEnded(owner: "OneCycleLR", steps: total).description)
    let moves = core.options.bool("cycle_momentum")
    let t = Double(core.count + 1)
    var group = 0
    core.advance { _, base, _ in
      let i = min(group, top.count - 1)
      let end = base / core.options.real("final_div_factor")
      if moves {
        let (low, high) = (lowMomentum[i], highMomentum[i])
        core.optimizer.groups[group].momentum = value(at: t, [high, low, high, high])
      }
      group += 1
      return value(at: t, [base, top[i], core.options.bool("three_phase") ? base : end, end])
    }
  }

  /// A quantity that goes from one of these values to the next, phase by phase.
  private func value(at t: Double, _ values: [Double]) -> Double {
    let up = core.options.real("pct_start") * Double(total)
    let last = Double(total - 1)
    let ends = core.options.bool("three_phase") ? [up - 1, 2 * up - 2, last] : [up - 1, last]
    var phase = 0
    while phase < ends.count - 1, t > ends[phase] { phase += 1 }
    let start = phase == 0 ? 0 : ends[phase - 1]
    let length = ends[phase] - start
    // A phase without length is over when it begins.
    let share = length == 0 ? 1 : (t - start) / length
    let (from, to) = (values[phase], values[phase + 1])
    if core.options.word("anneal_strategy") == "linear" { return (to - from) * share + from }
    return to + (from - to) / 2 * (1 + cos(Double.pi * share))
  }
}
