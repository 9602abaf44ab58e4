import Autograd
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
  /// The line over the picture: step, loss and learning rate.
  case caption

  /// Whether it is a gradient added up over steps.
  var isSum: Bool {
    if case .accumulated = self { return true }
    return false
  }

  /// Whether it is a value and no gradient.
  var isValue: Bool {
    if case .value = self { return true }
    return false
  }
}

/// The numbers behind readings: those of a circuit, and in a film those of a frame.
package struct Readings: Sendable {
  package let numbers: CircuitNumbers
  package let frame: Frame?
  /// The line over the picture.
  package let caption: String

  package init(_ numbers: CircuitNumbers, _ frame: Frame? = nil, caption: String = "") {
    self.numbers = numbers
    self.frame = frame
    self.caption = caption
  }

  /// The value or gradient, nil for what is none.
  package func gradient(_ reading: Reading) -> Circuit.Gradient? {
    switch reading {
    case .value(let node): .value(numbers.values[node])
    case .total(let node): numbers.gradients[node]
    case .gradient(let wire): numbers.wireGradients[wire]
    case .next(let i): frame?.parameters[i].next.map { .value($0) }
    case .accumulated(let i): frame?.parameters[i].accumulated.map { .value($0) }
    case .local, .caption: nil
    }
  }

  /// The number itself where it is one floating number, nil for tensors, integers and what is cut.
  package func scalar(_ reading: Reading) -> Double? {
    switch reading {
    case .value(let node): numbers.values[node].single
    case .total(let node): numbers.gradients[node].single
    case .gradient(let wire): numbers.wireGradients[wire].single
    case .local(let wire): numbers.locals[wire]
    case .next(let i): frame?.parameters[i].next?.single
    case .accumulated(let i): frame?.parameters[i].accumulated?.single
    case .caption: nil
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
    case .value, .total, .gradient:
      guard let gradient = gradient(reading) else { return "" }
      let block = TextBlock(gradient, isDimmed: false, isGradient: !reading.isValue)
      return part < block.lines.count ? block.lines[part] : ""
    }
  }

  /// The number in a sentence.
  package func inline(_ reading: Reading) -> String {
    if case .local(let wire) = reading {
      return numbers.locals[wire].map { NumberText.text($0) } ?? ""
    }
    return gradient(reading)?.value.map { ValueText.inline($0) } ?? ""
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
