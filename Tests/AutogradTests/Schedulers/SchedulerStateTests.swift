import Autograd
import Testing

/// Schedules saved, restored and continued, bit for bit.
struct SchedulerStateTests {
  @Test(
    arguments: SchedulerReferenceTests.runs.filter { $0.schedulers.count == 1 }, [1, 8, 13, 19, 31])
  func continuesBitForBit(run: SchedulerReferenceTests.Run, pause: Int) throws {
    let named = run.schedulers[0]
    let declaration = try SchedulerCatalog.named(named.name)
    let first = SchedulerReferenceTests.optimizer(run.optimizer)
    let one = try declaration.scheduler(first, named.options.named)
    for step in 0..<pause { one.step(metric: SchedulerReferenceTests.metric(step)) }
    let saved = (first.state, one.state)
    let second = SchedulerReferenceTests.optimizer(run.optimizer)
    let two = try declaration.scheduler(second, named.options.named)
    try second.restore(saved.0)
    try two.restore(saved.1)
    for step in pause..<50 {
      for scheduler in [one, two] { scheduler.step(metric: SchedulerReferenceTests.metric(step)) }
      #expect(bits(one.rates) == bits(two.rates))
    }
    #expect(first.state == second.state)
    #expect(one.state == two.state)
  }

  @Test func foreignStatesAreRefused() throws {
    let optimizer = SGD([Tensor([1.0])], lr: 0.1)
    let step = StepLR(optimizer, stepSize: 2)
    let plateau = ReduceLROnPlateau(optimizer)
    #expect(throws: OptimizerError.self) { try plateau.restore(step.state) }
    var state = plateau.state
    state.own["best"] = nil
    #expect(throws: OptimizerError.self) { try plateau.restore(state) }
    state = step.state
    state.baseRates = []
    #expect(throws: OptimizerError.self) { try step.restore(state) }
    state = CosineAnnealingWarmRestarts(optimizer, t0: 3).state
    state.own["T_cur"] = 3
    #expect(throws: OptimizerError.self) {
      try CosineAnnealingWarmRestarts(optimizer, t0: 3).restore(state)
    }
  }
}
