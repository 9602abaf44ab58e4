/// Something that changes parameters so that a loss becomes smaller.
///
/// ```swift
/// let x = Tensor(5.0, requiresGrad: true)
/// let optimizer = SGD([x], lr: 0.1)
/// for _ in 0..<3 {
///   optimizer.zeroGrad()
///   (x * x).backward()
///   optimizer.step()
/// }
/// x.item()   // 2.56
/// ```
///
/// A step replaces the value of a leaf and never writes into what a recorded graph holds: a loss
/// computed before the step can still be drawn and differentiated, with the values of then.
/// Parameters without a gradient are left alone.
public protocol Optimizer: AnyObject {
  /// Groups, options and state.
  var core: OptimizerCore { get }

  /// Changes the parameters once, by the gradients that `backward()` has left in them.
  func step()

  /// Computes the loss, then changes the parameters.
  ///
  /// - Parameter closure: Clears the gradients, computes the loss, calls its `backward()` and returns
  ///   it. `LBFGS` calls it several times, the others once.
  /// - Returns: The loss of the closure's first call.
  @discardableResult
  func step(closure: () -> Tensor) -> Tensor

  #if !hasFeature(Embedded)
    /// What has to be saved beside groups, clocks and slots.
    ///
    /// - Returns: Values by name.
    func ownState() -> [String: OptimizerState.Value]

    /// Takes back what `ownState()` gave.
    ///
    /// - Parameter values: Values by name.
    /// - Throws: `wrongState` where they are not such values.
    func restoreOwnState(_ values: [String: OptimizerState.Value]) throws(OptimizerError)
  #endif
}

extension Optimizer {
  /// Name, options and description.
  public var declaration: OptimizerDeclaration { core.declaration }

  /// The parameter groups, whose options can be changed between steps.
  public var groups: [ParameterGroup] { core.groups }

  /// Computes the loss, then changes the parameters once.
  ///
  /// - Parameter closure: Clears the gradients, computes the loss, calls its `backward()` and returns
  ///   it.
  /// - Returns: The loss.
  @discardableResult
  public func step(closure: () -> Tensor) -> Tensor {
    let loss = closure()
    step()
    return loss
  }

  /// Forgets the gradients of all parameters.
  public func zeroGrad() { core.zeroGrad() }

  /// Adds parameters with options of their own; traps where one does not fit.
  ///
  /// - Parameters:
  ///   - parameters: Leaves of floating dtype that the optimizer does not have yet.
  ///   - options: What differs from the options given at the start, by PyTorch's names.
  public func addGroup(_ parameters: [Tensor], _ options: [String: OptionValue] = [:]) {
    trapping { () throws(OptimizerError) in
      try self.core.add(parameters, options.map { (name: $0.key, value: $0.value) })
    }
  }

  /// Nothing.
  ///
  /// - Returns: No values.
  public func ownState() -> [String: OptimizerState.Value] { [:] }

  /// Nothing.
  ///
  /// - Parameter values: Must be empty.
  /// - Throws: `wrongState` where they are not.
  public func restoreOwnState(_ values: [String: OptimizerState.Value]) throws(OptimizerError) {
    if !values.isEmpty {
      throw .wrongState(owner: declaration.name, reason: "the state has values it does not know")
    }
  }
}
