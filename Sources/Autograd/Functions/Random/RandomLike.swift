#if !hasFeature(Embedded)
  /// Random numbers with the sizes and, unless another is given, the dtype of a tensor.
  enum RandomLike {
    static let randFunction = Function(
      "rand_like(input, *, dtype=None)",
      summary: "Random numbers from 0 to below 1, as many as input has elements.",
      formula: "~ U(0, 1)", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      .tensor(try Rand.value(type(call, 1), nil))
    }

    static let randnFunction = Function(
      "randn_like(input, *, dtype=None)",
      summary:
        "Random numbers from the standard normal distribution, as many as input has elements.",
      formula: "~ N(0, 1)", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      .tensor(try Randn.value(type(call, 1), nil))
    }

    static let randintFunction = Function(
      "randint_like([input, high, *, dtype=None | input, low, high, *, dtype=None])",
      summary: "Random whole numbers from low, or 0, to below high, as many as input has elements.",
      formula: "~ {low…high − 1}", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      let low = call.form == 0 ? 0 : try call.integer(1)
      return .tensor(
        try Randint.value(low, call.integer(call.form + 1), type(call, call.form + 2), nil))
    }

    private static func type(_ call: Arguments, _ dtype: Int) throws(TensorError) -> TensorType {
      let input = try call.strictTensor(0)
      return TensorType(try call.optionalDType(dtype) ?? input.dtype, input.shape)
    }
  }

  extension Tensor {
    /// Random numbers from 0 to below 1, as many as a tensor has elements, as `torch.rand_like`.
    ///
    /// ```swift
    /// Tensor.randLike(x).shape == x.shape   // true
    /// ```
    ///
    /// - Parameters:
    ///   - input: Gives the sizes, and the dtype unless another is given.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func randLike(
      _ input: Tensor, generator: Generator? = nil, dtype: DType? = nil
    ) -> Tensor {
      rand(input.shape, generator: generator, dtype: dtype ?? input.dtype)
    }

    /// Random numbers from the standard normal distribution, as many as a tensor has elements, as
    /// `torch.randn_like`.
    ///
    /// ```swift
    /// let noisy = x + 0.1 * Tensor.randnLike(x)
    /// ```
    ///
    /// - Parameters:
    ///   - input: Gives the sizes, and the dtype unless another is given.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func randnLike(
      _ input: Tensor, generator: Generator? = nil, dtype: DType? = nil
    ) -> Tensor {
      randn(input.shape, generator: generator, dtype: dtype ?? input.dtype)
    }

    /// Random whole numbers from `low` to below `high`, as many as a tensor has elements, as
    /// `torch.randint_like`; the dtype is the tensor's.
    ///
    /// ```swift
    /// Tensor.randintLike(Tensor.zeros([2]), 0, 6).dtype   // .float32
    /// ```
    ///
    /// - Parameters:
    ///   - input: Gives the sizes, and the dtype unless another is given.
    ///   - low: The smallest number.
    ///   - high: One more than the largest.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func randintLike(
      _ input: Tensor, _ low: Int, _ high: Int, generator: Generator? = nil,
      dtype: DType? = nil
    ) -> Tensor {
      randint(low, high, input.shape, generator: generator, dtype: dtype ?? input.dtype)
    }

    /// Random whole numbers from 0 to below `high`, as many as a tensor has elements.
    ///
    /// ```swift
    /// Tensor.randintLike(labels, 10)   // labels by chance, to compare with
    /// ```
    ///
    /// - Parameters:
    ///   - input: Gives the sizes, and the dtype unless another is given.
    ///   - high: One more than the largest.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func randintLike(
      _ input: Tensor, _ high: Int, generator: Generator? = nil, dtype: DType? = nil
    ) -> Tensor {
      randintLike(input, 0, high, generator: generator, dtype: dtype)
    }
  }
#endif
