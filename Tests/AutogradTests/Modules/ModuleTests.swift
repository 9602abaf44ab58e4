import Autograd
import Testing

/// What modules are made of, and how they are called.
struct ModuleTests {
  private final class Net: Module {
    let hiddenLayer = Linear(2, 3)
    let output = Linear(3, 1, bias: false)
    @Parameter var scale = Tensor([2.0])
    @Parameter var shift: Tensor? = nil
    @Buffer var seenInputs = Tensor(0)

    func forward(_ x: Tensor) -> Tensor {
      seenInputs = seenInputs + 1
      return output(hiddenLayer(x).relu()) * scale
    }
  }

  @Test func propertiesAreFoundUnderPyTorchsNames() {
    let net = Net()
    let names = ["scale", "hidden_layer.weight", "hidden_layer.bias", "output.weight"]
    #expect(net.namedParameters().map(\.name) == names)
    #expect(net.parameters().map(\.shape) == [[1], [3, 2], [3], [1, 3]])
    #expect(net.parameters().allSatisfy { $0.requiresGrad && $0.isLeaf && $0.role == .parameter })
    #expect(net.namedBuffers().map(\.name) == ["seen_inputs"])
    #expect(net.namedModules().map(\.name) == ["", "hidden_layer", "output"])
    #expect(net.children().count == 2)
    #expect(net.stateDict().names == ["scale", "seen_inputs"] + names.dropFirst())
    #expect(net.parameters().map(\.name) == names)
    #expect(net.parameter(named: "output.weight")?.isSame(as: net.output.weight) == true)
    #expect(net.parameter(named: "output.bias") == nil)
  }

  @Test func callsComputeAndOpenScopes() {
    let net = Net()
    let x = Tensor([[1.0, 2.0]])
    let y = net(x)
    let wanted = linear(
      linear(x, net.hiddenLayer.weight, net.hiddenLayer.bias).relu(), net.output.weight)
    #expect(y.scalars == (wanted * 2).scalars)
    #expect(y.scope == ["Net"])
    #expect(net.seenInputs.item() == 1)
    #expect(net.hiddenLayer(x).scope == ["hidden_layer"])
    #expect(net.hiddenLayer.weight.scope == ["hidden_layer"])
    _ = net(x)
    #expect(net.hiddenLayer.weight.scope == ["Net", "hidden_layer"])
    #expect(net.hiddenLayer.weight.name == "hidden_layer.weight")
  }

  @Test func modulesInListsAndBaseClassesAreFound() {
    class Base: Module {
      let first = Linear(1, 1)
      func forward(_ x: Tensor) -> Tensor { x }
    }
    final class Whole: Base {
      let layers = [Linear(1, 1), Linear(1, 1), Linear(1, 2)]
      let heads: [String: any Module] = ["b": Linear(1, 1), "a": ReLU()]
      let maybe: Linear? = Linear(1, 1, bias: false)
      let numbers: [Int] = []
    }
    let whole = Whole()
    #expect(
      whole.namedModules().map(\.name) == [
        "", "first", "layers.0", "layers.1", "layers.2", "heads.a", "heads.b", "maybe",
      ])
    #expect(
      "\(whole)" == """
        Whole(
          (first): Linear(in_features=1, out_features=1, bias=True)
          (layers): ModuleList(
            (0-1): 2 x Linear(in_features=1, out_features=1, bias=True)
            (2): Linear(in_features=1, out_features=2, bias=True)
          )
          (heads): ModuleDict(
            (a): ReLU()
            (b): Linear(in_features=1, out_features=1, bias=True)
          )
          (maybe): Linear(in_features=1, out_features=1, bias=False)
        )
        """)
  }

  @Test func sharedParametersAreTrainedOnceAndSavedTwice() throws {
    final class Tied: Module {
      let encoder = Linear(2, 2, bias: false)
      let decoder = Linear(2, 2, bias: false)
      init() { decoder.weight = encoder.weight }
      func forward(_ x: Tensor) -> Tensor { decoder(encoder(x)) }
    }
    let tied = Tied()
    #expect(tied.namedParameters().map(\.name) == ["encoder.weight"])
    #expect(tied.stateDict().names == ["encoder.weight", "decoder.weight"])
    tied(Tensor([1.0, 1.0])).sum().backward()
    #expect(tied.encoder.weight.grad != nil)
    tied.zeroGrad()
    #expect(tied.encoder.weight.grad == nil)
  }

  @Test func aModuleMayKnowTheOneThatHoldsIt() {
    final class Child: Module {
      unowned var parent: Parent?
      func forward(_ x: Tensor) -> Tensor { x }
    }
    final class Parent: Module {
      let child = Child()
      init() { child.parent = self }
      func forward(_ x: Tensor) -> Tensor { child(x) }
    }
    let parent = Parent()
    #expect(parent.namedModules().map(\.name) == ["", "child"])
    #expect(parent.stateDict().isEmpty)
  }

  @Test func trainingAndUseReachEveryModule() {
    let net = Sequential(Linear(1, 1), Sequential(ReLU()))
    #expect(net.isTraining)
    net.eval()
    #expect(net.namedModules().allSatisfy { !$0.module.isTraining })
    net.train()
    #expect(net.namedModules().allSatisfy { $0.module.isTraining })
    // The state of a module that is gone is not that of another at its address.
    for _ in 0..<200 { #expect(Linear(1, 1).eval().isTraining == false && Linear(1, 1).isTraining) }
  }

  @Test func anOptimizerTrainsAndPartsCanBeFrozen() {
    let net = withGenerator(Generator(seed: 1)) { Sequential(Linear(1, 4), Tanh(), Linear(4, 1)) }
    net[0].requiresGrad(false)
    let frozen = net[0].parameters().map(\.scalars)
    let optimizer = SGD(net.parameters(), lr: 0.1)
    let x = Tensor([[-1.0], [0.0], [1.0]])
    var losses: [Double] = []
    for _ in 0..<50 {
      optimizer.zeroGrad()
      let loss = (net(x) - x * 0.5).pow(2).mean()
      loss.backward()
      optimizer.step()
      losses.append(loss.item())
    }
    #expect((losses.last ?? 1) < losses[0] / 4)
    #expect(net[0].parameters().map(\.scalars) == frozen)
  }

  @Test func dtypesCanBeChanged() {
    let net = Sequential(Linear(2, 2), Linear(2, 1))
    net[1].requiresGrad(false)
    net.to(.float64)
    #expect(net.parameters().allSatisfy { $0.dtype == .float64 && $0.isLeaf })
    #expect(net.parameters().map(\.requiresGrad) == [true, true, false, false])
    #expect(Linear(2, 2, dtype: .float64)(Tensor([1.0, 2.0], dtype: .float64)).dtype == .float64)
  }
}
