import Autograd

/// A module of the fixtures, as Swift builds it.
struct ModuleSample {
  let module: any Module
  /// Calls it with the inputs of a step.
  let call: ([Tensor]) -> [Tensor]

  /// Builds the module that `make_modules.py` gives this name.
  static func named(_ name: String, _ dtype: DType) -> ModuleSample? {
    makers[name].map { $0(dtype) }
  }

  private init<M: Module<Tensor, Tensor>>(_ module: M) {
    self.module = module
    call = { [module($0[0])] }
  }

  private init(_ module: RNN) {
    self.module = module
    call = { x in
      let (output, state) = x.count == 1 ? module(x[0]) : module(x[0], x[1])
      return [output, state]
    }
  }

  private init(_ module: GRU) {
    self.module = module
    call = { x in
      let (output, state) = x.count == 1 ? module(x[0]) : module(x[0], x[1])
      return [output, state]
    }
  }

  private init(_ module: LSTM) {
    self.module = module
    call = { x in
      let (output, state) = x.count == 1 ? module(x[0]) : module(x[0], (x[1], x[2]))
      return [output, state.hidden, state.cell]
    }
  }

  private init(
    _ module: MultiheadAttention,
    _ call: @escaping (MultiheadAttention, [Tensor]) -> MultiheadAttention.Output
  ) {
    self.module = module
    self.call = { inputs in
      let (output, weights) = call(module, inputs)
      return [output] + (weights.map { [$0] } ?? [])
    }
  }

  typealias Maker = (DType) -> ModuleSample

  private static var makers: [String: Maker] {
    layers.merging(convolutions) { $1 }.merging(norms) { $1 }.merging(sequences) { $1 }
  }

  private static var layers: [String: Maker] {
    [
      "linear": { ModuleSample(Linear(3, 2, dtype: $0)) },
      "linear without bias": { ModuleSample(Linear(3, 2, bias: false, dtype: $0)) },
      "net": { type in
        ModuleSample(
          Sequential(
            Flatten(), Linear(4, 5, dtype: type), ReLU(),
            Sequential(Linear(5, 3, dtype: type), Tanh()), Dropout(0), LogSoftmax(dim: 1)))
      },
      "activations": { _ in
        ModuleSample(
          Sequential(
            Sigmoid(), SiLU(), GELU(), GELU(approximate: .tanh), LeakyReLU(negativeSlope: 0.2),
            ELU(alpha: 0.5), Softplus(beta: 2, threshold: 15), Softmax(dim: -1), Identity()))
      },
      "dropout": { _ in ModuleSample(Dropout()) },
      "full dropout": { _ in ModuleSample(Dropout(1)) },
      "embedding": { ModuleSample(Embedding(5, 3, dtype: $0)) },
      "embedding with padding": { ModuleSample(Embedding(5, 3, paddingIndex: -2, dtype: $0)) },
      "embedding with norm": { ModuleSample(Embedding(5, 3, maxNorm: 0.8, dtype: $0)) },
      "embedding with other norm": {
        ModuleSample(Embedding(5, 3, maxNorm: 0.8, normType: 1, dtype: $0))
      },
    ]
  }

  private static var convolutions: [String: Maker] {
    [
      "conv1d": { ModuleSample(Conv1d(2, 3, 3, dtype: $0)) },
      "conv1d with options": {
        ModuleSample(
          Conv1d(4, 6, 3, stride: 2, padding: 2, dilation: 2, groups: 2, bias: false, dtype: $0))
      },
      "conv1d same": { ModuleSample(Conv1d(2, 3, 4, padding: .same, dtype: $0)) },
      "conv1d reflect": {
        ModuleSample(Conv1d(2, 3, 3, padding: 2, paddingMode: .reflect, dtype: $0))
      },
      "conv1d replicate": {
        ModuleSample(Conv1d(2, 3, 3, padding: 2, paddingMode: .replicate, dtype: $0))
      },
      "conv1d circular": {
        ModuleSample(Conv1d(2, 3, 3, padding: 2, paddingMode: .circular, dtype: $0))
      },
      "conv2d": { ModuleSample(Conv2d(2, 3, 3, dtype: $0)) },
      "conv2d with options": {
        ModuleSample(
          Conv2d(
            2, 4, [3, 2], stride: [2, 1], padding: [1, 0], dilation: [1, 2], groups: 2, dtype: $0))
      },
      "conv2d valid": { ModuleSample(Conv2d(1, 2, 2, padding: .valid, bias: false, dtype: $0)) },
      "conv2d circular": {
        ModuleSample(Conv2d(1, 2, 3, padding: [1, 2], paddingMode: .circular, dtype: $0))
      },
      "conv2d same reflect": {
        ModuleSample(Conv2d(1, 2, [2, 3], padding: .same, paddingMode: .reflect, dtype: $0))
      },
      "max pool": { _ in ModuleSample(MaxPool2d(2)) },
      "max pool with options": { _ in
        ModuleSample(MaxPool2d([2, 3], stride: 1, padding: 1, dilation: [2, 1], ceilMode: true))
      },
      "average pool": { _ in ModuleSample(AvgPool2d(2)) },
      "average pool with options": { _ in
        ModuleSample(
          AvgPool2d([3, 2], stride: [2, 1], padding: 1, ceilMode: true, countIncludePad: false))
      },
      "average pool with divisor": { _ in ModuleSample(AvgPool2d(2, divisorOverride: 3)) },
    ]
  }

