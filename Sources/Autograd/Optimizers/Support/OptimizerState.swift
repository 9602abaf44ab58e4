/// Everything an optimizer needs to go on as if it had never stopped: plain data.
///
/// Names are those of PyTorch's `state_dict`: `step`, `momentum_buffer`, `exp_avg` and so on.
/// Parameters themselves are not part of it.
///
/// ```swift
/// let saved = optimizer.state
/// let other = Adam([w2], lr: 0.01)
/// try other.restore(saved)   // goes on where `optimizer` was
/// ```
public struct OptimizerState: Sendable, Equatable {
  /// One thing that is remembered.
  public enum Value: Sendable, Equatable {
    /// A whole number.
    case integer(Int)
    /// A number.
    case real(Double)
    /// A tensor: its type, and its elements in row-major order.
    case tensor(TensorType, [Double])
    /// Lists of numbers.
    case vectors([[Double]])
  }

  /// The options and memories of one parameter group.
  public struct Group: Sendable, Equatable {
    /// Option names and values, in the order of their declaration.
    public var options: [Option]
    /// The learning rate before any scheduler changed it, if one has.
    public var initialRate: Double?
    /// What is remembered of each parameter, by name.
    public var parameters: [[String: Value]]
  }

  /// An option's name and value.
  public struct Option: Sendable, Equatable {
    /// PyTorch's name.
    public var name: String
    /// The value.
    public var value: OptionValue
  }

  /// The optimizer's name.
  public var optimizer: String
  /// The parameter groups.
  public var groups: [Group]
  /// What is remembered beside them.
  public var own: [String: Value]
}

extension Optimizer {
  /// Options and memories, to be saved and restored bit for bit.
  public var state: OptimizerState {
    var groups: [OptimizerState.Group] = []
    for group in core.groups {
      var options: [OptimizerState.Option] = []
      for (declared, value) in zip(group.options.declared, group.options.values) {
        options.append(OptimizerState.Option(name: declared.name, value: value))
      }
      groups.append(
        OptimizerState.Group(
          options: options, initialRate: group.initialRate,
          parameters: zip(group.parameters, group.memories).map { values(of: $0, $1) }))
    }
    return OptimizerState(optimizer: declaration.name, groups: groups, own: ownState())
  }

  private func values(
    of parameter: Tensor, _ memory: ParameterMemory
  ) -> [String: OptimizerState.Value] {
    if memory.clock.step == 0 { return [:] }
    var values: [String: OptimizerState.Value] = ["step": .integer(memory.clock.step)]
    let numbers = [memory.clock.first, memory.clock.second]
    for (name, number) in zip(declaration.clockNames, numbers) { values[name] = .real(number) }
    for (declared, slot) in zip(declaration.slots(parameter.shape), memory.slots) {
      values[declared.name] = .tensor(slot.type, slot.scalars)
    }
    return values
  }

  /// Takes over a saved state, options included.
  ///
  /// - Parameter state: What `state` gave, of the same optimizer over parameters of the same types.
  /// - Throws: `wrongState`, or what is wrong with an option; the optimizer is then unchanged.
  public func restore(_ state: OptimizerState) throws(OptimizerError) {
    let name = declaration.name
    guard state.optimizer == name else {
      throw .wrongState(owner: name, reason: "the state is one of \(state.optimizer)")
    }
    guard state.groups.count == groups.count else {
      throw .wrongState(
        owner: name,
        reason: "the state has \(state.groups.count) parameter groups, not \(groups.count)")
    }
    var restored: [(options: Options, memories: [ParameterMemory])] = []
    for (group, saved) in zip(groups, state.groups) {
      guard saved.parameters.count == group.parameters.count else {
        throw .wrongState(
          owner: name,
          reason: "the state has \(saved.parameters.count) parameters in a group, not "
            + group.parameters.count.description)
      }
      var given: [(name: String, value: OptionValue)] = []
      for option in saved.options { given.append((option.name, option.value)) }
      let options = try Options(declaration.options, of: name, unchecked: given)
      var memories: [ParameterMemory] = []
      for (parameter, values) in zip(group.parameters, saved.parameters) {
        memories.append(try memory(of: parameter, values))
      }
      restored.append((options, memories))
    }
    try restoreOwnState(state.own)
    for ((group, saved), new) in zip(zip(groups, state.groups), restored) {
      group.options = new.options
      group.memories = new.memories
      group.initialRate = saved.initialRate
    }
  }

  private func memory(
    of parameter: Tensor, _ values: [String: OptimizerState.Value]
  )
    throws(OptimizerError) -> ParameterMemory
  {
    var memory = ParameterMemory()
    if values.isEmpty { return memory }
    let wrong = OptimizerError.wrongState(
      owner: declaration.name, reason: "the state of a parameter is not complete")
    guard case .integer(let step)? = values["step"], step > 0 else { throw wrong }
    memory.clock.step = step
    for (i, name) in declaration.clockNames.enumerated() {
      guard case .real(let number)? = values[name] else { throw wrong }
      if i == 0 { memory.clock.first = number } else { memory.clock.second = number }
    }
    for (name, shape) in declaration.slots(parameter.shape) {
      // The slots that options ask for come first, so none follows a missing one.
      guard case .tensor(let type, let numbers)? = values[name] else { break }
      guard type == TensorType(parameter.dtype, shape), numbers.count == Shape.count(shape) else {
        throw .wrongState(
          owner: declaration.name,
          reason: "the state has \(type.dtype.name) \(Shape.text(type.shape)) for a parameter of "
            + "\(parameter.dtype.name) \(Shape.text(parameter.shape))")
      }
      memory.slots.append(.leaf(numbers, type))
    }
    return memory
  }
}
