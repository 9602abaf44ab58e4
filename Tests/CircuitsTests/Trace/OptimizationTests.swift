import Autograd
import Circuits
import Testing

@Suite("Optimization of a program")
struct OptimizationTests {
  private func failure(_ body: () throws -> Void) -> Optimization.Failure? {
    do { try body() } catch { return error as? Optimization.Failure }
    return nil
  }

  @Test(
    "is the run of the same closure", arguments: OptimizerCatalog.all.map(\.name),
    [Optimization.Engine.replay, .eager])
  func sameAsClosure(_ name: String, engine: Optimization.Engine) throws {
    // Muon changes matrices only.
    if name == "Muon" { return }
    for zeroGrad in [true, false] { try sameAsClosure(name, zeroGrad, engine) }
  }

  private func sameAsClosure(
    _ name: String, _ zeroGrad: Bool, _ engine: Optimization.Engine
  ) throws {
    let declaration = try OptimizerCatalog.named(name)
    func recorder(_ leaves: [Tensor]) throws -> Recorder {
      Recorder(try declaration.optimizer(leaves, [("lr", 0.01)]), zeroGrad: zeroGrad)
    }
    let (a, b) = (input("A", 3), input("B", 2))
    let run = Optimization(
      try Program("A²(B + 5)"), ["A": a, "B": b], try recorder([a, b]), engine: engine)
    let (c, d) = (input("A", 3), input("B", 2))
    let other = try recorder([c, d])
    for _ in 0..<20 {
      try run.step()
      other.step { c.pow(2) * (d + 5) }
    }
    try run.close()
    other.close { c.pow(2) * (d + 5) }
    #expect(run.recorder.trace.frames.count == 21)
    #expect(run.recorder.trace == other.trace)
  }

  /// Things that somebody may do between two steps.
  enum Meddling: CaseIterable {
    case nothing, rate, gradient, state, parameter, frozen
  }

  @Test(
    "what happens between the steps is seen by both engines", arguments: Meddling.allCases)
  func meddling(_ meddling: Meddling) throws {
    func trace(_ engine: Optimization.Engine) throws -> (trace: Trace, grad: [UInt64]?) {
      let (a, b) = (input("A", 3), input("B", 2))
      let recorder = Recorder(SGD([a, b], lr: 0.001, momentum: 0.5), zeroGrad: false)
      let run = Optimization(
        try Program("A²(B + 5)"), ["A": a, "B": b], recorder, engine: engine)
      for _ in 0..<3 { try run.step() }
      switch meddling {
      case .nothing: break
      case .rate: recorder.optimizer.groups[0].lr = 0.01
      case .gradient: a.grad = nil
      case .state:
        try recorder.optimizer.restore(SGD([a, b], lr: 0.002, momentum: 0.25).state)
      case .parameter:
        b.grad = Tensor(100.0, dtype: .float64)
        SGD([b], lr: 0.5).step()
      case .frozen: b.requiresGrad = false
      }
      for _ in 0..<3 { try run.step() }
      try run.close()
      return (recorder.trace, bits(a.grad))
    }
    let (fast, slow) = (try trace(.replay), try trace(.eager))
    #expect(fast.trace == slow.trace && fast.grad == slow.grad)
    #expect(fast.trace.json == slow.trace.json)
  }

  @Test("the values are those of the issue")
  func seed() throws {
    for (isAdding, x, y) in [(false, 3.0, 3.0), (true, 4.0, 2.0)] {
      let (a, b) = (input("x", 5), input("y", 1))
      let run = Optimization(
        try Program("abs(x − y)"), ["x": a, "y": b],
        Recorder(SGD([a, b], lr: 0.1), zeroGrad: !isAdding))
      for _ in 0..<100 { try run.step() }
      try run.close()
      let trace = run.recorder.trace
      #expect(agree([a.item(), b.item()], [x, y], 1e-12))
      #expect(trace.frames[100].parameters.map(\.value.first) == [a.item(), b.item()])
      #expect(trace.frames[100].isClosing)
    }
  }

  @Test("LBFGS evaluates several times in a step, and the frame shows the first")
  func lbfgs() throws {
    let (a, b) = (input("a", 0.75), input("b", -0.5))
    let recorder = Recorder(LBFGS([a, b], lr: 0.5, maxIter: 5))
    let run = Optimization(try Program("(a - 2)² + (a·b)² + b²"), ["a": a, "b": b], recorder)
    try run.step()
    let frame = recorder.trace.frames[0]
    #expect(frame.parameters.map(\.value.first) == [0.75, -0.5])
    #expect(agree([frame.loss], [1.25 * 1.25 + 0.375 * 0.375 + 0.25], 1e-12))
    let gradient = frame.parameters.compactMap { $0.accumulated?.first }
    #expect(agree(gradient, [-2.5 + 2 * 0.75 * 0.25, 2 * 0.5625 * -0.5 - 1], 1e-12))
  }

  @Test("what cannot be minimized is told, and leaves no frame")
  func failures() throws {
    let x = Tensor([1.0, 2.0], dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    let several = Optimization(try Program("x * x"), ["x": x], recorder)
    guard case .tensor? = failure({ try several.step() }) else {
      Issue.record("a loss of several elements is no loss")
      return
    }
    let unknown = Optimization(try Program("x * y"), ["x": x], recorder)
    guard case .program? = failure({ try unknown.step() }) else {
      Issue.record("y has no value")
      return
    }
    let list = Optimization(try Program("[x, x]"), ["x": x], recorder)
    #expect(failure { try list.step() } != nil)
    #expect(failure { try list.step() }?.description.isEmpty == false)
    #expect(recorder.trace.frames.isEmpty && recorder.stepCount == 0)
    #expect(x.scalars == [1, 2] && x.grad == nil)
  }

  @Test("a schedule that has ended is told before anything moves")
  func schedule() throws {
    let x = input("x", 1)
    let optimizer = SGD([x], lr: 0.1)
    let recorder = Recorder(
      optimizer, scheduler: OneCycleLR(optimizer, maxLR: 0.1, totalSteps: 3, cycleMomentum: false))
    let run = Optimization(try Program("x²"), ["x": x], recorder)
    var made = 0
    while failure({ try run.step() }) == nil, made < 10 { made += 1 }
    let before = x.item()
    #expect(failure { try run.step() }?.description.contains("OneCycleLR") == true)
    #expect(x.item() == before && recorder.trace.frames.count == made && made < 10)
  }
}
