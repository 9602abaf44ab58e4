import Autograd
import Circuits
import Testing

@Suite("Replayed optimization")
struct ReplayOptimizerTests {
  /// A scheduler of every kind, and none.
  static let schedulers: [(name: String, options: [(name: String, value: OptionValue)])?] = [
    nil, ("ConstantLR", []), ("CosineAnnealingLR", [("T_max", 20)]),
    ("CosineAnnealingWarmRestarts", [("T_0", 7)]),
    (
      "CyclicLR",
      [("base_lr", 0.001), ("max_lr", 0.02), ("step_size_up", 5), ("cycle_momentum", false)]
    ),
    ("ExponentialLR", [("gamma", 0.97)]), ("LinearLR", []),
    ("MultiStepLR", [("milestones", [5, 20])]),
    ("OneCycleLR", [("max_lr", 0.02), ("total_steps", 60), ("cycle_momentum", false)]),
    ("PolynomialLR", [("total_iters", 40)]), ("ReduceLROnPlateau", [("patience", 2)]),
    ("StepLR", [("step_size", 8)]),
  ]

  @Test(
    "frames are those of evaluating the program, to the bit",
    arguments: OptimizerCatalog.all.map(\.name))
  func frames(_ optimizer: String) throws {
    for scheduler in Self.schedulers {
      for zeroGrad in [true, false] {
        for dtype in [DType.float64, .float32] {
          // Muon takes matrices only.
          let shape = optimizer == "Muon" ? [1, 1] : []
          let run = Run(optimizer, scheduler, zeroGrad: zeroGrad, dtype, shape)
          let (replayed, eager) = (try run.trace(.replay), try run.trace(.eager))
          #expect(replayed.frames.count == 51)
          #expect(replayed == eager, "\(scheduler?.name ?? "no scheduler"), \(zeroGrad), \(dtype)")
        }
      }
    }
  }

  @Test("every scheduler takes part")
  func coverage() {
    #expect(Self.schedulers.compactMap { $0?.name } == SchedulerCatalog.all.map(\.name))
  }

  @Test("elementwise optimizers step single numbers in flat memory, the others tensors")
  func flat() throws {
    for declaration in OptimizerCatalog.all {
      for dtype in [DType.float32, .float64] {
        let x = Tensor(1.0, dtype: dtype, requiresGrad: true)
        guard let optimizer = try? declaration.optimizer([x]) else { continue }
        let run = CompiledOptimization(
          try CompiledCircuit([x], reach: .gradients) { x * x }, optimizer)
        #expect(run.isFlat == !["Adafactor", "LBFGS"].contains(declaration.name))
        let tensor = Tensor([1.0, 2.0], dtype: dtype, requiresGrad: true)
        let other = try CompiledCircuit([tensor], reach: .gradients) { (tensor * tensor).sum() }
        #expect(!CompiledOptimization(other, SGD([tensor])).isFlat)
      }
    }
  }

  @Test("options that have state of their own, set and changed on the way")
  func options() throws {
    let choices: [(String, [(name: String, value: OptionValue)])] = [
      ("SGD", [("momentum", 0.9), ("dampening", 0.1), ("weight_decay", 0.01)]),
      ("SGD", [("momentum", 0.9), ("nesterov", true)]), ("Adam", [("amsgrad", true)]),
      ("RMSprop", [("momentum", 0.5), ("centered", true)]), ("NAdam", [("weight_decay", 0.1)]),
      ("LBFGS", [("line_search_fn", .string("strong_wolfe"))]),
      ("SGD", [("maximize", true), ("lr", 0.0001)]),
    ]
    for (name, options) in choices {
      let run = Run(name, nil, zeroGrad: true, .float64, [], options)
      #expect(try run.trace(.replay) == run.trace(.eager), "\(name) \(options)")
      // Momentum that begins in the middle of a run brings a state slot with it.
      let changing = Run(
        name, nil, zeroGrad: true, .float64, [], [], changesAt: name == "SGD" ? 9 : nil)
      #expect(try changing.trace(.replay) == changing.trace(.eager), "\(name)")
    }
  }

