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
/// structure than before, a new scene begins. Plain numbers belong to the structure, so what changes
/// from step to step, such as a sample of the data, should be a tensor:
///
/// ```swift
/// let (data, w) = ([1.0, 2.0, 4.0], Tensor(1.0, requiresGrad: true).named("w"))
/// let stochastic = Recorder(SGD([w], lr: 0.1))
/// for i in 0..<3 { stochastic.step { (w * Tensor(data[i]) - 3).pow(2) } }
/// stochastic.trace.scenes.count   // 1; with `w * data[i]` it would be 3
/// ```
public final class Recorder {
  /// Which frames stay in memory; scenes always do, one for each topology.
  ///
  /// ```swift
  /// let x = Tensor(5.0, requiresGrad: true).named("x")
  /// let recorder = Recorder(SGD([x], lr: 0.1), keeping: .every(10))
  /// for _ in 0..<25 { recorder.step { x * x } }
  /// recorder.trace.frames.map(\.step)   // [0, 10, 20, 24]
  /// ```
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
  ///
  /// ```swift
  /// let x = Tensor(5.0, requiresGrad: true).named("x")
  /// let recorder = Recorder(SGD([x], lr: 0.25), keeping: .none)
  /// var losses: [Double] = []
  /// recorder.onFrame = { frame, _ in losses.append(frame.loss) }
  /// for _ in 0..<3 { recorder.step { x * x } }
  /// losses                                // [25, 6.25, 1.5625]
  /// recorder.trace.frames.map(\.step)     // [2]
  /// ```
  public var onFrame: ((Frame, Trace.Scene) -> Void)?
  /// The steps made so far.
  public internal(set) var stepCount = 0
  /// The first place where something was not finite.
  public private(set) var divergence: Divergence?

