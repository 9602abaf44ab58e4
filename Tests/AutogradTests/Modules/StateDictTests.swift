import Autograd
import Testing

/// Saving and loading of states in memory.
struct StateDictTests {
  private func net(_ seed: UInt64) -> Sequential {
    withGenerator(Generator(seed: seed)) { Sequential(Linear(1, 2), BatchNorm1d(2), ReLU()) }
  }

  @Test func aStateKeepsTheValuesOfItsMoment() throws {
    let net = net(1)
    let optimizer = SGD(net.parameters(), lr: 0.01)
    let saved = net.stateDict()
    #expect(
      saved.names == [
        "0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var",
        "1.num_batches_tracked",
      ])
    let old = saved.map(\.tensor.scalars)
    for _ in 0..<3 {
      optimizer.zeroGrad()
      net(Tensor([[1.0], [2.0], [4.0]])).pow(2).sum().backward()
      optimizer.step()
    }
    #expect(saved.map(\.tensor.scalars) == old)
    #expect(net.stateDict().map(\.tensor.scalars) != old)
    #expect(saved.allSatisfy { !$0.tensor.requiresGrad })
    let weight = net.parameters()[2]
    try net.loadStateDict(saved)
    #expect(net.stateDict().map(\.tensor.scalars) == old)
    // The optimizer goes on with the same tensors.
    #expect(net.parameters()[2].isSame(as: weight))
    optimizer.step()
    #expect(weight.scalars != old[2])
    #expect(saved["1.weight"]?.scalars == old[2])
  }

  @Test func loadedTensorsStayTheirs() throws {
    let net = net(2)
    let mean = Tensor([5.0, 6.0])
    var given = net.stateDict().tensors
    given["1.running_mean"] = mean
    given["0.bias"] = Tensor([1, 2])
    try net.loadStateDict(StateDict(given))
    _ = net(Tensor([[1.0], [2.0]]))
    #expect(mean.scalars == [5, 6])
    #expect(mean.name == nil)
    #expect(net.stateDict()["0.bias"]?.scalars == [1, 2])
    #expect(net.stateDict()["0.bias"]?.dtype == .float32)
  }

  /// The sentence is that of PyTorch 2.13 for the same module and state.
  @Test func whatDoesNotFitIsSaidInPyTorchsWords() {
    let net = Sequential(Linear(1, 2), ReLU())
    let state: StateDict = ["0.weight": .ones([3, 1]), "x": .ones([1])]
    let error = #expect(throws: StateDictError.self) { try net.loadStateDict(state) }
    #expect(
      error?.description
        == "Error(s) in loading state_dict for Sequential:\n\tMissing key(s) in state_dict: \"0.bias\"."
        + " \n\tUnexpected key(s) in state_dict: \"x\". \n\tsize mismatch for 0.weight: copying a "
        + "param with shape torch.Size([3, 1]) from checkpoint, the shape in current model is "
        + "torch.Size([2, 1]).")
    #expect(error?.missing == ["0.bias"] && error?.unexpected == ["x"])
  }

  @Test func nothingIsChangedByWhatDoesNotFit() {
    let net = Sequential(Linear(1, 2))
    let old = net.stateDict().map(\.tensor.scalars)
    #expect(throws: StateDictError.self) {
      try net.loadStateDict(["0.weight": .ones([2, 1]), "0.bias": .ones([3])], isStrict: false)
    }
    #expect(throws: StateDictError.self) {
      try net.loadStateDict(["0.weight": .ones([2, 1], dtype: .complex64), "0.bias": .ones([2])])
    }
    #expect(net.stateDict().map(\.tensor.scalars) == old)
  }

  @Test func partsAreLoadedWhereThatIsAllowed() throws {
    let net = Sequential(Linear(1, 2))
    let (missing, unexpected) = try net.loadStateDict(
      ["0.bias": .ones([2]), "y": .ones([1])], isStrict: false)
    #expect(missing == ["0.weight"] && unexpected == ["y"])
    #expect(net.stateDict()["0.bias"]?.scalars == [1, 1])
  }

  @Test func aStateIsReadAsADictionary() {
    let state = StateDict(["b": Tensor([1.0]), "a": Tensor([[1, 2]])])
    #expect(state.names == ["a", "b"])
    #expect(state.count == 2 && state[1].name == "b")
    #expect(state["c"] == nil)
    #expect("\(state)" == "a: int64 [1, 2]\nb: float32 [1]")
  }
}
