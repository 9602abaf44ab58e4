#if !hasFeature(Embedded)
  /// Long short-term memory: a state and a memory cell that follow a sequence.
  ///
  /// At each time, with the gates i, f, o and the candidate g, `c = f · c + i · g` and
  /// `h = o · tanh c`. Hochreiter and Schmidhuber, "Long short-term memory", 1997.
  ///
  /// All parameters begin in U(−1/√hidden, 1/√hidden). As `torch.nn.LSTM`.
  ///
  /// ```swift
  /// let layer = LSTM(3, 5, batchFirst: true)
  /// let (output, state) = layer(Tensor.randn([2, 7, 3]))
  /// output.shape   // [2, 7, 5]
  /// state.hidden.shape    // [1, 2, 5]
  /// ```
  public final class LSTM: Module {
    /// What the layer remembers: layers and directions, samples and features; without samples for
    /// one sample.
    public typealias State = (hidden: Tensor, cell: Tensor)

    private let core: RecurrentCore

    /// Layers with random weights.
    ///
    /// - Parameters:
    ///   - inputSize: How many features go in.
    ///   - hiddenSize: How many the state has.
    ///   - numLayers: How many layers there are, each fed by the one before.
    ///   - bias: Whether something is added.
    ///   - batchFirst: Whether samples come before times in input and output.
    ///   - dropout: The probability that an element between two layers is dropped in training.
    ///   - bidirectional: Whether each layer also goes back in time.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type of the parameters.
    public init(
      _ inputSize: Int, _ hiddenSize: Int, numLayers: Int = 1, bias: Bool = true,
      batchFirst: Bool = false, dropout: Double = 0, bidirectional: Bool = false,
      generator: Generator? = nil, dtype: DType = .float32
    ) {
      core = RecurrentCore(
        RecurrentCore.Options(
          inputSize: inputSize, hiddenSize: hiddenSize, numLayers: numLayers, bias: bias,
          batchFirst: batchFirst, dropout: dropout, bidirectional: bidirectional),
        gates: 4, generator: generator, dtype: dtype)
    }

    /// Goes through a sequence, beginning with zeros.
    ///
    /// - Parameter input: Times, samples and features; or times and features of one sample. Traps for
    ///   other sizes.
    /// - Returns: The last layer's states at all times, and the last states of all layers.
    public func forward(_ input: Tensor) -> (output: Tensor, state: State) { forward(input, nil) }

    /// Goes through a sequence.
    ///
    /// - Parameters:
    ///   - input: Times, samples and features; or times and features of one sample. Traps for other
    ///     sizes.
    ///   - state: The states to begin with; zeros if left out.
    /// - Returns: The last layer's states at all times, and the last states of all layers.
    public func forward(_ input: Tensor, _ state: State?) -> (output: Tensor, state: State) {
      let (output, states) = core.run(
        input, state.map { [$0.hidden, $0.cell] }, count: 2, isTraining: isTraining
      ) { gates, states, weights in
        let parts = (gates + weights.gates(of: states[0])).chunk(4, dim: -1)
        let kept = parts[1].sigmoid() * states[1]
        let cell = kept + parts[0].sigmoid() * parts[2].tanh()
        return [parts[3].sigmoid() * cell.tanh(), cell]
      }
      return (output, (states[0], states[1]))
    }

    /// Goes through a sequence in a scope of the module.
    ///
    /// - Parameters:
    ///   - input: Times, samples and features; or times and features of one sample. Traps for other
    ///     sizes.
    ///   - state: The states to begin with; zeros if left out.
    /// - Returns: The last layer's states at all times, and the last states of all layers.
    public func callAsFunction(_ input: Tensor, _ state: State?) -> (output: Tensor, state: State) {
      inScope { forward(input, state) }
    }

    /// The parameters: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`, then those of the way
    /// back and of further layers.
    public var members: [ModuleMember] { core.members }

    /// PyTorch's words for the options.
    public var extraDescription: String { core.description }
  }
#endif
