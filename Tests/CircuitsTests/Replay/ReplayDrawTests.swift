import Autograd
import Circuits
import Testing

/// A replay draws what the program itself would draw.
struct ReplayDrawTests {
  /// The frames of a run, computed one way or the other from the same seed.
  private func trace(
    _ text: String, _ engine: Optimization.Engine, optimizer: String, steps: Int = 50
  ) throws -> (frames: [Frame], after: Generator.State) {
    try withGenerator(Generator(seed: 17)) {
      let program = try Program(text)
      var inputs: [String: Tensor] = [:]
      var parameters: [Tensor] = []
      for (declaration, leaf) in try program.leaves() {
        inputs[declaration.name] = leaf
        if leaf.requiresGrad { parameters.append(leaf) }
      }
      let maker = try OptimizerCatalog.named(optimizer)
      let run = Optimization(
        program, inputs, Recorder(try maker.optimizer(parameters, [])), engine: engine)
      for _ in 0..<steps { try run.step() }
      try run.close()
      let trace = run.recorder.trace
      #expect(trace.scenes.count == 1)
      return (trace.frames, Generator.current.state)
    }
  }

  @Test(
    arguments: [
      "param w = randn(3); input x = [1, 2, 3]; sum((w·x + 0.1·randn(3))²)",
      "param w = randn(4, 3); input x = randn(2, 4); mean(dropout(tanh(x @ w), 0.5)²)",
      // In an order that the circuit does not follow, with numbers that nobody uses.
      "param w = 2; a = randn(2); unused = rand(5); b = rand(3); sum(b·w) + sum(a·w²)",
      "param w = 0.5; (w − normal(3.0, 0.5, 1))².sum()",
      "param w = 0.5; (w − rand([]))²",
      "param m = 1; param s = 2; mean((normal(m, s²·ones) − 3)²)",
      "param w = [1, 2, 3, 4]; mean(w²·bernoulli(tensor([0.1, 0.5, 0.9, 0.5])))",
      "param w = [1, 2]; mean(w·multinomial(tensor([1.0, 2.0, 3.0]), 2))",
      "param w = [1, 2, 3]; mean((w − randperm(3) − randint(2, [3]) − exponential([3]))²)",
    ], ["SGD", "Adam", "LBFGS"])
  func replayDrawsWhatTheProgramDraws(text: String, optimizer: String) throws {
    let text = text.replacing("·ones", with: "·tensor([1.0, 1.0])")
    let eager = try trace(text, .eager, optimizer: optimizer)
    let replay = try trace(text, .replay, optimizer: optimizer)
    #expect(eager.frames == replay.frames)
    #expect(eager.after == replay.after)
    // Steps draw numbers of their own.
    #expect(Set(eager.frames.map(\.loss)).count > 5)
  }

  @Test func programsThatDrawAreReplayed() throws {
    let w = Tensor([1.0, 2], requiresGrad: true)
    let generator = Generator(seed: 3)
    let before = generator.state
    let circuit = try CompiledCircuit([w]) { (w * Tensor.randn([2], generator: generator)).sum() }
    // Recording takes nothing.
    #expect(generator.state == before)
    for _ in 0..<5 {
      let copy = generator.copy()
      let noise = Tensor.randn([2], generator: copy).scalars
      try circuit.run()
      #expect(try #require(circuit.gradient(of: 0)).scalars == noise)
      #expect(generator.state == copy.state)
    }
  }

  @Test func whatWasDrawnBeforeStays() throws {
    let w = Tensor(1.0, requiresGrad: true)
    let noise = Tensor.randn([], generator: Generator(seed: 3))
    let circuit = try CompiledCircuit([w]) { w * noise }
    for _ in 0..<3 {
      try circuit.run()
      #expect(circuit.loss == noise.item())
    }
  }

  @Test func aSeedWithinTheComputationIsRefused() throws {
    let w = Tensor(1.0, requiresGrad: true)
    let generator = Generator(seed: 3)
    #expect(throws: ReplayError.seedsGenerator) {
      try CompiledCircuit([w]) { w * Tensor.randn([], generator: generator.manualSeed(3)) }
    }
    #expect(throws: ReplayError.seedsGenerator) {
      try CompiledCircuit([w]) {
        let first = Tensor.randn([], generator: generator)
        _ = generator.split()
        return w * first * Tensor.randn([], generator: generator)
      }
    }
    #expect(!ReplayError.seedsGenerator.description.isEmpty)
  }

  @Test func probabilitiesThatMoveAreNotReplayed() throws {
    let p = Tensor([0.5], requiresGrad: true)
    #expect(throws: ReplayError.readsValues) {
      try CompiledCircuit([p]) { (p * p.bernoulli()).sum() }
    }
  }
}
