/// Something that changes an optimizer's learning rate from step to step.
///
/// ```swift
/// let optimizer = SGD([x], lr: 0.1)
/// let scheduler = StepLR(optimizer, stepSize: 10, gamma: 0.5)
/// for _ in 0..<30 {
///   optimizer.step { … }
///   scheduler.step()
/// }
/// scheduler.rates   // [0.0125]
/// ```
///
/// Making a scheduler sets the rate of the first step. As PyTorch's, most of them change the present
/// rate rather than set it, so that several can act on one optimizer.
public protocol Scheduler: AnyObject {
  /// Optimizer, options and count.
  var core: SchedulerCore { get }

  /// Sets the rates of the next step.
  func step()

  /// Sets the rates of the next step.
  ///
  /// - Parameter metric: How well this step went, its loss for instance. Only `ReduceLROnPlateau`
  ///   follows it, the others follow the count of steps.
  func step(metric: Double)

  /// How many more steps the schedule has, nil where it never ends.
  var stepsLeft: Int? { get }

  /// What has to be saved beside the count and the rates at the beginning.
  ///
  /// - Returns: Numbers by name.
  func ownState() -> [String: Double]

  /// Takes back what `ownState()` gave.
  ///
  /// - Parameter values: Numbers by name.
  /// - Throws: `wrongState` where one is missing.
  func restoreOwnState(_ values: [String: Double]) throws(OptimizerError)
}

extension Scheduler {
  /// Name, options and description.
  public var declaration: SchedulerDeclaration { core.declaration }

  /// The learning rates of the next step, one for each parameter group.
  public var rates: [Double] { core.optimizer.groups.map { $0.lr } }

  /// Sets the rates of the next step, by the count alone.
  ///
  /// - Parameter metric: Makes no difference to these schedules.
  public func step(metric: Double) { step() }

  /// It never ends.
  public var stepsLeft: Int? { nil }

  /// Nothing.
  ///
  /// - Returns: No values.
  public func ownState() -> [String: Double] { [:] }

  /// Nothing.
  ///
  /// - Parameter values: Must be empty.
  /// - Throws: `wrongState` where they are not.
  public func restoreOwnState(_ values: [String: Double]) throws(OptimizerError) {
    if !values.isEmpty {
      throw .wrongState(owner: declaration.name, reason: "the state has values it does not know")
    }
  }

  /// Where the schedule is, to be saved and restored bit for bit; the rates themselves are in the
  /// optimizer's state.
  public var state: SchedulerState {
    SchedulerState(
      scheduler: declaration.name, step: core.count, baseRates: core.baseRates, own: ownState())
  }

  /// Takes over a saved state.
  ///
  /// - Parameter state: What `state` gave, of the same scheduler with the same options.
  /// - Throws: `wrongState`; the scheduler is then unchanged.
  public func restore(_ state: SchedulerState) throws(OptimizerError) {
    let name = declaration.name
    guard state.scheduler == name else {
      throw .wrongState(owner: name, reason: "the state is one of \(state.scheduler)")
    }
    guard state.baseRates.count == core.baseRates.count else {
      throw .wrongState(
        owner: name,
        reason: "the state has \(state.baseRates.count) rates for \(core.baseRates.count) groups")
    }
    guard state.step >= 0 else {
      throw .wrongState(owner: name, reason: "the state has step \(state.step)")
    }
    try restoreOwnState(state.own)
    core.count = state.step
    core.baseRates = state.baseRates
  }
}

/// Where a schedule is: plain data.
public struct SchedulerState: Sendable, Equatable {
  /// The scheduler's name.
  public var scheduler: String
  /// Steps so far.
  public var step: Int
  /// The rates at the beginning, one for each parameter group.
  public var baseRates: [Double]
  /// What is remembered beside them.
  public var own: [String: Double]
}
