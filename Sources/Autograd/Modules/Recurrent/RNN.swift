#if !hasFeature(Embedded)
  /// A state that follows a sequence, one or more layers deep.
  ///
  /// At each time, `h = tanh(W_ih · x + b_ih + W_hh · h + b_hh)`, or `relu` of it.
  ///
  /// All parameters begin in U(−1/√hidden, 1/√hidden). As `torch.nn.RNN`.
  ///
  /// ```swift
  /// let layer = RNN(3, 5, batchFirst: true)
  /// let (output, state) = layer(Tensor.randn([2, 7, 3]))
  /// output.shape   // [2, 7, 5]
  /// state.shape    // [1, 2, 5]
  /// ```
  public final class RNN: Module {
    private let core: RecurrentCore
    private let nonlinearity: Nonlinearity

    /// What bends the states.
    public enum Nonlinearity: Sendable {
      /// `tanh`.
      case tanh
      /// `relu`.
      case relu
    }

    /// Layers with random weights.
    ///
    /// - Parameters:
    ///   - inputSize: How many features go in.
    ///   - hiddenSize: How many the state has.
    ///   - numLayers: How many layers there are, each fed by the one before.
    ///   - nonlinearity: What bends the states.
    ///   - bias: Whether something is added.
    ///   - batchFirst: Whether samples come before times in input and output.
    ///   - dropout: The probability that an element between two layers is dropped in training.
    ///   - bidirectional: Whether each layer also goes back in time.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type of the parameters.
    public init(
      _ inputSize: Int, _ hiddenSize: Int, numLayers: Int = 1, nonlinearity: Nonlinearity = .tanh,
      bias: Bool = true,
      batchFirst: Bool = false, dropout: Double = 0, bidirectional: Bool = false,
      generator: Generator? = nil, dtype: DType = .float32
    ) {
      self.nonlinearity = nonlinearity
      core = RecurrentCore(
        RecurrentCore.Options(
          inputSize: inputSize, hiddenSize: hiddenSize, numLayers: numLayers, bias: bias,
          batchFirst: batchFirst, dropout: dropout, bidirectional: bidirectional),
        gates: 1, generator: generator, dtype: dtype)
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
        let sum = gates + weights.gates(of: states[0])
        switch nonlinearity {
        case .tanh: return [sum.tanh()]
        case .relu: return [sum.relu()]
        }
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
