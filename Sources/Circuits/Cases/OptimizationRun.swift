internal import Autograd

/// The steps of one optimizer case.
final class OptimizationRun {
  private let program: Program
  private let reference: ReferenceCase
  private let question: OptimizationQuestion
  private var values: [String: Tensor] = [:]
  private var params: [(name: String, tensor: Tensor)] = []
  private let optimizer: any Optimizer
  private let scheduler: (any Scheduler)?
  private let engine: Optimization.Engine
  private var failure: CaseFailure?

  /// Trajectories are for small cases; beyond so many numbers they are left out.
  private static let trajectoryLimit = 100_000

  init(
    _ program: Program, _ reference: ReferenceCase, _ question: OptimizationQuestion,
    _ engine: Optimization.Engine
  )
    throws(CaseFailure)
  {
    self.engine = engine
    self.program = program
    self.reference = reference
    self.question = question
    for (name, tensor) in reference.inputs { values[name] = tensor.leaf(requiresGrad: false) }
    for (name, tensor) in question.params {
      guard tensor.type.dtype.isFloating else {
        throw CaseFailure(TensorError.gradientOfDType(tensor.type.dtype))
      }
      let leaf = tensor.leaf(requiresGrad: true)
      values[name] = leaf
      params.append((name, leaf))
    }
    do throws(OptimizerError) {
      let optimizer = try OptimizerCatalog.named(question.optimizer.name)
        .optimizer(params.map { $0.tensor }, question.optimizer.options)
      self.optimizer = optimizer
      if let scheduler = question.scheduler {
        self.scheduler = try SchedulerCatalog.named(scheduler.name)
          .scheduler(optimizer, scheduler.options)
      } else {
        scheduler = nil
      }
    } catch {
      throw CaseFailure(error)
    }
  }

  func answer() throws(CaseFailure) -> [String: JSONText] {
    var losses: [JSONText] = []
    var rates: [JSONText] = []
    var paths: [[JSONText]] = params.map { _ in [] }
    let size = params.reduce(0) { $0 + $1.tensor.numel }
    let keepsPaths = size.multipliedReportingOverflow(by: question.steps)
    let isSmall = !keepsPaths.overflow && keepsPaths.partialValue <= OptimizationRun.trajectoryLimit
    var run = question.steps > 0 ? compiledRun() : nil
    for _ in 0..<question.steps {
      rates.append(.real(optimizer.groups[0].lr))
      let loss = try step(&run)
      losses.append(.real(loss))
      if isSmall {
        for (i, param) in params.enumerated() {
          paths[i].append(.array(param.tensor.scalars.map { .real($0) }))
        }
      }
    }
    var answer: [String: JSONText] = ["losses": .array(losses)]
    var ends: [String: JSONText] = [:]
    var trajectory: [String: JSONText] = [:]
    for (param, path) in zip(params, paths) {
      ends[param.name] = TensorValue(param.tensor).jsonText
      trajectory[param.name] = .array(path)
    }
    answer["params"] = .object(ends)
    if isSmall { answer["trajectory"] = .object(trajectory) }
    if scheduler != nil { answer["lrs"] = .array(rates) }
    return answer
  }

  /// The steps over the compiled program, nil where there is none; evaluating it tells why.
  private func compiledRun() -> CompiledOptimization? {
    guard engine == .replay,
      let circuit = try? CompiledCircuit(
        program, values, params.map { $0.tensor }, output: reference.output, reach: .gradients)
    else { return nil }
    return CompiledOptimization(circuit, optimizer, zeroGrad: question.zeroGrad)
  }

  /// One step; gives the loss before it.
  private func step(_ run: inout CompiledOptimization?) throws(CaseFailure) -> Double {
    let replayed = replayedStep(&run)
    let value = if let replayed { replayed } else { try eagerStep() }
    if let scheduler {
      if let left = scheduler.stepsLeft, left <= 0 {
        throw CaseFailure(
          OptimizerError.scheduleEnded(
            owner: scheduler.declaration.name, steps: scheduler.core.count))
      }
      scheduler.step(metric: value)
    }
    return value
  }

  private func replayedStep(_ run: inout CompiledOptimization?) -> Double? {
    guard let compiled = run else { return nil }
    do throws(ReplayError) {
      let loss = try compiled.step()
      compiled.store()
      return loss
    } catch {
      run = nil
      return nil
    }
  }

  private func eagerStep() throws(CaseFailure) -> Double {
    // LBFGS evaluates more than once in a step, and each evaluation begins without gradients.
    let clears = question.zeroGrad || optimizer.declaration.needsClosure
    let loss = optimizer.step {
      if clears { self.optimizer.zeroGrad() }
      return self.evaluate()
    }
    if let failure { throw failure }
    return loss.item()
  }

  /// Loss and gradients; after a failure NaN, which ends the step soon.
  private func evaluate() -> Tensor {
    let none = Tensor(Double.nan)
    if failure != nil { return none }
    do throws(CaseFailure) {
      let loss = try CaseRunner.output(reference.output, of: program, values)
      do throws(TensorError) { try loss.accumulateGradients() } catch {
        throw CaseFailure(error)
      }
      return loss
    } catch {
      failure = error
      return none
    }
  }
}
