public import Autograd

/// What was run.
///
/// ```swift
/// let x = Tensor(5.0, requiresGrad: true).named("x")
/// let recorder = Recorder(SGD([x], lr: 0.1, momentum: 0.9), zeroGrad: false, title: "x²")
/// recorder.trace.setup.label        // "SGD, lr 0.1, momentum 0.9, gradients add up"
/// recorder.trace.setup.parameters   // ["x"]
/// ```
public struct TraceSetup: Sendable, Equatable {
  /// What the run is called: the program's text, for instance.
  public let title: String?
  /// The optimizer's name, `Adam`.
  public let optimizer: String
  /// The options of each parameter group by PyTorch's names, in the order of their declaration; `lr`
  /// is the one that was given, not what a scheduler made of it.
  public let groups: [[OptimizerState.Option]]
  /// Which group each parameter is in.
  public let groupOfParameter: [Int]
  /// The scheduler's name, if there is one.
  public let scheduler: String?
  /// The scheduler's options.
  public let schedulerOptions: [OptimizerState.Option]
  /// Whether gradients were cleared before each step.
  public let zeroesGradients: Bool
  /// The parameters' names; `p1`, `p2` and so on for those that have none.
  public let parameters: [String]

  /// What an optimizer and a scheduler are set to.
  init(
    _ optimizer: any Optimizer, _ scheduler: (any Scheduler)?, zeroGrad: Bool, title: String?
  ) {
    self.title = title
    self.optimizer = optimizer.declaration.name
    var groups: [[OptimizerState.Option]] = []
    for group in optimizer.state.groups {
      var options = group.options
      for i in options.indices where options[i].name == "lr" {
        options[i].value = group.initialRate.map { .real($0) } ?? options[i].value
      }
      groups.append(options)
    }
    self.groups = groups
    var (names, places): ([String], [Int]) = ([], [])
    for (i, group) in optimizer.groups.enumerated() {
      for parameter in group.parameters {
        names.append(parameter.name ?? "p\(names.count + 1)")
        places.append(i)
      }
    }
    parameters = names
    groupOfParameter = places
    self.scheduler = scheduler?.declaration.name
    schedulerOptions = scheduler?.core.listedOptions ?? []
    zeroesGradients = zeroGrad
  }

  /// The options of the first parameter group.
  public var options: [OptimizerState.Option] { groups.first ?? [] }

  /// The options that hold for a parameter in one step: those of its group, with the step's own
  /// learning rate and whatever else a scheduler has moved.
  ///
  /// ```swift
  /// let w = Tensor(2.0, requiresGrad: true).named("w")
  /// let recorder = Recorder(SGD([w], lr: 0.1, momentum: 0.9))
  /// recorder.step { w * w }
  /// let trace = recorder.trace
  /// trace.setup.options(of: 0, in: trace.frames[0])[1].value.text   // "0.9", the momentum
  /// ```
  ///
  /// - Parameters:
  ///   - parameter: A place in `parameters`.
  ///   - frame: A frame of the run.
  /// - Returns: Names and values, in the order of their declaration.
  public func options(
    of parameter: Int, in frame: Frame
  ) -> [OptimizerState.Option] {
    let group = groupOfParameter[parameter]
    var options = groups[group]
    let moved = group < frame.movedOptions.count ? frame.movedOptions[group] : []
    for i in options.indices {
      if options[i].name == "lr" { options[i].value = .real(frame.learningRates[group]) }
      for option in moved where option.name == options[i].name { options[i] = option }
    }
    return options
  }

  /// The optimizer with what makes this run different from others: `SGD, lr 0.1, momentum 0.9`.
  public var label: String {
    var text = optimizer
    let declared = try? OptimizerCatalog.named(optimizer)
    for option in options {
      let standard = declared?.options.first { $0.name == option.name }?.standard
      let isUsual = standard.map { $0.text == option.value.text } ?? false
      if option.name == "lr" || !isUsual { text += ", \(option.name) \(option.value.text)" }
    }
    if groups.count > 1 { text += ", \(groups.count) groups" }
    if let scheduler { text += ", " + scheduler }
    return zeroesGradients ? text : text + ", gradients add up"
  }
}
