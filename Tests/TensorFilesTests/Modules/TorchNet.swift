import Autograd

/// Networks that Swift and `Checks/modules.py` build alike.
struct TorchNet {
  let module: any Module
  let call: (Tensor) -> Tensor
  /// The sizes of an input; whole numbers below `limit`, where there is one.
  let input: [Int]
  var limit: Int?

  static var names: [String] {
    ["layers", "pictures", "lines", "words", "rnn", "gru", "lstm", "attention"]
  }

  static func named(_ name: String) -> TorchNet? {
    switch name {
    case "layers":
      let net = Sequential(Linear(4, 8), Tanh(), LayerNorm(8), Linear(8, 3, bias: false))
      return TorchNet(module: net, call: { net($0) }, input: [5, 4])
    case "pictures":
      let net = Sequential(
        Conv2d(2, 4, 3, padding: 1), BatchNorm2d(4), ReLU(), MaxPool2d(2), AvgPool2d(2), Flatten(),
        Linear(16, 3))
      return TorchNet(module: net, call: { net($0) }, input: [3, 2, 8, 8])
    case "lines":
      let net = Sequential(Conv1d(2, 4, 3, stride: 2), BatchNorm1d(4), GELU(), RMSNorm(4))
      return TorchNet(module: net, call: { net($0) }, input: [3, 2, 9])
    case "words":
      let net = Sequential(Embedding(10, 4, paddingIndex: 0), Linear(4, 2))
      return TorchNet(module: net, call: { net($0) }, input: [3, 5], limit: 10)
    case "rnn":
      let net = RNN(3, 4, numLayers: 2, bidirectional: true)
      return TorchNet(module: net, call: { net($0).output }, input: [5, 2, 3])
    case "gru":
      let net = GRU(3, 4, numLayers: 2, batchFirst: true)
      return TorchNet(module: net, call: { net($0).output }, input: [5, 2, 3])
    case "lstm":
      let net = LSTM(3, 4, numLayers: 2, bidirectional: true)
      return TorchNet(module: net, call: { net($0).output }, input: [5, 2, 3])
    case "attention":
      let net = MultiheadAttention(8, 2, batchFirst: true)
      return TorchNet(module: net, call: { net($0).output }, input: [2, 5, 8])
    default: return nil
    }
  }

  /// Some input of the right sizes.
  func someInput() -> Tensor {
    guard let limit else { return .randn(input, generator: Generator(seed: 8)) }
    return .randint(0, limit, input, generator: Generator(seed: 8))
  }

  /// The output, the gradients of the mean of its squares, and the state after the call.
  func results(_ x: Tensor) -> [String: Tensor] {
    module.zeroGrad()
    let y = call(x)
    y.pow(2).mean().backward()
    var found = ["y": y.detach()]
    for (name, parameter) in module.namedParameters() { found["grad.\(name)"] = parameter.grad }
    for (name, tensor) in module.stateDict() { found["after.\(name)"] = tensor }
    return found
  }
}
