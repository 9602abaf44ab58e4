public import Autograd

/// One optimization step: what the circuit computed, and what the optimizer made of it.
///
/// Everything in a frame is of the same step: `numbers` and `gradient` belong to the parameters as
/// they were before it, `next` to the parameters after it.
///
/// ```swift
/// let x = Tensor(5.0, dtype: .float64, requiresGrad: true).named("x")
/// let recorder = Recorder(SGD([x], lr: 0.1))
/// recorder.step { x * x }
/// let frame = recorder.trace.frames[0]
/// frame.loss                          // 25
/// frame.parameters[0].value.first     // 5
/// frame.parameters[0].next?.first     // 4
/// ```
public struct Frame: Sendable, Equatable {
  /// The number of the step, from 0.
  public let step: Int
  /// Which of the trace's scenes this is a frame of.
  public let scene: Int
  /// Values, gradients and local derivatives.
  public let numbers: CircuitNumbers
  /// The loss; the sum of the elements where the output has several.
  public let loss: Double
  /// The learning rates that the step used, one for each parameter group.
  public let learningRates: [Double]
  /// The parameters in the order of the trace's names.
  public let parameters: [Parameter]
  /// The options of each parameter group that were not those of the trace's setup.
  ///
  /// Besides the learning rate: a momentum that a scheduler moves, for instance. Empty where there
  /// are none.
  public let movedOptions: [[OptimizerState.Option]]
  /// What the optimizer remembered before the step of all parameters together, as `LBFGS` does.
  public let memory: [String: OptimizerState.Value]
  /// What it remembers after the step.
  public let nextMemory: [String: OptimizerState.Value]

  /// One parameter in one step.
  ///
  /// ```swift
  /// let x = Tensor(3.0, dtype: .float64, requiresGrad: true).named("x")
  /// let recorder = Recorder(SGD([x], lr: 0.25), zeroGrad: false)
  /// for _ in 0..<2 { recorder.step { x * x } }
  /// let second = recorder.trace.frames[1].parameters[0]
  /// second.value.first             // 1.5
  /// second.gradient.value?.first   // 3, of this step
  /// second.accumulated?.first      // 9, with the 6 of the first step
  /// second.next?.first             // -0.75
  /// ```
  public struct Parameter: Sendable, Equatable {
    /// The value before the step.
    public let value: TensorValue
    /// The gradient of this step alone, d(loss)/d(parameter).
    public let gradient: Circuit.Gradient
    /// The gradient that the optimizer saw, nil where none has arrived.
    ///
    /// Where gradients are not cleared, it is the sum of all steps so far.
    public let accumulated: TensorValue?
    /// What the optimizer remembered of the parameter before the step, by PyTorch's names.
    public let state: [String: OptimizerState.Value]
    /// The value after the step; nil in a closing frame, which shows where a run ended.
    public let next: TensorValue?
    /// What the optimizer remembers after the step.
    public let nextState: [String: OptimizerState.Value]

    package init(
      value: TensorValue, gradient: Circuit.Gradient, accumulated: TensorValue?,
      state: [String: OptimizerState.Value], next: TensorValue?,
      nextState: [String: OptimizerState.Value]
    ) {
      self.value = value
      self.gradient = gradient
      self.accumulated = accumulated
      self.state = state
      self.next = next
      self.nextState = nextState
    }
  }

  package init(
    step: Int, scene: Int, numbers: CircuitNumbers, loss: Double, learningRates: [Double],
    parameters: [Parameter], movedOptions: [[OptimizerState.Option]] = [],
    memory: [String: OptimizerState.Value] = [:], nextMemory: [String: OptimizerState.Value] = [:]
  ) {
    self.step = step
    self.scene = scene
    self.numbers = numbers
    self.loss = loss
    self.learningRates = learningRates
    self.parameters = parameters
    self.movedOptions = movedOptions
    self.memory = memory
    self.nextMemory = nextMemory
  }

  /// Whether the parameters stay as they are, because the run ended here.
  public var isClosing: Bool { parameters.allSatisfy { $0.next == nil } }

  /// The loss in the shortest digits of its dtype.
  var lossText: String {
    // The output is the last of a circuit's nodes.
    if let output = numbers.values.last, output.isScalar, output.dtype.isFloating {
      return output.text(at: 0)
    }
    return ShortNumber.text(loss)
  }
}
