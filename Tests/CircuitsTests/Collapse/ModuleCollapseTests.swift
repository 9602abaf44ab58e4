import Autograd
import Circuits
import Testing

@Suite("Modules as one gate")
struct ModuleCollapseTests {
  private final class Net: Module {
    let hidden = Linear(2, 16)
    let output = Linear(16, 1)

    func forward(_ x: Tensor) -> Tensor { output(hidden(x).tanh()) }
  }

  @Test("a network is a gate, or its layers are")
  func network() throws {
    let x = Tensor([[0.5, 1], [2, 3]], requiresGrad: true).named("x")
    let net = Net()
    let circuit = Circuit(of: net(x).sum())
    let whole = circuit.collapsing(.all)
    #expect(whole.nodes.compactMap { $0.gate?.symbol } == ["Net", "sum"])
    #expect(whole.nodes[1].gate?.inside?.parameterCount == 65)
    #expect(whole.nodes[1].gate?.inside?.detail == nil)
    let layers = circuit.collapsing(.depth(1))
    let inside = layers.nodes.compactMap { $0.gate?.inside }
    #expect(inside.map(\.parameterCount) == [48, 17])
    #expect(inside[0].detail == "Linear(in_features=2, out_features=16, bias=True)")
    #expect(layers.nodes.filter { $0.gate == nil }.map(\.name) == ["x"])
    let symbols = layers.nodes.compactMap { $0.gate?.symbol }
    #expect(symbols == ["hidden", "tanh", "output", "sum"])
  }

  @Test("a layer called twice is two gates of one kind")
  func twice() throws {
    let layer = Linear(2, 2)
    let x = Tensor([[0.5, 1]], requiresGrad: true).named("x")
    let circuit = Circuit(of: layer(layer(x))).collapsing(.all)
    #expect(circuit.nodes.compactMap { $0.gate?.inside?.call } == [1, 2])
    #expect(circuit.nodes.compactMap { $0.gate?.inside?.parameterCount } == [6, 6])
    #expect(circuit.gateCount == 2 && circuit.nodes.count == 3)
  }
}
