/// Steps of an elementwise optimizer over a tape of single numbers.
///
/// Parameters, gradients and state stay in flat memory from step to step; `store()` brings them back
/// to the tensors. Nothing is allocated and no reference is counted.
@safe
package final class NumberDescent {
  private let tape: NumberTape
  private let lossSlot: Int
  private let places: GradientPlaces
  private let sums: GradientSums
  private let sweeps: [NumberSweep]
  /// The same, without references to be counted.
  private let steps: UnsafeMutablePointer<Unmanaged<NumberSweep>>
  private let count: Int

  /// Prepares the steps, where they can be made so.
  ///
  /// - Parameters:
  ///   - tape: Loss in its first stage, gradients in its second.
  ///   - loss: Where the loss is.
  ///   - variables: The tape's variables, all parameters of the optimizer among them.
  ///   - gradients: Where the gradients of the variables are, nil where there is none.
  ///   - optimizer: What changes the parameters.
  ///   - zeroGrad: Whether gradients are cleared before each step; else they add up.
  package init?(
    _ tape: any ReplayTape, loss: Int, _ variables: [Tensor], gradients: [Int?],
    _ optimizer: any Optimizer,
    zeroGrad: Bool
  ) {
    guard let tape = tape as? NumberTape, let maker = NumberSweepMaker.of(optimizer),
      let places = GradientPlaces(optimizer, variables, gradients, tape, zeroGrad: zeroGrad)
    else { return nil }
    self.tape = tape
    lossSlot = tape.slot(of: loss)
    self.places = places
    sums = GradientSums(tape, places, addsUp: !zeroGrad)
    var sweeps: [NumberSweep] = []
    for (group, parameters) in zip(optimizer.groups, places.groups) where !parameters.isEmpty {
      sweeps.append(maker.sweep(group, parameters, sums))
    }
    self.sweeps = sweeps
    count = sweeps.count
    unsafe steps = .allocate(capacity: max(sweeps.count, 1))
    for (i, sweep) in sweeps.enumerated() {
      unsafe (steps + i).initialize(to: Unmanaged.passUnretained(sweep))
    }
  }

  deinit { unsafe steps.deallocate() }

  /// Takes gradients and optimizer state as they are now.
  package func load() {
    sums.load()
    for sweep in sweeps { sweep.load() }
  }

  /// Makes one step.
  ///
  /// - Returns: The loss before it.
  package func step() -> Double {
    let loss = evaluate()
    move()
    return loss
  }

  /// Computes loss and gradients.
  ///
  /// - Returns: The loss.
  @inline(__always)
  package func evaluate() -> Double {
    tape.runGradients()
    sums.add()
    return tape.number(inSlot: lossSlot)
  }

  /// Moves the parameters by the gradients that have been computed.
  @inline(__always)
  package func move() {
    for i in 0..<count { unsafe steps[i]._withUnsafeGuaranteedRef { $0.step() } }
  }

  /// The gradient that the optimizer sees.
  ///
  /// - Parameter variable: Which of the tape's variables.
  /// - Returns: The number, nil where there is none.
  package func gradient(_ variable: Int) -> Double? {
    places.entry(of: variable).map { sums.number($0) }
  }

  /// Gives tensors, their `grad` and the optimizer's state what the steps have led to.
  package func store() {
    for sweep in sweeps { sweep.store() }
    for parameters in places.groups {
      for parameter in parameters {
        let tensor = parameter.tensor
        tensor.grad = .full(tensor.shape, sums.number(parameter), dtype: tensor.dtype)
        var spare: Storage?
        tensor.replaceElements(with: [tape.number(at: parameter.variable)], spare: &spare)
      }
    }
  }
}

/// One parameter that is stepped in flat memory.
struct FlatParameter {
  let tensor: Tensor
  /// Which of its group.
  let index: Int
  /// Which of the tape's variables, and so its slot.
  let variable: Int
  /// The slot of its gradient.
  let gradient: Int
  /// Its place among all that are stepped.
  let number: Int
}

/// Which parameters have gradients on a tape, group by group.
struct GradientPlaces {
  let groups: [[FlatParameter]]

  /// Nil where parameters of one group have made different numbers of steps, or have a gradient that
  /// is not on the tape.
  init?(
    _ optimizer: any Optimizer, _ variables: [Tensor], _ gradients: [Int?], _ tape: NumberTape,
    zeroGrad: Bool
  ) {
    var known: [ObjectIdentifier: Int] = [:]
    for (i, variable) in variables.enumerated() { known[variable.identity] = i }
    var groups: [[FlatParameter]] = []
    var number = 0
    for group in optimizer.groups {
      var parameters: [FlatParameter] = []
      for (i, tensor) in group.parameters.enumerated() {
        guard let variable = known[tensor.identity] else { return nil }
        if let place = gradients[variable] {
          parameters.append(
            FlatParameter(
              tensor: tensor, index: i, variable: variable, gradient: tape.slot(of: place),
              number: number))
          number += 1
        } else if !zeroGrad, tensor.grad != nil {
          return nil
        }
      }
      for parameter in parameters {
        let (first, memory) = (group.memories[parameters[0].index], group.memories[parameter.index])
        if memory.clock != first.clock || memory.slots.count != first.slots.count { return nil }
      }
      groups.append(parameters)
    }
    self.groups = groups
  }

  func entry(of variable: Int) -> FlatParameter? {
    for parameters in groups {
      for parameter in parameters where parameter.variable == variable { return parameter }
    }
    return nil
  }
}
