extension OptimizerDeclaration {
  /// What a step of this optimizer does to one parameter, gate by gate.
  ///
  /// ```swift
  /// let sgd = try OptimizerCatalog.named("SGD")
  /// let options = SGD([Tensor(1.0)], lr: 0.1).state.groups[0].options
  /// let graph = sgd.updateGraph(
  ///   of: [3], gradient: [2], TensorType(.float64, []), state: [:], options: options)
  /// graph?.nodes.last?.numbers   // [2.8]
  /// ```
  ///
  /// - Parameters:
  ///   - parameter: The elements before the step, in row-major order.
  ///   - gradient: The gradient that the optimizer sees.
  ///   - type: Dtype and sizes of both.
  ///   - state: What is remembered of the parameter before the step, by PyTorch's names, as
  ///     `OptimizerState` holds it.
  ///   - options: All options of the parameter's group in this step.
  ///   - outcome: The parameter after the step. Needed for optimizers that look at many numbers at
  ///     once, which are one gate; the others compute it.
  /// - Returns: The graph, nil where state or options are not of this optimizer, or where the
  ///   outcome is needed and missing.
  public func updateGraph(
    of parameter: [Double], gradient: [Double], _ type: TensorType,
    state: [String: OptimizerState.Value], options: [OptimizerState.Option],
    outcome: [Double]? = nil
  ) -> UpdateGraph? {
    guard parameter.count == Shape.count(type.shape), gradient.count == parameter.count,
      type.dtype.isFloating
    else { return nil }
    guard let update else {
      return outcome.map { wholeUpdate(of: parameter, gradient: gradient, type, outcome: $0) }
    }
    var given: [(name: String, value: OptionValue)] = []
    for option in options { given.append((option.name, option.value)) }
    guard let options = try? Options(self.options, of: name, unchecked: given) else { return nil }
    var clock = Clock()
    if case .integer(let step)? = state["step"] { clock.step = step }
    for (i, name) in clockNames.enumerated() {
      guard case .real(let number)? = state[name] else { continue }
      if i == 0 { clock.first = number } else { clock.second = number }
    }
    let names = namedSlots(type.shape)
    var slots: [[Double]] = []
    for (name, _) in names {
      guard let slot = OptimizerDeclaration.numbers(state[name]) else { break }
      guard slot.count == parameter.count else { return nil }
      slots.append(slot)
    }
    return update.graph(
      UpdateMoment(
        type: type, parameter: parameter, gradient: gradient, options: options, clock: clock,
        slots: slots, slotNames: names))
  }

  /// The names of the slots with the letters that the formula has for them.
  private func namedSlots(_ shape: [Int]) -> [(name: String, symbol: String)] {
    var names: [(name: String, symbol: String)] = []
    for (i, slot) in slots(shape).enumerated() {
      names.append((slot.name, i < letters.count ? letters[i] : slot.name))
    }
    return names
  }

  private static func numbers(_ value: OptimizerState.Value?) -> [Double]? {
    if case .tensor(_, let numbers)? = value { return numbers }
    return nil
  }

  /// A step with the whole optimizer as one gate.
  ///
  /// - Parameters:
  ///   - parameter: The elements before the step, in row-major order.
  ///   - gradient: The gradient that the optimizer sees.
  ///   - type: Dtype and sizes of both.
  ///   - outcome: The parameter after the step.
  /// - Returns: The graph.
  package func wholeUpdate(
    of parameter: [Double], gradient: [Double], _ type: TensorType, outcome: [Double]
  ) -> UpdateGraph {
    let tape = UpdateTape()
    let operands = [
      UpdateGraph.Operand.node(tape.add(.gradient, gradient)),
      .node(tape.add(.parameter, parameter)),
    ]
    let gate = UpdateGraph.Gate(operation: .whole(name), operands: operands)
    let end = tape.add(.gate(gate), outcome)
    return tape.graph([UpdateGraph.Result(state: nil, symbol: "p", node: end)], type)
  }
}
