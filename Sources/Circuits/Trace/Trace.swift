/// The frames of one run, and what they have in common.
///
/// ```swift
/// let x = Tensor(5.0, dtype: .float64, requiresGrad: true).named("x")
/// let recorder = Recorder(SGD([x], lr: 0.25))
/// for _ in 0..<3 { recorder.step { x * x } }
/// let trace = recorder.trace
/// trace.losses                             // [25, 6.25, 1.5625]
/// trace.circuit(at: 2).gradient(of: "x")   // 2.5
/// trace.setup.label                        // "SGD, lr 0.25"
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
  /// ```swift
  /// recorder.trace.circuit(at: 0).gradient(of: "x")   // 10, the slope at the beginning
  /// ```
  ///
  /// - Parameter index: A place in `frames`.
  /// - Returns: The scene's circuit with the frame's numbers.
  public func circuit(at index: Int) -> Circuit {
    let frame = frames[index]
    return scenes[frame.scene].circuit.replacing(frame.numbers)
  }
}