  @Test("parameters, gradients and state may be changed from outside between recorded steps")
  func outside() throws {
    func trace(_ engine: Optimization.Engine) throws -> Trace {
      let (x, y) = (input("x", 3), input("y", 2))
      let optimizer = Adam([x, y], lr: 0.1)
      let run = Optimization(
        try Program("x²(y + 5)"), ["x": x, "y": y], Recorder(optimizer, zeroGrad: false),
        engine: engine)
      for _ in 0..<3 { try run.step() }
      let saved = optimizer.state
      for _ in 0..<3 { try run.step() }
      try optimizer.restore(saved)
      x.zeroGrad()
      SGD([y], lr: 1).step()
      for _ in 0..<3 { try run.step() }
      return run.recorder.trace
    }
    #expect(try trace(.replay) == trace(.eager))
  }

  @Test("tensors, and a loss that diverges")
  func others() throws {
    let w = Tensor([[0.1, -0.2], [0.3, 0.4]], dtype: .float64)
    func trace(_ engine: Optimization.Engine, _ text: String, _ lr: Double) throws -> Trace {
      let parameter = withoutGradient { w * 1 }.detach()
      parameter.requiresGrad = true
      parameter.named("w")
      let run = Optimization(
        try Program(text), ["w": parameter, "t": Tensor([1.0, 0.0], dtype: .float64)],
        Recorder(Adam([parameter], lr: lr)), engine: engine)
      for _ in 0..<20 { try run.step() }
      return run.recorder.trace
    }
    let mse = "mse_loss(tanh(t @ w), t)"
    #expect(try trace(.replay, mse, 0.1) == trace(.eager, mse, 0.1))
    let exploding = "exp(exp(w * 100)).sum()"
    let (a, b) = (try trace(.replay, exploding, 1), try trace(.eager, exploding, 1))
    #expect(a.outcome == b.outcome && a.outcome != .completed)
  }
}

/// One optimization of a small loss.
private struct Run {
  let optimizer: String
  let scheduler: (name: String, options: [(name: String, value: OptionValue)])?
  let zeroGrad: Bool
  let dtype: DType
  let shape: [Int]
  let options: [(name: String, value: OptionValue)]
  let changesAt: Int?

  init(
    _ optimizer: String,
    _ scheduler: (name: String, options: [(name: String, value: OptionValue)])?,
    zeroGrad: Bool, _ dtype: DType, _ shape: [Int],
    _ options: [(name: String, value: OptionValue)] = [], changesAt: Int? = nil
  ) {
    self.optimizer = optimizer
    self.scheduler = scheduler
    self.zeroGrad = zeroGrad
    self.dtype = dtype
    self.shape = shape
    self.options = options
    self.changesAt = changesAt
  }

  func trace(_ engine: Optimization.Engine) throws -> Trace {
    let (x, y) = (leaf("x", 0.4), leaf("y", -0.3))
    var options = self.options
    if !options.contains(where: { $0.name == "lr" }) { options.append(("lr", 0.01)) }
    let optimizer = try OptimizerCatalog.named(optimizer).optimizer([x, y], options)
    let scheduler = try scheduler.map {
      try SchedulerCatalog.named($0.name).scheduler(optimizer, $0.options)
    }
    let program = try Program("((1 - x)**2 + 3(y - x²)² + abs(x·y) / (2 + tanh(y))).sum()")
    let run = Optimization(
      program, ["x": x, "y": y], Recorder(optimizer, scheduler: scheduler, zeroGrad: zeroGrad),
      engine: engine)
    for step in 0..<50 {
      if step == changesAt { try optimizer.groups[0].set("momentum", 0.9) }
      try run.step()
    }
    try run.close()
    return run.recorder.trace
  }

  private func leaf(_ name: String, _ value: Double) -> Tensor {
    let tensor = Tensor.full(shape, value, dtype: dtype).named(name)
    tensor.requiresGrad = true
    return tensor
  }
}
