/// What all schedulers have in common: an optimizer, options and a count of steps.
public final class SchedulerCore {
  /// Name, options and description.
  public let declaration: SchedulerDeclaration
  /// Whose rates change.
  public let optimizer: any Optimizer
  let options: Options
  /// Steps so far; −1 before the first rate is set.
  public internal(set) var count = -1
  /// The rates before any scheduler changed them, one for each group.
  var baseRates: [Double] = []

  init(_ declaration: SchedulerDeclaration, _ optimizer: any Optimizer, _ options: Options) {
    self.declaration = declaration
    self.optimizer = optimizer
    self.options = options
    noteBaseRates()
  }

  /// For Swift initializers: all values in the order of the declarations; traps where one is wrong.
  convenience init(
    _ declaration: SchedulerDeclaration, _ optimizer: any Optimizer, all values: [OptionValue]
  ) {
    self.init(
      declaration, optimizer,
      trapping { () throws(OptimizerError) in
        try Options(declaration.options, of: declaration.name, all: values)
      })
  }

  /// Option names and values, in the order of their declaration.
  package var listedOptions: [OptimizerState.Option] {
    zip(options.declared, options.values).map { OptimizerState.Option(name: $0.name, value: $1) }
  }

  private func noteBaseRates() {
    baseRates = []
    for group in optimizer.groups {
      if group.initialRate == nil { group.initialRate = group.lr }
      baseRates.append(group.initialRate ?? group.lr)
    }
  }

  /// Replaces the rates that the optimizer begins with.
  func begin(at rates: [Double]) {
    for (group, rate) in zip(optimizer.groups, rates) {
      group.lr = rate
      group.initialRate = rate
    }
    noteBaseRates()
  }

  /// Counts a step and sets the rate of every group.
  ///
  /// - Parameter next: The next rate, from the present rate, the rate at the beginning, and the count.
  func advance(_ next: (Double, Double, Int) -> Double) {
    count += 1
    for (i, group) in optimizer.groups.enumerated() {
      // A group that was added later begins with its own rate.
      let base = i < baseRates.count ? baseRates[i] : group.initialRate ?? group.lr
      group.lr = next(group.lr, base, count)
    }
  }

  /// A number for each group from an option.
  func perGroup(_ key: StaticString) throws(OptimizerError) -> [Double] {
    try options.perGroup(key, count: optimizer.groups.count, of: declaration.name)
  }

  /// Refuses optimizers without a momentum that could be moved.
  func requireMomentum() throws(OptimizerError) {
    for group in optimizer.groups where !group.hasMomentum {
      throw .badCombination(
        owner: declaration.name,
        reason: "cycle_momentum needs an optimizer with momentum or betas, "
          + "\(optimizer.declaration.name) has neither")
    }
  }
}
