import Autograd
import Circuits

/// One optimizer over one program, from the first step to the end.
struct RunLoop {
  let program: Program
  let inputs: [(name: String, tensor: Tensor)]
  let optimizer: any Optimizer
  let scheduler: (any Scheduler)?
  let title: String
  let goal: Goal
  /// Which scopes are drawn as one gate each; nil draws all open.
  let scopes: ScopeChoice?
  let holdsFrames: Bool
  /// Where the program came from, if not from the command line itself.
  let place: String?

  /// When to stop, and how often to look.
  struct Goal {
    let steps: Int
    let untilLoss: Double?
    let every: Int
    let zeroGrad: Bool
  }

  /// Makes the steps; every frame goes to the writers as it is made.
  ///
  /// - Parameters:
  ///   - writers: What takes the frames.
  ///   - progress: Told after every step, with the number of steps made.
  /// - Returns: How the run ended; `interrupted` after Ctrl-C, when the writers have not been ended.
  /// - Throws: A `Failure` of the program or of a writer.
  func run(
    _ writers: [any RunWriter], progress: (Int) -> Void
  ) throws(Failure) -> Trace.Outcome {
    let recorder = Recorder(
      optimizer, scheduler: scheduler, zeroGrad: goal.zeroGrad, title: title,
      keeping: holdsFrames ? .every(goal.every) : .none)
    let setup = recorder.trace.setup
    var table: [String: Tensor] = [:]
    for (name, tensor) in inputs { table[name] = tensor }
    let run = Optimization(program, table, recorder)
    for writer in writers { try writer.begin(setup) }
    let relay = Relay(writers, every: goal.every, scopes)
    recorder.onFrame = { frame, scene in relay.take(frame, scene) }
    for step in 0..<goal.steps {
      if Interrupt.isPending { return .interrupted }
      if let bound = goal.untilLoss, let loss = try loss(table), loss <= bound {
        recorder.end(.reached(loss: loss))
        break
      }
      do throws(Optimization.Failure) { try run.step() } catch { throw Failure(error, in: place) }
      try relay.check()
      if recorder.divergence != nil { break }
      progress(step + 1)
    }
    // Where a run has diverged, the frame that shows it is the last.
    if recorder.divergence == nil {
      do throws(Optimization.Failure) { try run.close() } catch { throw Failure(error, in: place) }
    }
    try relay.finish()
    let trace = scopes.map { recorder.trace.collapsing($0) } ?? recorder.trace
    for writer in writers { try writer.end(trace) }
    return trace.outcome
  }

  /// The loss now, nil where the program gives none; the next step says why.
  private func loss(_ table: [String: Tensor]) throws(Failure) -> Double? {
    // Looking at the loss leaves to the next step the random numbers that it would have without.
    let state = Generator.current.state
    defer { Generator.current.state = state }
    let value: ProgramValue
    do throws(ProgramError) {
      value = try withoutGradient { () throws(ProgramError) in
        try program.evaluate(table).output
      }
    } catch {
      throw Failure(error, in: place)
    }
    guard let loss = value.operand, loss.numel == 1 else { return nil }
    return loss.scalars[0]
  }
}

/// Hands on every k-th frame and the last; remembers what went wrong, since recorders cannot throw.
private final class Relay {
  private let writers: [any RunWriter]
  private let every: Int
  private var waiting: (frame: Frame, scene: Trace.Scene)?
  private var failure: Failure?
  private let scopes: ScopeChoice?
  private let collapser: TraceCollapser?
  private var isChecked = false

  init(_ writers: [any RunWriter], every: Int, _ scopes: ScopeChoice?) {
    self.writers = writers
    self.every = every
    self.scopes = scopes
    collapser = scopes.map { TraceCollapser($0) }
  }

  func take(_ frame: Frame, _ scene: Trace.Scene) {
    waiting = (frame, scene)
    if frame.step.isMultiple(of: every) || frame.isClosing { pass() }
  }

  private func pass() {
    guard failure == nil, var (frame, scene) = waiting else { return }
    waiting = nil
    do throws(Failure) {
      if let scopes, let collapser {
        if !isChecked { try ScopeOptions.check(scopes, in: scene.circuit) }
        isChecked = true
        (frame, scene) = (
          collapser.frame(frame, of: scene), collapser.scene(scene, number: frame.scene)
        )
      }
      for writer in writers { try writer.add(frame, scene) }
    } catch {
      failure = error
    }
  }

  func check() throws(Failure) { if let failure { throw failure } }

  func finish() throws(Failure) {
    pass()
    try check()
  }
}
