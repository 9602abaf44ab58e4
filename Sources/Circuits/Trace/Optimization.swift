public import Autograd

/// The optimization of a program's output, step by step.
///
/// ```swift
/// let x = Tensor(5.0, requiresGrad: true).named("x")
/// let y = Tensor(1.0, requiresGrad: true).named("y")
/// let run = Optimization(
///   try Program("abs(x − y)"), ["x": x, "y": y], Recorder(SGD([x, y], lr: 0.1)))
/// for _ in 0..<100 { try run.step() }
/// try run.close()
/// run.recorder.trace.frames.count   // 101: 100 steps, and where they led
/// ```
public final class Optimization {
  /// What records the steps.
  public let recorder: Recorder
  /// How steps are computed.
  public let engine: Engine
  private let program: Program
  private let inputs: [String: Tensor]
  /// The compiled run, once it has been made; nil inside where the program cannot be replayed.
  private var compiled: CompiledOptimization??
  /// The scene of the compiled run, once it has made a step.
  private var scene: Int?
  /// Which parameters took a gradient when the run was compiled.
  private var trainable: [Bool] = []

  /// How steps are computed; both ways give the same frames.
  public enum Engine: Sendable, Equatable {
    /// The program is evaluated once and its circuit compiled, where that is possible.
    case replay
    /// The program is evaluated in every step.
    case eager
  }

  /// Why a program cannot be optimized.
  public enum Failure: Error, Sendable, Equatable {
    /// It cannot be computed.
    case program(ProgramError)
    /// Its output has no gradient, or more than one element.
    case tensor(TensorError)
    /// It ends in something that is no tensor.
    case notATensor(kind: String)
    /// The scheduler has no steps left.
    case optimizer(OptimizerError)

    /// What happened.
    public var description: String {
      switch self {
      case .program(let error): error.description
      case .tensor(let error): error.description
      case .notATensor(let kind):
        "the program ends in \(kind); only a tensor of one element can be minimized"
      case .optimizer(let error): error.description
      }
    }
  }

  /// Makes the run.
  ///
  /// - Parameters:
  ///   - program: What is minimized: the program's output, of one element.
  ///   - inputs: What the program's names mean; the recorder's parameters are among them.
  ///   - recorder: Optimizer, scheduler, and what is kept.
  ///   - engine: How steps are computed.
  public init(
    _ program: Program, _ inputs: [String: Tensor], _ recorder: Recorder, engine: Engine = .replay
  ) {
    self.engine = engine
    self.program = program
    self.inputs = inputs
    self.recorder = recorder
  }

  /// Makes one step.
  ///
  /// - Throws: Why the loss cannot be computed or differentiated. Nothing has moved then and no frame
  ///   is added, unless it fails within an `LBFGS` step.
  public func step() throws(Failure) {
    if let scheduler = recorder.scheduler, let left = scheduler.stepsLeft, left <= 0 {
      throw .optimizer(
        .scheduleEnded(owner: scheduler.declaration.name, steps: scheduler.core.count))
    }
    if engine == .replay, let run = compiledRun() {
      do throws(ReplayError) { return try recorder.step(run, scene: &scene) } catch {
        // From now on the program itself is evaluated.
        compiled = .some(nil)
      }
    }
    try eagerStep()
  }

  private func eagerStep() throws(Failure) {
    let loss = try checkedLoss()
    var isFirst = true
    var failure: Failure?
    recorder.step {
      defer { isFirst = false }
      if isFirst || failure != nil { return loss }
      // Only LBFGS asks again, elsewhere; what fails there ends the run after the step.
      do throws(Failure) { return try self.checkedLoss() } catch {
        failure = error
        return loss
      }
    }
    if let failure { throw failure }
  }

  /// Adds the frame of where the run has ended.
  ///
  /// - Throws: Why the loss cannot be computed.
  public func close() throws(Failure) {
    let loss = try checkedLoss()
    recorder.close { loss }
  }

  /// The compiled run, nil where there is none; why that is, evaluating the program tells.
  private func compiledRun() -> CompiledOptimization? {
    let parameters = recorder.parameters
    let trainable = parameters.map { $0.requiresGrad }
    // A parameter that has been frozen or freed makes another circuit.
    if let compiled, trainable == self.trainable { return compiled }
    self.trainable = trainable
    scene = nil
    var run: CompiledOptimization?
    if let circuit = try? CompiledCircuit(program, inputs, parameters) {
      run = CompiledOptimization(
        circuit, recorder.optimizer, zeroGrad: recorder.zeroesGradients)
    }
    compiled = .some(run)
    return run
  }

  /// The loss, which can be differentiated.
  private func checkedLoss() throws(Failure) -> Tensor {
    let value: ProgramValue
    do throws(ProgramError) {
      value = try recordingEverything { () throws(ProgramError) in
        try self.program.evaluate(self.inputs).output
      }
    } catch {
      throw .program(error)
    }
    guard let loss = value.operand else { throw .notATensor(kind: value.kindName) }
    do throws(TensorError) {
      _ = try loss.checkedSeed(nil, operation: "backward", needsOneElement: true)
    } catch {
      throw .tensor(error)
    }
    return loss
  }
}