  private static var norms: [String: Maker] {
    [
      "layer norm": { ModuleSample(LayerNorm(4, dtype: $0)) },
      "layer norm over two": {
        ModuleSample(LayerNorm([3, 4], eps: 0.01, bias: false, dtype: $0))
      },
      "plain layer norm": { ModuleSample(LayerNorm(4, elementwiseAffine: false, dtype: $0)) },
      "rms norm": { ModuleSample(RMSNorm(4, dtype: $0)) },
      "rms norm with eps": { ModuleSample(RMSNorm([3, 4], eps: 0.01, dtype: $0)) },
      "plain rms norm": { ModuleSample(RMSNorm(4, elementwiseAffine: false, dtype: $0)) },
      "batch norm": { ModuleSample(BatchNorm1d(3, dtype: $0)) },
      "batch norm without momentum": {
        ModuleSample(BatchNorm1d(3, eps: 0.1, momentum: nil, dtype: $0))
      },
      "plain batch norm": { ModuleSample(BatchNorm1d(3, affine: false, dtype: $0)) },
      "batch norm without bias": {
        ModuleSample(BatchNorm1d(3, momentum: 0.3, bias: false, dtype: $0))
      },
      "batch norm without memory": {
        ModuleSample(BatchNorm1d(3, trackRunningStats: false, dtype: $0))
      },
      "batch norm of pictures": { ModuleSample(BatchNorm2d(2, dtype: $0)) },
    ]
  }

  private static var sequences: [String: Maker] {
    [
      "rnn": { ModuleSample(RNN(2, 3, dtype: $0)) },
      "rnn of relu": { ModuleSample(RNN(2, 3, nonlinearity: .relu, dtype: $0)) },
      "deep rnn": {
        ModuleSample(RNN(2, 3, numLayers: 2, batchFirst: true, bidirectional: true, dtype: $0))
      },
      "rnn with dropout": {
        ModuleSample(RNN(2, 3, numLayers: 2, bias: false, dropout: 1, dtype: $0))
      },
      "gru": { ModuleSample(GRU(2, 3, dtype: $0)) },
      "deep gru": {
        ModuleSample(GRU(2, 3, numLayers: 2, batchFirst: true, bidirectional: true, dtype: $0))
      },
      "gru with dropout": {
        ModuleSample(GRU(2, 3, numLayers: 2, bias: false, dropout: 1, dtype: $0))
      },
      "lstm": { ModuleSample(LSTM(2, 3, dtype: $0)) },
      "deep lstm": {
        ModuleSample(LSTM(2, 3, numLayers: 2, batchFirst: true, bidirectional: true, dtype: $0))
      },
      "lstm with dropout": {
        ModuleSample(LSTM(2, 3, numLayers: 2, bias: false, dropout: 1, dtype: $0))
      },
      "attention": {
        ModuleSample(MultiheadAttention(4, 2, dtype: $0)) { attention, x in attention(x[0]) }
      },
      "attention to others": {
        ModuleSample(
          MultiheadAttention(4, 2, kdim: 3, vdim: 5, batchFirst: true, dtype: $0)
        ) { attention, x in attention(x[0], x[1], x[2]) }
      },
      "padded attention": {
        ModuleSample(
          MultiheadAttention(4, 2, bias: false, batchFirst: true, dtype: $0)
        ) { attention, x in attention(x[0], x[0], x[0], keyPaddingMask: x[1]) }
      },
      "briefly padded attention": {
        ModuleSample(MultiheadAttention(4, 2, batchFirst: true, dtype: $0)) { attention, x in
          attention(x[0], x[0], x[0], keyPaddingMask: x[1], needWeights: false)
        }
      },
      "masked attention": {
        ModuleSample(MultiheadAttention(4, 2, dtype: $0)) { attention, x in
          attention(x[0], x[1], x[1], attnMask: x[2])
        }
      },
      "attention head by head": {
        ModuleSample(MultiheadAttention(4, 2, dtype: $0)) { attention, x in
          attention(x[0], x[0], x[0], averageAttnWeights: false)
        }
      },
      "causal attention": {
        ModuleSample(MultiheadAttention(4, 2, dtype: $0)) { attention, x in
          attention(x[0], x[0], x[0], needWeights: false, isCausal: true)
        }
      },
    ]
  }
}
