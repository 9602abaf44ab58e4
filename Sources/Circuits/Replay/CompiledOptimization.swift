public import Autograd

/// The steps of an optimizer over a compiled circuit.
///
/// ```swift
/// let run = CompiledOptimization(try CompiledCircuit([x, y]) { (x - y).abs() }, SGD([x, y], lr: 0.1))
/// for _ in 0..<20 { try run.step() }
/// run.store()
/// x.item()   // 3, as after twenty steps of the loop itself
/// ```
///
/// Elementwise optimizers step single numbers in flat memory. `store()` gives the parameters, their
/// `grad` and the optimizer's state what the steps have led to; other optimizers and circuits of
/// tensors keep them up to date anyway.
public final class CompiledOptimization {
  /// What is minimized.
  public let circuit: CompiledCircuit
  /// What changes the parameters.
  public let optimizer: any Optimizer
  /// Whether gradients are cleared before each step; else they add up.
  public let zeroesGradients: Bool
  private let descent: NumberDescent?

  /// Begins with the values that parameters, gradients and optimizer have now.
  ///
  /// Nothing else may change them while `step()` is called; options may change, as schedulers do it.
  ///
  /// - Parameters:
  ///   - circuit: Compiled with gradients; the optimizer's parameters are among its own.
  ///   - optimizer: What changes the parameters.
  ///   - zeroGrad: Whether gradients are cleared before each step.
  public init(_ circuit: CompiledCircuit, _ optimizer: any Optimizer, zeroGrad: Bool = true) {
    precondition(circuit.reach != .loss, "an optimization needs gradients: compile with them")
    self.circuit = circuit
    self.optimizer = optimizer
    zeroesGradients = zeroGrad
    circuit.load()
    descent = NumberDescent(
      circuit.tape, loss: circuit.lossPlace, circuit.parameters,
      gradients: circuit.gradientPlaces, optimizer, zeroGrad: zeroGrad)
  }

  /// Whether steps are made in flat memory, without tensors.
  package var isFlat: Bool { descent != nil }

  /// Makes one step.
  ///
  /// - Returns: The loss before it.
  /// - Throws: `changed` where a primitive of somebody's own does another thing than it did.
  @discardableResult
  public func step() throws(ReplayError) -> Double {
    if let descent { return descent.step() }
    return try generalStep {}
  }

  /// Makes one step from where the tensors are, and looks at what was computed before they move.
  ///
  /// - Parameter observe: Called once, when everything that was compiled has been computed.
  /// - Returns: The loss before the step.
  /// - Throws: `changed` where a primitive of somebody's own does another thing than it did.
  package func step(observing observe: () -> Void) throws(ReplayError) -> Double {
    if let descent {
      circuit.load()
      descent.load()
      let loss = descent.evaluate()
      if circuit.reach == .circuit { try circuit.tape.run(2..<3) }
      observe()
      descent.move()
      return loss
    }
    return try generalStep(observe)
  }

  /// The gradient that the optimizer sees: the sum of all steps where gradients are not cleared.
  func accumulated(_ parameter: Int) -> TensorValue? {
    guard let descent else { return circuit.parameters[parameter].grad.map { TensorValue($0) } }
    return descent.gradient(parameter).map {
      TensorValue($0, circuit.parameters[parameter].type)
    }
  }

  /// Gives tensors and optimizer what the steps have led to.
  public func store() { descent?.store() }

  /// A step by way of tensors, for whatever optimizer.
  private func generalStep(_ observe: () -> Void) throws(ReplayError) -> Double {
    let clears = zeroesGradients || optimizer.declaration.needsClosure
    if clears { optimizer.zeroGrad() }
    try evaluate(circuit.reach)
    observe()
    let loss = circuit.lossTensor
    var isFirst = true
    var failure: ReplayError?
    optimizer.step {
      defer { isFirst = false }
      if isFirst || failure != nil { return loss }
      // Only LBFGS asks again; what fails there ends the run after the step.
      if clears { self.optimizer.zeroGrad() }
      do throws(ReplayError) { try self.evaluate(.gradients) } catch { failure = error }
      return self.circuit.lossTensor
    }
    if let failure { throw failure }
    return loss.item()
  }

  /// Loss and gradients at the parameters, added to their `grad`.
  private func evaluate(_ part: CompiledCircuit.Reach) throws(ReplayError) {
    circuit.load()
    try circuit.run(part)
    for (parameter, place) in zip(circuit.parameters, circuit.gradientPlaces) {
      guard let place else { continue }
      // What the tape gives is a tensor of its own, for every leaf.
      let gradient = circuit.tape.tensor(at: place)
      parameter.grad = parameter.grad.map { sum in withoutGradient { sum + gradient } } ?? gradient
    }
  }
}
