#if !hasFeature(Embedded)
  /// Gated recurrent units: a state that follows a sequence and decides what to keep.
  ///
  /// At each time, with the gates r and z, `n = tanh(W_in · x + b_in + r · (W_hn · h + b_hn))` and
  /// `h = (1 − z) · n + z · h`. Cho et al., "Learning phrase representations using RNN
  /// encoder–decoder", 2014.
  ///
  /// All parameters begin in U(−1/√hidden, 1/√hidden). As `torch.nn.GRU`.
  ///
  /// ```swift
  /// let layer = GRU(3, 5, batchFirst: true)
  /// let (output, state) = layer(Tensor.randn([2, 7, 3]))
  /// output.shape   // [2, 7, 5]
  /// state.shape    // [1, 2, 5]
  /// ```
  public final class GRU: Module {
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
        gates: 3, generator: generator, dtype: dtype)
    }

    /// Goes through a sequence, beginning with zeros.
    ///
    /// - Parameter input: Times, samples and features; or times and features of one sample. Traps for
    ///   other sizes.
    /// - Returns: The last layer's states at all times, and the last states of all layers.
    public func forward(_ input: Tensor) -> (output: Tensor, state: Tensor) { forward(input, nil) }

    /// Goes through a sequence.
    ///
    /// - Parameters:
    ///   - input: Times, samples and features; or times and features of one sample. Traps for other
    ///     sizes.
    ///   - state: The state to begin with; zeros if left out.
    /// - Returns: The last layer's states at all times, and the last states of all layers.
    public func forward(_ input: Tensor, _ state: Tensor?) -> (output: Tensor, state: Tensor) {
      let (output, states) = core.run(
        input, state.map { [$0] }, count: 1, isTraining: isTraining
      ) { gates, states, weights in
        let a = gates.chunk(3, dim: -1)
        let b = weights.gates(of: states[0]).chunk(3, dim: -1)
        let reset = (a[0] + b[0]).sigmoid()
        let update = (a[1] + b[1]).sigmoid()
        let new = (a[2] + reset * b[2]).tanh()
        return [(1 - update) * new + update * states[0]]
      }
      return (output, states[0])
    }

    /// Goes through a sequence in a scope of the module.
    ///
    /// - Parameters:
    ///   - input: Times, samples and features; or times and features of one sample. Traps for other
    ///     sizes.
    ///   - state: The state to begin with; zeros if left out.
    /// - Returns: The last layer's states at all times, and the last states of all layers.
    public func callAsFunction(_ input: Tensor, _ state: Tensor?) -> (output: Tensor, state: Tensor)
    {
      inScope { forward(input, state) }
    }

    /// The parameters: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`, then those of the way
    /// back and of further layers.
    public var members: [ModuleMember] { core.members }

    /// PyTorch's words for the options.
    public var extraDescription: String { core.description }
  }
#endif