  private let setup: TraceSetup
  let parameters: [Tensor]
  var scenes = SceneList()
  private var frames: [Frame] = []
  /// The newest frame, where it is not among those that are kept.
  private var last: Frame?
  private var ending: Trace.Outcome?
  /// The parameters as the last step left them.
  var known: [Moment] = []

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
    setup = TraceSetup(optimizer, scheduler, zeroGrad: zeroGrad, title: title)
  }

  /// Makes one step and records it.
  ///
  /// ```swift
  /// let x = Tensor(5.0, requiresGrad: true).named("x")
  /// let recorder = Recorder(SGD([x], lr: 0.25))
  /// recorder.step { x * x }.item()   // 25, the loss before the step
  /// x.item()                         // 2.5
  /// ```
  ///
  /// - Parameter closure: Computes the loss, of one element, and returns it. `LBFGS` calls it several
  ///   times; the frame shows the first.
  /// - Returns: The loss. Traps where it has several elements or no parameter takes part.
  @discardableResult
  public func step(_ closure: () -> Tensor) -> Tensor { step(recording: true, closure) }

  /// Makes one step, and records it where that is worth its time.
  ///
  /// A step that is not recorded costs as little as one without a recorder. It is counted, so that
  /// frames know their place in the run, and nobody looks whether it diverges.
  ///
  /// ```swift
  /// let x = Tensor(5.0, requiresGrad: true).named("x")
  /// let recorder = Recorder(SGD([x], lr: 0.1))
  /// for i in 0..<1_000 {
  ///   recorder.step(recording: i.isMultiple(of: 100)) { x * x }
  /// }
  /// recorder.trace.frames.map(\.step)   // [0, 100, 200, 300, 400, 500, 600, 700, 800, 900]
  /// ```
  ///
  /// - Parameters:
  ///   - isRecorded: Whether the step becomes a frame.
  ///   - closure: Computes the loss, of one element, and returns it.
  /// - Returns: The loss. Traps where it has several elements or no parameter takes part.
  @discardableResult
  public func step(recording isRecorded: Bool, _ closure: () -> Tensor) -> Tensor {
    guard isRecorded else { return unrecordedStep(closure) }
    let start = begin()
    var seen: (circuit: Circuit, places: [Int?], accumulated: [TensorValue?])?
    let loss = optimizer.step {
      if self.clears { self.optimizer.zeroGrad() }
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
    finish(
      start, seen.circuit.numbers, scenes.place(of: seen.circuit, seen.places), seen.accumulated)
    return loss
  }

  /// Records where the run has ended: one more frame, without a step.
  ///
  /// Nothing is changed, `grad` included. Should the run go on after all, or be closed again, this
  /// frame is replaced.
  ///
  /// ```swift
  /// let x = Tensor(5.0, requiresGrad: true).named("x")
  /// let recorder = Recorder(SGD([x], lr: 0.25))
  /// recorder.step { x * x }
  /// recorder.close { x * x }
  /// recorder.trace.losses   // [25, 6.25]
  /// ```
  ///
  /// - Parameter closure: Computes the loss.
  public func close(_ closure: () -> Tensor) {
    let start = begin()
    let loss = closure()
    let (circuit, places) = Circuit.captured(loss, locating: parameters)
    let states = start.moments.enumerated().map { i, now in
      let gradient = Recorder.gradient(circuit, places[i])
      return Frame.Parameter(
        value: now.value, gradient: gradient, accumulated: sum(of: gradient, parameters[i]),
        state: now.state, next: nil, nextState: now.state)
    }
    add(
      circuit.numbers, to: scenes.place(of: circuit, places), start, states,
      nextMemory: start.memory)
  }

  /// Notes how the run ended, where it is not by all steps being made.
  ///
  /// ```swift
  /// recorder.end(.interrupted)
  /// recorder.trace.outcome   // .interrupted
  /// ```
  ///
  /// - Parameter outcome: How it ended.
  public func end(_ outcome: Trace.Outcome) { ending = outcome }

  /// What has been recorded so far.
  public var trace: Trace {
    Trace(
      setup: setup, scenes: scenes.scenes, frames: frames + (last.map { [$0] } ?? []),
      outcome: ending ?? divergence.map { .diverged($0) } ?? .completed)
  }

  /// Adds a frame of a circuit, with parameters as somebody else has seen them.
  package func add(
    _ circuit: Circuit, _ places: [Int?], _ rates: [Double], _ parameters: [Frame.Parameter],
    _ movedOptions: [[OptimizerState.Option]] = [],
    memory: [String: OptimizerState.Value] = [:], nextMemory: [String: OptimizerState.Value] = [:]
  ) {
    add(
      circuit.numbers, to: scenes.place(of: circuit, places),
      StepStart(moments: [], memory: memory, rates: rates, movedOptions: movedOptions), parameters,
      nextMemory: nextMemory)
  }

  /// Adds a frame of a scene.
  func add(
    _ numbers: CircuitNumbers, to scene: Int, _ start: StepStart, _ parameters: [Frame.Parameter],
    nextMemory: [String: OptimizerState.Value]
  ) {
    let circuit = scenes.scenes[scene].circuit
    let frame = Frame(
      step: stepCount, scene: scene, numbers: numbers,
      loss: numbers.values[circuit.output.source].scalars.reduce(0, +),
      learningRates: start.rates, parameters: parameters, movedOptions: start.movedOptions,
      memory: start.memory, nextMemory: nextMemory)
    if divergence == nil, !frame.isFinite {
      divergence = Divergence(
        frame, circuit.replacing(numbers), scenes.scenes[scene], names: setup.parameters)
    }
    keep(frame)
    onFrame?(frame, scenes.scenes[scene])
  }

  private func keep(_ frame: Frame) {
    last = nil
    // A run that goes on had not ended.
    if frames.last?.isClosing == true { frames.removeLast() }
    switch keeping {
    case .all: frames.append(frame)
    case .every(let count) where frame.step.isMultiple(of: max(count, 1)) && !frame.isClosing:
      frames.append(frame)
    case .every, .none: last = frame
    }
  }

  /// Whether gradients are cleared before the loss is computed: LBFGS evaluates more than once in a
  /// step, and each evaluation begins without gradients.
  var clears: Bool { zeroesGradients || optimizer.declaration.needsClosure }

  func snapshot() -> [Moment] {
    var states: [[String: OptimizerState.Value]] = []
    for group in optimizer.state.groups { states += group.parameters }
    var moments = zip(parameters, states).map { Moment(value: TensorValue($0), state: $1) }
    // A step mostly begins where the last one ended, and then both share their memory.
    for i in known.indices where i < moments.count {
      if known[i].value.isIdentical(to: moments[i].value) { moments[i].value = known[i].value }
      if known[i].state == moments[i].state { moments[i].state = known[i].state }
    }
    return moments
  }

  /// The options that are not those of the setup.
  var movedOptions: [[OptimizerState.Option]] {
    var moved: [[OptimizerState.Option]] = []
    var isAny = false
    for (group, usual) in zip(optimizer.groups, setup.groups) {
      var options: [OptimizerState.Option] = []
      for var option in usual where option.name != "lr" {
        guard let value = group[option.name], value != option.value else { continue }
        option.value = value
        options.append(option)
        isAny = true
      }
      moved.append(options)
    }
    return isAny ? moved : []
  }

  /// What `grad` would become if a gradient were added to it.
  private func sum(of gradient: Circuit.Gradient, _ parameter: Tensor) -> TensorValue? {
    let before = clears ? nil : parameter.grad
    guard parameter.requiresGrad, let more = gradient.value else {
      return before.map { TensorValue($0) }
    }
    guard let before else { return more }
    return withoutGradient {
      TensorValue(before + Tensor(more.scalars, dtype: more.dtype).reshape(more.shape))
    }
  }

  static func gradient(_ circuit: Circuit, _ place: Int?) -> Circuit.Gradient {
    place.map { circuit.nodes[$0].gradient } ?? .cut(.unreachable)
  }
}
