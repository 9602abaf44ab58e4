/// Where a run stopped to make sense.
///
/// A run diverges where its loss, a gradient that the optimizer sees, or a parameter is not finite.
/// What is not finite elsewhere, a branch that `where` does not choose for instance, is no harm.
///
/// ```swift
/// let x = Tensor(0.0, dtype: .float64, requiresGrad: true).named("x")
/// let recorder = Recorder(SGD([x], lr: 0.1))
/// recorder.step { x.sqrt() }
/// recorder.divergence?.text
/// // "step 0: the gradient that output = √x passes back is not finite"
/// ```
public struct Divergence: Sendable, Equatable {
  /// The step in which it was seen.
  public let step: Int
  /// What is not finite.
  public let place: Place

  /// What is not finite, and which gate made it so.
  public enum Place: Sendable, Equatable {
    /// The value of a gate with finite inputs.
    case value(gate: String)
    /// The gradient that a gate passes back.
    case gradient(gate: String)
    /// The sum of gradients that are finite, of a value in several places or over several steps.
    case sum(String)
    /// A parameter, moved out of all bounds by the optimizer.
    case parameter(String)
    /// A number that the loss is computed from and the optimizer does not change.
    case input(String)
  }

  /// Looks for what is not finite in one step.
  ///
  /// - Parameters:
  ///   - frame: The step.
  ///   - circuit: Its circuit.
  ///   - scene: Where in it the parameters stand.
  ///   - names: The parameters' names.
  package init?(_ frame: Frame, _ circuit: Circuit, _ scene: Trace.Scene, names: [String]) {
    guard let place = Divergence.place(frame, circuit, scene.parameters, names) else { return nil }
    step = frame.step
    self.place = place
  }

  private static func place(
    _ frame: Frame, _ circuit: Circuit, _ places: [Int?], _ names: [String]
  ) -> Place? {
    func label(_ i: Int) -> String {
      places[i].map { circuit.label(of: $0) } ?? SafeText.quote(names[i])
    }
    if !frame.loss.isFinite {
      let origin = circuit.originOfNonFiniteOutput
      if circuit.nodes[origin].gate != nil { return .value(gate: name(origin, circuit)) }
      for (i, place) in places.enumerated() where place == origin { return .parameter(label(i)) }
      return .input(circuit.label(of: origin))
    }
    for (i, parameter) in frame.parameters.enumerated() {
      if !parameter.value.isFinite { return .parameter(label(i)) }
      if parameter.accumulated?.isFinite == false {
        guard let node = places[i], parameter.gradient.value?.isFinite == false else {
          return .sum(label(i))
        }
        let origin = circuit.originOfNonFiniteGradient(of: node)
        return origin.isSum
          ? .sum(circuit.label(of: origin.node)) : .gradient(gate: name(origin.node, circuit))
      }
    }
    for (i, parameter) in frame.parameters.enumerated() where parameter.next?.isFinite == false {
      return .parameter(label(i))
    }
    return nil
  }

  private static func name(_ gate: Int, _ circuit: Circuit) -> String {
    let node = circuit.nodes[gate]
    return circuit.label(of: gate) + (node.gate.map { " = " + $0.notation } ?? "")
  }

  /// What happened, in words.
  public var text: String {
    switch place {
    case .value(let gate): "step \(step): the value of \(gate) is not finite"
    case .gradient(let gate): "step \(step): the gradient that \(gate) passes back is not finite"
    case .sum(let name): "step \(step): the gradients of \(name) add up to what is not finite"
    case .parameter(let name): "step \(step): \(name) is not finite any more"
    case .input(let name): "step \(step): \(name), which is given, is not finite"
    }
  }
}
