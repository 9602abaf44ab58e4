#if !hasFeature(Embedded)
  /// What recurrent layers have in common: weights for each layer and direction, and the way through
  /// time.
  final class RecurrentCore {
    struct Options {
      var inputSize: Int
      var hiddenSize: Int
      var numLayers = 1
      var bias = true
      var batchFirst = false
      var dropout = 0.0
      var bidirectional = false
    }

    /// The parameters of one layer in one direction.
    struct Weights {
      let suffix: String
      let input: Parameter<Tensor>
      let hidden: Parameter<Tensor>
      let inputBias: Parameter<Tensor?>
      let hiddenBias: Parameter<Tensor?>
    }

    let options: Options
    /// For each layer the way forth, then the way back.
    let weights: [Weights]
    private let generator: Generator?

    init(_ options: Options, gates: Int, generator: Generator?, dtype: DType) {
      ModuleRule.require(options.hiddenSize > 0, "rnn", "hidden_size must be greater than zero")
      ModuleRule.require(options.numLayers > 0, "rnn", "num_layers must be greater than zero")
      ModuleRule.require(
        options.dropout >= 0 && options.dropout <= 1, "rnn",
        "dropout is a probability, from 0 to 1, not \(options.dropout)")
      self.options = options
      self.generator = generator
      let values = Init.layer(fan: options.hiddenSize)
      let rows = gates * options.hiddenSize
      func parameter(_ shape: [Int]) -> Tensor {
        values.tensor(shape, generator: generator, dtype: dtype)
      }
      let directions = options.bidirectional ? 2 : 1
      weights = (0..<(options.numLayers * directions)).map { i in
        let layer = i / directions
        let columns = layer == 0 ? options.inputSize : directions * options.hiddenSize
        return Weights(
          suffix: "l\(layer)" + (i % directions == 1 ? "_reverse" : ""),
          input: Parameter(wrappedValue: parameter([rows, columns])),
          hidden: Parameter(wrappedValue: parameter([rows, options.hiddenSize])),
          inputBias: Parameter(wrappedValue: options.bias ? parameter([rows]) : nil),
          hiddenBias: Parameter(wrappedValue: options.bias ? parameter([rows]) : nil))
      }
    }

    /// The parameters under PyTorch's names.
    var members: [ModuleMember] {
      weights.flatMap { weights in
        [
          ModuleMember("weight_ih_\(weights.suffix)", .parameter(weights.input)),
          ModuleMember("weight_hh_\(weights.suffix)", .parameter(weights.hidden)),
          ModuleMember("bias_ih_\(weights.suffix)", .parameter(weights.inputBias)),
          ModuleMember("bias_hh_\(weights.suffix)", .parameter(weights.hiddenBias)),
        ]
      }
    }

    /// One step in time: from what the input contributes to the gates, and the states before, to the
    /// states after; the first of them is the output.
    typealias Cell = (_ gates: Tensor, _ states: [Tensor], _ weights: Weights) -> [Tensor]

    /// All layers over all times.
    ///
    /// - Parameters:
    ///   - input: Times, samples and features; samples first where the options say so; or one sample.
    ///   - states: The states to begin with, zeros if left out.
    ///   - count: How many states a cell has.
    ///   - isTraining: Whether dropout drops.
    ///   - cell: One step.
    /// - Returns: The outputs of the last layer, and the last states of every layer and direction.
    func run(
      _ input: Tensor, _ states: [Tensor]?, count: Int, isTraining: Bool, _ cell: Cell
    ) -> (output: Tensor, states: [Tensor]) {
      trapping { () throws(TensorError) in try check(input, states) }
      let isSingle = input.ndim == 2
      let samples = options.batchFirst ? 0 : 1
      var x = isSingle ? input.unsqueeze(samples) : input
      if options.batchFirst { x = x.transpose(0, 1) }
      let given = states?.map { isSingle ? $0.unsqueeze(1) : $0 }
      let first = [weights.count, x.shape[1], options.hiddenSize]
      let start = given ?? Array(repeating: .zeros(first, dtype: x.dtype), count: count)
      let directions = options.bidirectional ? 2 : 1
      var last: [[Tensor]] = []
      for layer in 0..<options.numLayers {
        var ways: [Tensor] = []
        for way in 0..<directions {
          let i = layer * directions + way
          let (output, end) = walk(
            x, start.map { $0.select(0, i) }, weights[i], isBackwards: way == 1, cell)
          ways.append(output)
          last.append(end)
        }
        x = ways.count == 1 ? ways[0] : cat(ways, dim: 2)
        if isTraining, layer + 1 < options.numLayers {
          x = dropout(x, options.dropout, generator: generator)
        }
      }
      if options.batchFirst { x = x.transpose(0, 1) }
      let ends = (0..<count).map { n in stack(last.map { $0[n] }) }
      return isSingle
        ? (x.squeeze(samples), ends.map { $0.squeeze(1) }) : (x, ends)
    }

    /// One layer in one direction over all times.
    private func walk(
      _ x: Tensor, _ start: [Tensor], _ weights: Weights, isBackwards: Bool, _ cell: Cell
    ) -> (output: Tensor, end: [Tensor]) {
      let gates = linear(x, weights.input.wrappedValue, weights.inputBias.wrappedValue)
      let times = gates.unbind(dim: 0)
      var states = start
      var outputs: [Tensor] = []
      for gates in isBackwards ? times.reversed() : times {
        states = cell(gates, states, weights)
        outputs.append(states[0])
      }
      return (stack(isBackwards ? outputs.reversed() : outputs), states)
    }
  }

  extension RecurrentCore.Weights {
    /// What a state contributes to the gates.
    func gates(of state: Tensor) -> Tensor {
      linear(state, hidden.wrappedValue, hiddenBias.wrappedValue)
    }
  }
#endif
