#if !hasFeature(Embedded)
  /// Normal numbers with a mean and a standard deviation.
  ///
  /// With tensors it is a composition, mean + std · ε, so that gradients reach both; PyTorch's
  /// `torch.normal` passes none, its `Normal.rsample` does.
  enum Normal {
    static func value(
      _ type: TensorType, _ mean: Double, _ std: Double, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      guard std >= 0 else { throw negative(std) }
      return try Draw.tensor(.normal(mean: mean, std: std), type, generator)
    }

    static func value(
      _ mean: Tensor, _ std: Tensor, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      // A plain number among them counts least.
      let leading = mean.isNumber && !std.isNumber ? std : mean
      let dtype = leading.isNumber ? .float32 : leading.dtype
      guard dtype.isFloating else { throw .unsupportedDType(operation: "normal", dtype: dtype) }
      for x in std.scalars where !(x >= 0) { throw negative(x) }
      guard let shape = Shape.broadcast(mean.shape, std.shape) else {
        throw .notBroadcastable(operation: "normal", lhs: mean.shape, rhs: std.shape)
      }
      let noise = try Draw.tensor(
        .normal(mean: 0, std: 1), TensorType(dtype, shape), generator)
      let spread = try Mul.shared.apply(.two(std.converting(to: dtype), noise))
      return try Add.shared.apply(.two(mean.converting(to: dtype), spread))
    }

    private static func negative(_ std: Double) -> TensorError {
      .badValue(
        operation: "normal", reason: "std may not be negative, \(ShortNumber.text(std)) is")
    }

    static let function = Function(
      "normal(mean, std=1.0, size=None, *, dtype=None)",
      summary: "Random numbers from the normal distribution with a mean and a standard deviation.",
      formula: "a + b · ε, ε ~ N(0, 1)", derivative: "∂/∂a = 1, ∂/∂b = ε"
    ) { call throws(TensorError) in
      if !call.isNone(2) {
        let type = TensorType(try call.optionalDType(3) ?? .float32, try call.sizes(2))
        return .tensor(try value(type, call.number(0), call.number(1), nil))
      }
      if !call.isTensor(0), !call.isTensor(1) {
        throw .badArgument(
          operation: "normal", reason: "'size' is missing; mean and std are plain numbers")
      }
      return .tensor(try value(call.tensor(0), call.tensor(1), nil))
    }
  }

  extension Tensor {
    /// Random numbers from a normal distribution, as `torch.normal(mean, std, size)`.
    ///
    /// ```swift
    /// Tensor.normal(mean: 5, std: 0.1, [2, 3])
    /// ```
    ///
    /// Traps where `std` is negative, and for dtypes other than float32 and float64.
    ///
    /// - Parameters:
    ///   - mean: The mean of all numbers.
    ///   - std: Their standard deviation.
    ///   - shape: The sizes.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func normal(
      mean: Double, std: Double = 1, _ shape: [Int], generator: Generator? = nil,
      dtype: DType = .float32
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Normal.value(TensorType(dtype, shape), mean, std, generator)
      }
    }

    /// A random number for each mean and standard deviation: mean + std · ε with ε from the standard
    /// normal distribution.
    ///
    /// Gradients reach both (the reparametrization trick), as with PyTorch's `Normal.rsample`;
    /// `torch.normal` itself passes none. Sizes broadcast, the dtype is that of the mean.
    ///
    /// ```swift
    /// let mean = Tensor([0.0, 10.0], requiresGrad: true)
    /// let std = Tensor([1.0, 2.0], requiresGrad: true)
    /// let z = Tensor.normal(mean: mean, std: std)
    /// z.sum().backward()   // mean.grad is 1, std.grad the ε that was drawn
    /// ```
    ///
    /// Traps where an element of `std` is negative.
    ///
    /// - Parameters:
    ///   - mean: The mean of each number.
    ///   - std: The standard deviation of each number.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    /// - Returns: A tensor of the broadcast sizes.
    public static func normal(
      mean: Tensor, std: Tensor, generator: Generator? = nil
    ) -> Tensor {
      trapping { () throws(TensorError) in try Normal.value(mean, std, generator) }
    }
  }
#endif
