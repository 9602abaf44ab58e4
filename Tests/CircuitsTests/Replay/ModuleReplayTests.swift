import Autograd
import Circuits
import Testing

@Suite("Modules in replays")
struct ModuleReplayTests {
  @Test("replay to the same loss and gradients, what is dropped included")
  func networks() throws {
    let net = Sequential(Linear(2, 4), Tanh(), LayerNorm(4), Dropout(0.5), Linear(4, 1))
    let x = Tensor([[0.5, 1], [-2, 3]])
    let generator = Generator(seed: 3)
    func loss() -> Tensor { withGenerator(generator) { net(x).pow(2).sum() } }
    let parameters = net.parameters()
    let compiled = try CompiledCircuit(parameters, loss)
    for parameter in parameters {
      parameter.replaceElements(with: parameter.scalars.map { $0 / 2 })
    }
    compiled.load()
    try compiled.run()
    generator.manualSeed(3)
    let wanted = loss()
    wanted.backward()
    #expect(compiled.loss == wanted.item())
    for (i, parameter) in parameters.enumerated() {
      #expect(compiled.gradient(of: i) == parameter.grad.map { TensorValue($0) })
    }
  }

  @Test("are refused where a call changes what the next one computes")
  func runningNumbers() {
    let net = Sequential(BatchNorm1d(2), Linear(2, 1))
    let x = Tensor([[0.5, 1], [-2, 3]])
    #expect(throws: ReplayError.readsValues) {
      try CompiledCircuit(net.parameters()) { net(x).sum() }
    }
    net.eval()
    #expect(throws: Never.self) { try CompiledCircuit(net.parameters()) { net(x).sum() } }
  }
}
