/// L-BFGS: guesses the curvature from the last steps and jumps to where the bottom should be.
///
/// Nocedal: Updating Quasi-Newton Matrices with Limited Storage, Mathematics of Computation 35, 1980;
/// line search of Nocedal, Wright: Numerical Optimization, algorithms 3.5 and 3.6, 2006. Computed in
/// double precision; parameters are rounded to their dtype.
///
/// ```swift
/// let optimizer = LBFGS([x, y], lineSearchFn: "strong_wolfe")
/// optimizer.step {
///   optimizer.zeroGrad()
///   let loss = (x * x + y * y).sum()
///   loss.backward()
///   return loss
/// }
/// ```
public final class LBFGS: Optimizer {
  static let declaration = OptimizerDeclaration(
    "LBFGS",
    summary: "learns the shape of the valley from its last steps and jumps to the bottom of it",
    formula: "d = −H·g, H from the last pairs (Δp, Δg); p ← p + t·d, t = η or by line search",
    paper: "Nocedal, Updating Quasi-Newton Matrices with Limited Storage, Math. Comp. 35, 1980",
    needsClosure: true,
    options: [
      Hyperparameter("lr", .real(.nonNegative), 1, "length of a step along the direction"),
      Hyperparameter("max_iter", .integer(.any), 20, "most moves in one step"),
      Hyperparameter(
        "max_eval", .optional(.integer(.any)), OptionValue.none,
        "most evaluations in one step (None: 5/4 of the moves)"),
      Hyperparameter("tolerance_grad", .real(.any), 1e-7, "largest slope that counts as flat"),
      Hyperparameter("tolerance_change", .real(.any), 1e-9, "largest change that counts as none"),
      Hyperparameter("history_size", .integer(.atLeast(1)), 100, "how many moves are remembered"),
      Hyperparameter(
        "line_search_fn", .optional(.choice(["strong_wolfe"])), OptionValue.none,
        "how the length of a move is found (None: it is lr)"),
    ],
    slots: OptimizerDeclaration.slots(), make: { LBFGS($0) })

  /// Groups, options and state.
  public let core: OptimizerCore
  private var memory = LBFGSMemory()

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: length of a step along the direction
  ///   - maxIter: most moves in one step
  ///   - maxEval: most evaluations in one step (None: 5/4 of the moves)
  ///   - toleranceGrad: largest slope that counts as flat
  ///   - toleranceChange: largest change that counts as none
  ///   - historySize: how many moves are remembered
  ///   - lineSearchFn: how the length of a move is found (None: it is lr)
  public convenience init(
    _ parameters: [Tensor], lr: Double = 1, maxIter: Int = 20, maxEval: Int? = nil,
    toleranceGrad: Double = 1e-7, toleranceChange: Double = 1e-9, historySize: Int = 100,
    lineSearchFn: String? = nil
  ) {
    self.init(
      OptimizerCore(
        LBFGS.declaration, parameters,
        all: [
          .real(lr), .integer(maxIter), .optional(maxEval), .real(toleranceGrad),
          .real(toleranceChange), .integer(historySize), .optional(lineSearchFn),
        ]))
  }

  /// Traps: the loss must be evaluated several times, which takes a closure.
  public func step() {
    preconditionFailure("LBFGS: use step { … } with a closure that computes the loss")
  }

  /// Moves until the slope is flat, nothing changes any more, or a limit is reached.
  ///
  /// - Parameter closure: Clears the gradients, computes the loss, calls its `backward()` and returns
  ///   it; called several times.
  /// - Returns: The loss of the closure's first call.
  @discardableResult
  public func step(closure: () -> Tensor) -> Tensor {
    let first = closure()
    let here = LBFGSPoint(loss: first.item(), gradient: gradient)
    let search = LBFGSSearch(core.groups[0].options)
    // The closure may look at the optimizer's state, which is that of before the step.
    var memory = self.memory
    search.run(from: here, &memory) { length, direction, start in
      self.move(from: start, by: length, along: direction)
    } evaluate: {
      let loss = closure()
      return LBFGSPoint(loss: loss.item(), gradient: self.gradient)
    } position: {
      self.position
    }
    self.memory = memory
    return first
  }

  /// The gradients of all parameters in one list; zeros where there is none.
  private var gradient: [Double] {
    var flat: [Double] = []
    for parameter in core.groups[0].parameters {
      let gradient = parameter.stepGradient(owner: "LBFGS")
      flat += gradient?.scalars ?? [Double](repeating: 0, count: parameter.numel)
    }
    return flat
  }

  /// The elements of all parameters in one list.
  private var position: [Double] {
    var flat: [Double] = []
    for parameter in core.groups[0].parameters { flat += parameter.scalars }
    return flat
  }

  private func move(from start: [Double], by length: Double, along direction: [Double]) {
    let group = core.groups[0]
    var next = 0
    for (i, parameter) in group.parameters.enumerated() {
      var numbers: [Double] = []
      numbers.reserveCapacity(parameter.numel)
      for k in next..<(next + parameter.numel) { numbers.append(start[k] + length * direction[k]) }
      next += parameter.numel
      parameter.replaceElements(with: numbers, spare: &group.memories[i].spare)
    }
  }

  /// What is remembered of the moves.
  ///
  /// - Returns: Values by name.
  public func ownState() -> [String: OptimizerState.Value] { memory.values }

  /// Takes back what `ownState()` gave.
  ///
  /// - Parameter values: Values by name.
  /// - Throws: `wrongState` where they are not such values.
  public func restoreOwnState(_ values: [String: OptimizerState.Value]) throws(OptimizerError) {
    guard let memory = LBFGSMemory(values, count: position.count) else {
      throw .wrongState(owner: "LBFGS", reason: "the state is not one of these parameters")
    }
    self.memory = memory
  }
}
