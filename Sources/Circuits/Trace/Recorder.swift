public import Autograd

/// Records a training loop: every step becomes a frame with values, gradients, parameters and the
/// optimizer's state.
///
/// ```swift
/// let x = Tensor(5.0, requiresGrad: true).named("x")
/// let y = Tensor(1.0, requiresGrad: true).named("y")
/// let recorder = Recorder(SGD([x, y], lr: 0.1))
/// for _ in 0..<100 {
///   recorder.step { (x - y).abs() }
/// }
/// recorder.trace.frames.count   // 100
/// ```
///
/// The closure computes the loss and returns it; clearing gradients, `backward()`, the optimizer's
/// step and the scheduler's are the recorder's. Where the closure computes something of another
/// structure than before, a new scene begins.
public final class Recorder {
  /// Which frames stay in memory.
  public enum Keeping: Sendable, Equatable {
    /// Every frame.
    case all
    /// The first of so many, and the last.
    case every(Int)
    /// None but the last: for runs whose frames go elsewhere by `onFrame`.
    case none
  }

  /// What changes the parameters.
  public let optimizer: any Optimizer
  /// What changes the learning rate, if anything.
  public let scheduler: (any Scheduler)?
  /// Whether gradients are cleared before each step.
  public let zeroesGradients: Bool
  /// Which frames stay in memory.
  public let keeping: Keeping
  /// Called with every frame as it is made, kept or not, and with its scene.
  public var onFrame: ((Frame, Trace.Scene) -> Void)?
  /// The steps made so far.
  public private(set) var stepCount = 0
  /// The first place where something was not finite.
  public private(set) var divergence: Divergence?

  private let setup: TraceSetup
  private let parameters: [Tensor]
  private var scenes: [Trace.Scene] = []
  private var frames: [Frame] = []
  /// The newest frame, where it is not among those that are kept.
  private var last: Frame?
  private var ending: Trace.Outcome?

  /// Makes a recorder over an optimizer's parameters.
  ///
  /// From then on drawings mark them as parameters, not as inputs.
  ///
  /// - Parameters:
  ///   - optimizer: What changes the parameters; its groups must not be added to afterwards.
  ///   - scheduler: What changes its learning rate.
  ///   - zeroGrad: Whether gradients are cleared before each step; else they add up.
  ///   - title: What the run is called.
  ///   - keeping: Which frames stay in memory.
  public init(
    _ optimizer: any Optimizer, scheduler: (any Scheduler)? = nil, zeroGrad: Bool = true,
    title: String? = nil, keeping: Keeping = .all
  ) {
    self.optimizer = optimizer
    self.scheduler = scheduler
    zeroesGradients = zeroGrad
    self.keeping = keeping
    var parameters: [Tensor] = []
    for group in optimizer.groups { parameters += group.parameters }
    for parameter in parameters where parameter.role == .input { parameter.marked(as: .parameter) }
    self.parameters = parameters
    setup = TraceSetup(
      optimizer, scheduler, zeroGrad: zeroGrad, title: title, parameters: parameters)
  }

  /// Makes one step and records it.
  ///
  /// - Parameter closure: Computes the loss, of one element, and returns it. `LBFGS` calls it several
  ///   times; the frame shows the first.
  /// - Returns: The loss. Traps where it has several elements or no parameter takes part.
  @discardableResult
  public func step(_ closure: () -> Tensor) -> Tensor {
    let start = snapshot()
    let rates = optimizer.groups.map { $0.lr }
    var seen: (circuit: Circuit, places: [Int?], accumulated: [TensorValue?])?
    let clears = zeroesGradients || optimizer.declaration.needsClosure
    let loss = optimizer.step {
      if clears { self.optimizer.zeroGrad() }
      let loss = closure()
      loss.backward()
      if seen == nil {
        let (circuit, places) = Circuit.captured(loss, locating: self.parameters)
        seen = (circuit, places, self.parameters.map { $0.grad.map { TensorValue($0) } })
      }
      return loss
    }
    scheduler?.step(metric: loss.item())
    guard let seen else { preconditionFailure("every step evaluates the loss") }
    let end = snapshot()
    let states = zip(start, end).enumerated().map { i, pair in
      Frame.Parameter(
        value: pair.0.value, gradient: Recorder.gradient(seen.circuit, seen.places[i]),
        accumulated: seen.accumulated[i], state: pair.0.state, next: pair.1.value,
        nextState: pair.1.state)
    }
    add(seen.circuit, seen.places, rates, states)
    stepCount += 1
    return loss
  }

