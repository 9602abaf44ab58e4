/// A tape of tensors: primitives in order, each with the places of its inputs.
///
/// The first run computes as the computation itself did, and keeps the memory of every result. Later
/// runs write the same memory again, by jobs that were made for it: they need no rules for sizes, no
/// new tensors and no counting. What has no job is applied as always, and its result copied.
package final class TensorTape: ReplayTape {
  /// The value at each place; views of others read their memory.
  private var values: [Tensor]
  private let types: [TensorType]
  private let isConstant: [Bool]
  private let steps: [TapeStep]
  private let stageEnds: [Int]
  /// Where the value of each place is computed; equal operations on equal inputs are one.
  private let places: [Int]
  private let randomLog: RandomLog
  /// Where the generators stood when the run began.
  private var starts: [Generator.State] = []
  /// What is done again, for the steps that have run in this layout.
  private var jobs = JobList()

  /// Begins with the values that were recorded.
  ///
  /// - Parameter plan: What shall be computed.
  package init(_ plan: TapePlan) {
    let list = TapeSteps(plan)
    randomLog = plan.randomLog
    values = plan.values.enumerated().map { i, value in
      i < plan.variables.count ? value.tensor.slot() : value.tensor.value
    }
    types = plan.values.map { $0.tensor.type }
    isConstant = plan.values.map { $0.isConstant }
    steps = list.steps
    stageEnds = list.stageEnds
    places = list.places
  }

  package func run(_ stages: Range<Int>) throws(ReplayError) {
    if stages.lowerBound == 0 { starts = randomLog.reserve() }
    let start = stages.lowerBound == 0 ? 0 : stageEnds[stages.lowerBound - 1]
    let end = stageEnds[stages.upperBound - 1]
    if jobs.areComplete(start..<end) {
      jobs.run(start..<end)
    } else {
      try runAny(start..<end)
    }
  }

  /// Runs steps that need their primitives, or have not run yet.
  private func runAny(_ steps: Range<Int>) throws(ReplayError) {
    try Recording.with(.off) { () throws(ReplayError) in
      var next = steps.lowerBound
      while next < steps.upperBound {
        let known = min(steps.upperBound, jobs.stepCount)
        if next < known { next = jobs.run(next..<known) ?? known }
        if next < steps.upperBound {
          try apply(next)
          next += 1
        }
      }
    }
  }

  /// Runs a step by its primitive.
  private func apply(_ number: Int) throws(ReplayError) {
    let step = steps[number]
    let inputs = step.inputs.map { values[$0] }
    let primitive = step.draw.map { $0.primitive(from: starts) } ?? step.primitive
    guard let result = result(of: primitive, TensorList(inputs)), result.type == types[step.place]
    else {
      let own = (step.primitive as? OpaquePullback)?.primitive
      throw .changed(primitive: (own ?? step.primitive).name)
    }
    if number < jobs.stepCount, values[step.place].liesLike(result) {
      values[step.place].overwrite(with: result)
      return
    }
    // What comes after it is made for memory that is now another's.
    jobs.keep(number)
    let isView = primitive.isView && inputs.contains { result.isView(of: $0) }
    values[step.place] = isView ? result : result.slot()
    if isView {
      jobs.append(.nothing)
    } else if step.draw == nil,
      let job = primitive.job(
        at: JobSite(inputs, isConstant: step.inputs.map { isConstant[$0] }, values[step.place]))
    {
      jobs.append(.job(job))
    } else {
      jobs.append(.primitive)
    }
  }

  /// The result, nil where the primitive does not apply any more.
  private func result(of primitive: any Primitive, _ inputs: TensorList) -> Tensor? {
    if let pullback = primitive as? OpaquePullback { return pullback.share(inputs) }
    do throws(TensorError) { return try primitive.apply(inputs) } catch { return nil }
  }

  /// The names of the primitives that later runs apply anew, because no job does what they do.
  package var appliedAnew: [String] {
    jobs.stepsOfPrimitives.map { steps[$0].primitive.name }
  }

  package func load(_ variable: Int, from tensor: Tensor) {
    if values[variable].liesLike(tensor) {
      values[variable].overwrite(with: tensor)
    } else {
      values[variable] = tensor.slot()
      jobs.keep(0)
    }
  }

  package func load(_ variable: Int, number: Double) {
    load(variable, from: .full(types[variable].shape, number, dtype: types[variable].dtype))
  }

  package func number(at place: Int) -> Double { values[places[place]].firstElement }

  package func tensor(at place: Int) -> Tensor { values[places[place]].slot() }
}

extension Tensor {
  /// The value alone: no history, no gradient asked for.
  fileprivate var value: Tensor { node.primitive == nil && !requiresGrad ? self : alias() }
}

extension TapePlan {
  /// The plan as a tape: of single numbers where possible, of tensors otherwise.
  package var tape: any ReplayTape {
    let numbers = randomLog.isEmpty ? NumberTapeWriter.tape(of: self) : nil
    return numbers ?? TensorTape(self)
  }
}
