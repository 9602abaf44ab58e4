package import Autograd
package import Circuits

/// One of the numbers that a drawing shows, by where it comes from and not by what it is: what
/// changes from frame to frame of a film.
package enum Reading: Hashable, Sendable {
  /// The forward value of a node.
  case value(node: Int)
  /// The gradient of a node's value, summed over its wires.
  case total(node: Int)
  /// The gradient of a wire.
  case gradient(wire: Int)
  /// The local derivative of a wire.
  case local(wire: Int)
  /// The value of a parameter after the step.
  case next(parameter: Int)
  /// The gradient of a parameter as the optimizer saw it.
  case accumulated(parameter: Int)
  /// The number that a node of a parameter's update gives.
  case update(parameter: Int, node: Int)
  /// A coefficient in that update, and what stands before it.
  case coefficient(parameter: Int, node: Int, operand: Int, sign: String)
  /// The line over the picture: step, loss and learning rate.
  case caption

  /// Whether it is a gradient added up over steps.
  var isSum: Bool {
    if case .accumulated = self { return true }
    return false
  }

  /// Whether it is a value and no gradient.
  var isValue: Bool {
    switch self {
    case .value, .update: true
    case .total, .gradient, .local, .next, .accumulated, .coefficient, .caption: false
    }
  }
}

/// The numbers behind readings: those of a circuit, and in a film those of a frame.
package struct Readings: Sendable {
  package let numbers: CircuitNumbers
  package let frame: Frame?
  /// The line over the picture.
  package let caption: String
  /// What the optimizer did to each parameter, where that is drawn.
  package let updates: [UpdateGraph?]
  /// Numbers that are asked for and not shown, each with the number of its blank.
  var blanks: [Reading: Int] = [:]

  package init(
    _ numbers: CircuitNumbers, _ frame: Frame? = nil, caption: String = "",
    updates: [UpdateGraph?] = []
  ) {
    self.numbers = numbers
    self.frame = frame
    self.caption = caption
    self.updates = updates
  }

  private func update(_ parameter: Int, _ node: Int) -> TensorValue? {
    guard parameter < updates.count, let graph = updates[parameter] else { return nil }
    return TensorValue(graph.nodes[node].numbers, graph.type)
  }

  private func coefficient(_ parameter: Int, _ node: Int, _ operand: Int) -> Double? {
    guard parameter < updates.count,
      case .coefficient(let c)? = updates[parameter]?.nodes[node].gate?.operands[operand]
    else { return nil }
    return c.value
  }

  /// The value or gradient, nil for what is none.
  package func gradient(_ reading: Reading) -> Circuit.Gradient? {
    if blanks[reading] != nil { return nil }
    switch reading {
    case .value(let node): return .value(numbers.values[node])
    case .total(let node): return numbers.gradients[node]
    case .gradient(let wire): return numbers.wireGradients[wire]
    case .next(let i): return frame?.parameters[i].next.map { .value($0) }
    case .accumulated(let i): return frame?.parameters[i].accumulated.map { .value($0) }
    case .update(let i, let node): return update(i, node).map { .value($0) }
    case .local, .coefficient, .caption: return nil
    }
  }

  /// The number itself where it is one floating number, nil for tensors, integers and what is cut.
  package func scalar(_ reading: Reading) -> Double? {
    if blanks[reading] != nil { return nil }
    switch reading {
    case .value(let node): return numbers.values[node].single
    case .total(let node): return numbers.gradients[node].single
    case .gradient(let wire): return numbers.wireGradients[wire].single
    case .local(let wire): return numbers.locals[wire]
    case .next(let i): return frame?.parameters[i].next?.single
    case .accumulated(let i): return frame?.parameters[i].accumulated?.single
    case .update(let i, let node): return update(i, node)?.single
    case .coefficient(let i, let node, let operand, _): return coefficient(i, node, operand)
    case .caption: return nil
    }
  }

  /// Whether something in it is not finite.
  package func isAlarming(_ reading: Reading) -> Bool {
    if case .local = reading { return false }
    return gradient(reading)?.value?.isFinite == false
  }

  /// One of the lines or numbers that a drawing shows of it.
  ///
  /// `part` counts the numbers of a matrix in row-major order, and the lines of a summary.
  package func text(_ reading: Reading, part: Int) -> String {
    switch reading {
    case .caption: return caption
    case .local(let wire): return numbers.locals[wire].map { "× " + NumberText.padded($0) } ?? ""
    case .next: return note("→ ", reading)
    case .accumulated: return note("Σ ", reading)
    case .coefficient(let i, let node, let operand, let sign):
      return coefficient(i, node, operand).map { sign + NumberText.text($0) } ?? ""
    case .value, .total, .gradient, .update:
      guard let gradient = gradient(reading) else { return "" }
      let block = TextBlock(gradient, isDimmed: false, isGradient: !reading.isValue)
      return part < block.lines.count ? block.lines[part] : ""
    }
  }

  /// The number in a sentence.
  package func inline(_ reading: Reading) -> String {
    if let blank = blanks[reading] { return "blank \(blank)" }
    if case .coefficient = reading { return text(reading, part: 0) }
    if case .local(let wire) = reading {
      return numbers.locals[wire].map { NumberText.text($0) } ?? ""
    }
    return gradient(reading)?.value.map { ValueText.full($0, symbol: reading.isValue ? "z" : "g") }
      ?? ""
  }

  private func note(_ sign: String, _ reading: Reading) -> String {
    guard let value = gradient(reading)?.value else { return "" }
    if value.isScalar { return sign + NumberText.padded(value.first) }
    let statistics = Statistics(value.scalars)
    // The norm of what is left over would say little.
    return sign
      + (statistics.nonFinite > 0
        ? "\(statistics.nonFinite) × NaN/∞" : "‖·‖ " + NumberText.fitted(statistics.norm, width: 9))
  }
}