  /// Records where the run has ended: one more frame, without a step.
  ///
  /// - Parameter closure: Computes the loss.
  public func close(_ closure: () -> Tensor) {
    let start = snapshot()
    let loss = closure()
    let (circuit, places) = Circuit.captured(loss, locating: parameters)
    let states = start.enumerated().map { i, now in
      Frame.Parameter(
        value: now.value, gradient: Recorder.gradient(circuit, places[i]),
        accumulated: parameters[i].grad.map { TensorValue($0) }, state: now.state, next: nil,
        nextState: now.state)
    }
    add(circuit, places, optimizer.groups.map { $0.lr }, states)
  }

  /// Notes how the run ended, where it is not by all steps being made.
  ///
  /// - Parameter outcome: How it ended.
  public func end(_ outcome: Trace.Outcome) { ending = outcome }

  /// What has been recorded so far.
  public var trace: Trace {
    Trace(
      setup: setup, scenes: scenes, frames: frames + (last.map { [$0] } ?? []),
      outcome: ending ?? divergence.map { .diverged($0) } ?? .completed)
  }

  /// Adds a frame of a circuit.
  package func add(
    _ circuit: Circuit, _ places: [Int?], _ rates: [Double], _ parameters: [Frame.Parameter]
  ) {
    let scene: Int
    // Loops mostly stay in the scene they are in; a return to an earlier one is found, too.
    if let known = scenes.indices.last(where: { scenes[$0].circuit.hasSameStructure(as: circuit) })
    {
      scene = known
    } else {
      scene = scenes.count
      scenes.append(Trace.Scene(circuit: circuit, parameters: places))
    }
    let frame = Frame(
      step: stepCount, scene: scene, numbers: circuit.numbers,
      loss: circuit.nodes[circuit.output.source].value.scalars.reduce(0, +), learningRates: rates,
      parameters: parameters)
    if divergence == nil { divergence = Divergence(circuit, step: stepCount) }
    keep(frame)
    onFrame?(frame, scenes[scene])
  }

  private func keep(_ frame: Frame) {
    last = nil
    switch keeping {
    case .all: frames.append(frame)
    case .every(let count) where frame.step.isMultiple(of: max(count, 1)) && !frame.isClosing:
      frames.append(frame)
    case .every, .none: last = frame
    }
  }

  private func snapshot() -> [(value: TensorValue, state: [String: OptimizerState.Value])] {
    var states: [[String: OptimizerState.Value]] = []
    for group in optimizer.state.groups { states += group.parameters }
    return zip(parameters, states).map { (TensorValue($0), $1) }
  }

  private static func gradient(_ circuit: Circuit, _ place: Int?) -> Circuit.Gradient {
    place.map { circuit.nodes[$0].gradient } ?? .cut(.unreachable)
  }
}

extension TraceSetup {
  /// What an optimizer and a scheduler are set to.
  init(
    _ optimizer: any Optimizer, _ scheduler: (any Scheduler)?, zeroGrad: Bool, title: String?,
    parameters: [Tensor]
  ) {
    self.title = title
    self.optimizer = optimizer.declaration.name
    options = optimizer.state.groups.first?.options ?? []
    self.scheduler = scheduler?.declaration.name
    schedulerOptions = scheduler?.core.listedOptions ?? []
    zeroesGradients = zeroGrad
    self.parameters = parameters.enumerated().map { $1.name ?? "p\($0 + 1)" }
  }
}
