public import Autograd

/// The frames of one run, and what they have in common.
///
/// ```swift
/// let x = Tensor(5.0, requiresGrad: true).named("x")
/// let recorder = Recorder(SGD([x], lr: 0.1))
/// for _ in 0..<3 { recorder.step { x * x } }
/// recorder.trace.frames.map(\.loss)      // [25, 16, 10.24]
/// recorder.trace.circuit(at: 0)          // the circuit of the first step
/// ```
public struct Trace: Sendable, Equatable {
  /// What was run: optimizer, scheduler, and whether gradients were cleared.
  public let setup: TraceSetup
  /// One circuit for every topology that occurred, with the numbers of its first frame.
  public let scenes: [Scene]
  /// The steps that were kept, in order.
  public let frames: [Frame]
  /// How the run ended.
  public let outcome: Outcome

  /// A topology, and where in it the parameters stand.
  public struct Scene: Sendable, Equatable {
    /// The circuit of the first frame.
    public let circuit: Circuit
    /// The nodes of the parameters; nil where the circuit does not use one.
    public let parameters: [Int?]
  }

  /// How a run ended.
  public enum Outcome: Sendable, Equatable {
    /// All steps were made.
    case completed
    /// The loss became small enough.
    case reached(loss: Double)
    /// A value or gradient is not finite any more.
    case diverged(Divergence)
    /// Somebody stopped it.
    case interrupted
  }

  package init(setup: TraceSetup, scenes: [Scene], frames: [Frame], outcome: Outcome) {
    self.setup = setup
    self.scenes = scenes
    self.frames = frames
    self.outcome = outcome
  }

  /// The circuit of one frame.
  ///
  /// - Parameter index: A place in `frames`.
  /// - Returns: The scene's circuit with the frame's numbers.
  public func circuit(at index: Int) -> Circuit {
    let frame = frames[index]
    return scenes[frame.scene].circuit.replacing(frame.numbers)
  }
}

/// What was run.
public struct TraceSetup: Sendable, Equatable {
  /// What the run is called: the program's text, for instance.
  public let title: String?
  /// The optimizer's name, `Adam`.
  public let optimizer: String
  /// Its options by PyTorch's names, in the order of their declaration.
  public let options: [OptimizerState.Option]
  /// The scheduler's name and options, if there is one.
  public let scheduler: String?
  /// The scheduler's options.
  public let schedulerOptions: [OptimizerState.Option]
  /// Whether gradients were cleared before each step.
  public let zeroesGradients: Bool
  /// The parameters' names.
  public let parameters: [String]

  /// The optimizer with what makes this run different from others: `SGD, lr 0.1, momentum 0.9`.
  public var label: String {
    var text = optimizer
    let declared = try? OptimizerCatalog.named(optimizer)
    for option in options {
      let standard = declared?.options.first { $0.name == option.name }?.standard
      let isUsual = standard.map { $0.text == option.value.text } ?? false
      if option.name == "lr" || !isUsual { text += ", \(option.name) \(option.value.text)" }
    }
    if let scheduler { text += ", " + scheduler }
    return zeroesGradients ? text : text + ", gradients add up"
  }
}

/// Where a run stopped to make sense.
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
    /// A parameter, moved out of all bounds by the optimizer.
    case parameter(String)
  }

  /// Looks for what is not finite in one step.
  package init?(_ circuit: Circuit, step: Int) {
    self.step = step
    if let gate = circuit.firstNonFiniteGate {
      place = .value(gate: Divergence.name(gate, circuit))
    } else if let input = circuit.nodes.first(where: { !$0.value.isFinite }) {
      place = .parameter(circuit.label(of: input.id))
    } else if let gate = circuit.firstNonFiniteGradientGate {
      place = .gradient(gate: Divergence.name(gate, circuit))
    } else {
      return nil
    }
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
    case .parameter(let name): "step \(step): \(name) is not finite any more"
    }
  }
}
