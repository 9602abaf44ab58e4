public import Autograd

/// The way of one optimizer over a loss of two parameters.
///
/// ```swift
/// let path = OptimizerPath(loss, x: -1.5, y: 2)
/// let points = try path.run(SGD(path.parameters, lr: 0.1), steps: 100)
/// points.count   // 101, or fewer where the loss or a parameter is no longer finite
/// ```
public final class OptimizerPath {
  private let loss: LossOfTwo
  private var failure: Optimization.Failure?
  /// The two parameters, float64; an optimizer over these can run the path.
  public let parameters: [Tensor]

  /// Makes a path that stands at its start.
  ///
  /// - Parameters:
  ///   - loss: What is minimized.
  ///   - x: Where the first parameter starts.
  ///   - y: Where the second parameter starts.
  public init(_ loss: LossOfTwo, x: Double, y: Double) {
    self.loss = loss
    parameters = [
      Tensor(x, dtype: .float64, requiresGrad: true),
      Tensor(y, dtype: .float64, requiresGrad: true),
    ]
  }

  /// Goes so many steps, or until something is no longer finite.
  ///
  /// - Parameters:
  ///   - optimizer: An optimizer over `parameters`.
  ///   - scheduler: What changes its learning rate after each step.
  ///   - steps: How many steps.
  /// - Returns: The start and the point after each step; only the last may be not finite.
  /// - Throws: Why the loss cannot be computed or differentiated, or that the schedule has ended.
  public func run(
    _ optimizer: any Optimizer, scheduler: (any Scheduler)? = nil, steps: Int
  ) throws(Optimization.Failure) -> [ParameterPoint] {
    var points: [ParameterPoint] = []
    for _ in 0..<steps {
      let (x, y) = (parameters[0].item(), parameters[1].item())
      let value = try step(optimizer, scheduler)
      points.append(ParameterPoint(x: x, y: y, loss: value))
      guard x.isFinite, y.isFinite, value.isFinite else { return points }
    }
    let (x, y) = (parameters[0].item(), parameters[1].item())
    points.append(ParameterPoint(x: x, y: y, loss: try loss.at(x, y)))
    return points
  }

  /// One step; gives the loss before it.
  private func step(
    _ optimizer: any Optimizer, _ scheduler: (any Scheduler)?
  ) throws(Optimization.Failure) -> Double {
    if let scheduler, let left = scheduler.stepsLeft, left <= 0 {
      throw .optimizer(
        .scheduleEnded(owner: scheduler.declaration.name, steps: scheduler.core.count))
    }
    let before = optimizer.step {
      optimizer.zeroGrad()
      return self.evaluate()
    }
    if let failure { throw failure }
    let value = before.item()
    if let scheduler { scheduler.step(metric: value) }
    return value
  }

  /// Loss and gradients; after a failure NaN, which ends the step soon.
  private func evaluate() -> Tensor {
    let none = Tensor(Double.nan, dtype: .float64)
    if failure != nil { return none }
    do throws(Optimization.Failure) {
      let value = try loss.tensor(parameters[0], parameters[1])
      do throws(TensorError) { try value.accumulateGradients() } catch { throw .tensor(error) }
      return value
    } catch {
      failure = error
      return none
    }
  }
}
