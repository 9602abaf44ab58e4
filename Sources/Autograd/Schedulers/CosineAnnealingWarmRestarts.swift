import CMath

/// Half a cosine down, then a jump back up, again and again.
///
/// Loshchilov, Hutter: SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR 2017.
///
/// ```swift
/// let scheduler = CosineAnnealingWarmRestarts(optimizer, t0: 10, tMult: 2)
/// ```
public final class CosineAnnealingWarmRestarts: Scheduler {
  static let declaration = SchedulerDeclaration(
    "CosineAnnealingWarmRestarts", summary: "half a cosine down, then back to the top, repeatedly",
    formula: "η = η_min + ½(η₀ − η_min)(1 + cos(π·T_cur / T_i))",
    options: [
      Hyperparameter("T_0", .integer(.atLeast(1)), nil, "steps to the first restart"),
      Hyperparameter(
        "T_mult", .integer(.atLeast(1)), 1, "how much longer each round is than the last"),
      Hyperparameter("eta_min", .real(.any), 0, "the least rate"),
    ]
  ) { core throws(OptimizerError) in CosineAnnealingWarmRestarts(core) }

  /// Optimizer, options and count.
  public let core: SchedulerCore
  private var position = -1
  private var length: Int

  init(_ core: SchedulerCore) {
    self.core = core
    length = core.options.integer("T_0")
    step()
  }

  /// Makes the scheduler; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - optimizer: Whose rates it shall change.
  ///   - t0: steps to the first restart
  ///   - tMult: how much longer each round is than the last
  ///   - etaMin: the least rate
  public convenience init(
    _ optimizer: any Optimizer, t0: Int, tMult: Int = 1, etaMin: Double = 0
  ) {
    self.init(
      SchedulerCore(
        CosineAnnealingWarmRestarts.declaration, optimizer,
        all: [.integer(t0), .integer(tMult), .real(etaMin)]))
  }

  /// Sets the rates of the next step.
  public func step() {
    position += 1
    if position >= length {
      position -= length
      // A round too long to count never ends, which is what saturating means here.
      let (longer, overflow) = length.multipliedReportingOverflow(
        by: core.options.integer("T_mult"))
      length = overflow ? Int.max : longer
    }
    let least = core.options.real("eta_min")
    let turn = Double.pi * Double(position) / Double(length)
    core.advance { _, base, _ in least + (base - least) * (1 + cos(turn)) / 2 }
  }

  /// Place in the round, and its length.
  ///
  /// - Returns: `T_cur` and `T_i`.
  public func ownState() -> [String: Double] {
    ["T_cur": Double(position), "T_i": Double(length)]
  }

  /// Takes back what `ownState()` gave.
  ///
  /// - Parameter values: `T_cur` and `T_i`.
  /// - Throws: `wrongState` where one is missing.
  public func restoreOwnState(_ values: [String: Double]) throws(OptimizerError) {
    guard let current = values["T_cur"].flatMap({ Int(exactly: $0) }),
      let total = values["T_i"].flatMap({ Int(exactly: $0) }), current >= 0, current < total
    else {
      throw .wrongState(owner: declaration.name, reason: "T_cur or T_i is missing or impossible")
    }
    position = current
    length = total
  }
}
