#if !hasFeature(Embedded)
  /// An affine map: `y = x · weightᵀ + bias`.
  ///
  /// Weight and bias begin in U(−1/√in, 1/√in).
  ///
  /// As `torch.nn.Linear`.
  ///
  /// ```swift
  /// let layer = Linear(2, 3)
  /// layer(Tensor.ones([4, 2])).shape   // [4, 3]
  /// layer.weight.shape                 // [3, 2]
  /// ```
  public final class Linear: Module {
    /// A row for each output, a column for each input.
    @Parameter public var weight: Tensor
    /// A number for each output.
    @Parameter public var bias: Tensor?

    /// A map with random weights.
    ///
    /// - Parameters:
    ///   - inFeatures: How many numbers go in.
    ///   - outFeatures: How many come out.
    ///   - bias: Whether something is added.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type of the parameters.
    public init(
      _ inFeatures: Int, _ outFeatures: Int, bias: Bool = true, generator: Generator? = nil,
      dtype: DType = .float32
    ) {
      let values = Init.layer(fan: inFeatures)
      weight = values.tensor([outFeatures, inFeatures], generator: generator, dtype: dtype)
      self.bias =
        bias ? values.tensor([outFeatures], generator: generator, dtype: dtype) : nil
    }

    /// Applies the map to the last dimension.
    ///
    /// - Parameter input: As many numbers in the last dimension as go in; traps for other sizes.
    /// - Returns: As many numbers there as come out.
    public func forward(_ input: Tensor) -> Tensor { linear(input, weight, bias) }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "in_features=\(weight.shape[1]), out_features=\(weight.shape[0]), "
        + "bias=\(PythonName.of(bias != nil))"
    }
  }
#endif
