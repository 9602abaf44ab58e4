#if !hasFeature(Embedded)
  /// Attention of queries to keys in several heads: means of projected values, weighted by how well
  /// projected keys match projected queries.
  ///
  /// The projections begin in Xavier's uniform distribution, their biases as zeros. Vaswani et al.,
  /// "Attention is all you need", 2017. As `torch.nn.MultiheadAttention`.
  ///
  /// ```swift
  /// let attention = MultiheadAttention(8, 2, batchFirst: true)
  /// let x = Tensor.randn([4, 5, 8])
  /// let (y, weights) = attention(x)          // self-attention; the same as attention(x, x, x)
  /// y.shape                                  // [4, 5, 8]
  /// weights?.shape                           // [4, 5, 5]
  /// ```
  public final class MultiheadAttention: Module {
    /// The projections of queries, keys and values, one below the other; nil where sizes differ.
    @Parameter public var inProjWeight: Tensor?
    /// The projection of queries, where sizes differ.
    @Parameter public var qProjWeight: Tensor?
    /// The projection of keys, where sizes differ.
    @Parameter public var kProjWeight: Tensor?
    /// The projection of values, where sizes differ.
    @Parameter public var vProjWeight: Tensor?
    /// What is added to the projected queries, keys and values.
    @Parameter public var inProjBias: Tensor?
    /// The map that joins the heads.
    public let outProj: Linear
    /// How many heads there are.
    public let numHeads: Int
    let dropout: Double
    let batchFirst: Bool
    let generator: Generator?

    /// Attention with random projections; traps unless the heads divide the features.
    ///
    /// - Parameters:
    ///   - embedDim: How many features queries and results have.
    ///   - numHeads: How many heads share them.
    ///   - dropout: The probability that a weight is dropped in training.
    ///   - bias: Whether something is added to projections.
    ///   - kdim: How many features keys have; by default those of queries.
    ///   - vdim: How many features values have; by default those of queries.
    ///   - batchFirst: Whether samples come before places.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type of the parameters.
    public init(
      _ embedDim: Int, _ numHeads: Int, dropout: Double = 0, bias: Bool = true, kdim: Int? = nil,
      vdim: Int? = nil, batchFirst: Bool = false, generator: Generator? = nil,
      dtype: DType = .float32
    ) {
      ModuleRule.require(
        embedDim > 0 && numHeads > 0 && embedDim % numHeads == 0, "attention",
        "embed_dim \(embedDim) must be divisible by num_heads \(numHeads)")
      self.numHeads = numHeads
      self.dropout = dropout
      self.batchFirst = batchFirst
      self.generator = generator
      func projection(_ rows: Int, _ columns: Int) -> Tensor {
        Init.xavierUniform().tensor([rows, columns], generator: generator, dtype: dtype)
      }
      let isUniform = (kdim ?? embedDim) == embedDim && (vdim ?? embedDim) == embedDim
      inProjWeight = isUniform ? projection(3 * embedDim, embedDim) : nil
      qProjWeight = isUniform ? nil : projection(embedDim, embedDim)
      kProjWeight = isUniform ? nil : projection(embedDim, kdim ?? embedDim)
      vProjWeight = isUniform ? nil : projection(embedDim, vdim ?? embedDim)
      inProjBias = bias ? .zeros([3 * embedDim], dtype: dtype) : nil
      outProj = Linear(embedDim, embedDim, bias: bias, generator: generator, dtype: dtype)
      if let bias = outProj.bias { Init.zeros.fill(bias) }
    }

    /// What a call gives: a row for each query, and how much each looked at each key.
    public typealias Output = (output: Tensor, weights: Tensor?)

    /// Lets each place of a sequence look at all of them.
    ///
    /// - Parameter input: Places, samples and features; samples first where `batchFirst` says so; or
    ///   places and features of one sample. Traps for other sizes.
    /// - Returns: A tensor of the same sizes, and the weights averaged over the heads.
    public func forward(_ input: Tensor) -> Output { forward(input, input, input) }

    /// Lets queries look at keys, in a scope of the module.
    ///
    /// - Parameters:
    ///   - query: Places, samples and features; or places and features of one sample.
    ///   - key: The same for keys.
    ///   - value: A value for each key.
    ///   - keyPaddingMask: For each sample and key, true where it is not to be looked at; or what is
    ///     added to its products with queries.
    ///   - needWeights: Whether the weights are wanted too.
    ///   - attnMask: For each query and key, true where it may not look there; or what is added to
    ///     their product. Three dimensions begin with samples times heads.
    ///   - averageAttnWeights: Whether the weights are averaged over the heads.
    ///   - isCausal: Whether a query sees only keys up to its own number, where no `attnMask` says so.
    /// - Returns: A row for each query, and the weights. Traps if sizes do not go together.
    public func callAsFunction(
      _ query: Tensor, _ key: Tensor, _ value: Tensor, keyPaddingMask: Tensor? = nil,
      needWeights: Bool = true, attnMask: Tensor? = nil, averageAttnWeights: Bool = true,
      isCausal: Bool = false
    ) -> Output {
      inScope {
        forward(
          query, key, value, keyPaddingMask: keyPaddingMask, needWeights: needWeights,
          attnMask: attnMask, averageAttnWeights: averageAttnWeights, isCausal: isCausal)
      }
    }
  }
#endif
