import CMath

/// Half a cosine down, and up again if it goes on.
///
/// Loshchilov, Hutter: SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR 2017, without the
/// restarts. Past `tMax` the rate rises again, by the same recursion as PyTorch's.
///
/// ```swift
/// let scheduler = CosineAnnealingLR(optimizer, tMax: 50)
/// ```
public final class CosineAnnealingLR: Scheduler {
  static let declaration = SchedulerDeclaration(
    "CosineAnnealingLR", summary: "a gentle slope down along half a cosine",
    formula: "η = η_min + ½(η₀ − η_min)(1 + cos(π·t / T_max))",
    options: [
      Hyperparameter("T_max", .integer(.atLeast(1)), nil, "steps down to the least rate"),
      Hyperparameter("eta_min", .real(.any), 0, "the least rate"),
    ]
  ) { core throws(OptimizerError) in CosineAnnealingLR(core) }

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
  ///   - tMax: steps down to the least rate
  ///   - etaMin: the least rate
  public convenience init(_ optimizer: any Optimizer, tMax: Int, etaMin: Double = 0) {
    self.init(
      SchedulerCore(
        CosineAnnealingLR.declaration, optimizer, all: [.integer(tMax), .real(etaMin)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    let period = core.options.integer("T_max")
    let least = core.options.real("eta_min")
    core.advance { rate, base, t in
      if t == 0 { return rate }
      let turn = Double.pi / Double(period)
      // From the very bottom the ratio of neighbours would be 0/0.
      if (t - 1 - period) % (2 * period) == 0 {
        return rate + (base - least) * (1 - cos(turn)) / 2
      }
      return (1 + cos(turn * Double(t))) / (1 + cos(turn * Double(t - 1))) * (rate - least) + least
    }
  }
}
