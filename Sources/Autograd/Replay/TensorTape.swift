/// A tape of tensors: primitives in order, each with the places of its inputs.
package final class TensorTape: ReplayTape {
  private struct Step {
    let primitive: any Primitive
    let inputs: [Int]
    let place: Int
    /// Where among the numbers of a run it draws, if it does.
    let draw: RandomLog.Place?
  }

  private var values: [Tensor]
  private let steps: [Step]
  private let stageEnds: [Int]
  private let randomLog: RandomLog
  /// Where the generators stood when the run began.
  private var starts: [Generator.State] = []

  init(_ plan: TapePlan) {
    randomLog = plan.randomLog
    values = plan.values.map { $0.tensor.value }
    var steps: [Step] = []
    var ends: [Int] = []
    for (i, value) in plan.values.enumerated() {
      while ends.count < plan.stageEnds.count, plan.stageEnds[ends.count] == i {
        ends.append(steps.count)
      }
      if let primitive = value.primitive, !value.isConstant {
        steps.append(
          Step(
            primitive: primitive, inputs: value.inputs, place: i,
            draw: plan.randomLog.place(of: primitive)))
      }
    }
    while ends.count < plan.stageEnds.count { ends.append(steps.count) }
    self.steps = steps
    stageEnds = ends
  }

  package func run(_ stages: Range<Int>) throws(ReplayError) {
    if stages.lowerBound == 0 { starts = randomLog.reserve() }
    let start = stages.lowerBound == 0 ? 0 : stageEnds[stages.lowerBound - 1]
    let end = stageEnds[stages.upperBound - 1]
    try Recording.with(.off) { () throws(ReplayError) in
      for i in start..<end { try run(steps[i]) }
    }
  }

  private func run(_ step: Step) throws(ReplayError) {
    let inputs: TensorList
    switch step.inputs.count {
    case 1: inputs = .one(values[step.inputs[0]])
    case 2: inputs = .two(values[step.inputs[0]], values[step.inputs[1]])
    default: inputs = TensorList(step.inputs.map { values[$0] })
    }
    let primitive = step.draw.map { $0.primitive(from: starts) } ?? step.primitive
    guard let result = result(of: primitive, inputs), result.type == values[step.place].type
    else {
      let own = (step.primitive as? OpaquePullback)?.primitive
      throw .changed(primitive: (own ?? step.primitive).name)
    }
    values[step.place] = result
  }

  /// The result, nil where the primitive does not apply any more.
  private func result(of primitive: any Primitive, _ inputs: TensorList) -> Tensor? {
    if let pullback = primitive as? OpaquePullback { return pullback.share(inputs) }
    do throws(TensorError) { return try primitive.apply(inputs) } catch { return nil }
  }

  package func load(_ variable: Int, from tensor: Tensor) { values[variable] = tensor.value }

  package func load(_ variable: Int, number: Double) {
    let type = values[variable].type
    values[variable] = .full(type.shape, number, dtype: type.dtype)
  }

  package func number(at place: Int) -> Double { values[place].firstElement }

  package func tensor(at place: Int) -> Tensor { values[place] }
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
