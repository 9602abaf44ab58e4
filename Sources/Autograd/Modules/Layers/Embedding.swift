#if !hasFeature(Embedded)
  /// A learned row of numbers for each word, class or place.
  ///
  /// Rows begin normally distributed, that of padding as zeros. As `torch.nn.Embedding`.
  ///
  /// ```swift
  /// let table = Embedding(10, 3)
  /// table(Tensor([[1, 2], [4, 5]])).shape   // [2, 2, 3]
  /// ```
  public final class Embedding: Module {
    /// One row for each number from 0 on.
    @Parameter public var weight: Tensor
    /// A row that does not learn.
    public let paddingIndex: Int?
    /// The norm that no row in use may exceed.
    public let maxNorm: Double?
    /// Which norm that is.
    public let normType: Double

    /// A table of random rows.
    ///
    /// - Parameters:
    ///   - numEmbeddings: How many rows there are.
    ///   - embeddingDim: How many numbers a row has.
    ///   - paddingIndex: A row of zeros that does not learn; negative ones count from the end. Traps
    ///     where there is no such row.
    ///   - maxNorm: The norm that rows are scaled down to when they are used.
    ///   - normType: Which norm that is.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type of the rows.
    public init(
      _ numEmbeddings: Int, _ embeddingDim: Int, paddingIndex: Int? = nil, maxNorm: Double? = nil,
      normType: Double = 2, generator: Generator? = nil, dtype: DType = .float32
    ) {
      let row = paddingIndex.map { $0 < 0 ? $0 + numEmbeddings : $0 }
      if let row {
        ModuleRule.require(
          row >= 0 && row < numEmbeddings, "embedding",
          "padding_idx \(paddingIndex ?? row) is no row of \(numEmbeddings)")
      }
      self.paddingIndex = row
      self.maxNorm = maxNorm
      self.normType = normType
      var rows = Tensor.randn([numEmbeddings, embeddingDim], generator: generator, dtype: dtype)
      if let row {
        rows = rows.indexFill(0, Tensor([row]), 0)
      }
      weight = rows
    }

    /// Looks rows up.
    ///
    /// - Parameter input: Row numbers, of an integer dtype; traps where a row does not exist.
    /// - Returns: A tensor of the input's sizes and those of a row.
    public func forward(_ input: Tensor) -> Tensor {
      if let maxNorm { limit(input, maxNorm) }
      return embedding(input, weight, paddingIndex: paddingIndex)
    }

    /// Scales rows in use down to a norm.
    private func limit(_ input: Tensor, _ maxNorm: Double) {
      withoutGradient {
        let used = Tensor.zeros([weight.shape[0], 1]).indexFill(0, input.reshape([-1]), 1) .> 0
        let norms = weight.norm(p: normType, dims: [1], keepDim: true)
        let scaled = weight * (maxNorm / (norms + 1e-7))
        weight.assign(Where.shared(used .& (norms .> maxNorm), scaled, weight))
      }
    }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      var text = "\(weight.shape[0]), \(weight.shape[1])"
      if let paddingIndex { text += ", padding_idx=\(paddingIndex)" }
      if let maxNorm { text += ", max_norm=\(PythonName.of(maxNorm))" }
      if normType != 2 { text += ", norm_type=\(PythonName.of(normType))" }
      return text
    }
  }
#endif
