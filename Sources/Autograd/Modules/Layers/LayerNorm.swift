#if !hasFeature(Embedded)
  /// Mean 0 and variance 1 over the last dimensions, then a learned affine map.
  ///
  /// Weights begin as ones, biases as zeros. As `torch.nn.LayerNorm`.
  ///
  /// ```swift
  /// LayerNorm(16)(Tensor.randn([4, 10, 16])).shape   // [4, 10, 16]
  /// ```
  public final class LayerNorm: Module {
    /// Factors, of the normalized sizes.
    @Parameter public var weight: Tensor?
    /// Summands, of the normalized sizes.
    @Parameter public var bias: Tensor?
    /// The last sizes of the input.
    public let normalizedShape: [Int]
    /// What is added to the variance.
    public let eps: Double

    /// A normalization.
    ///
    /// - Parameters:
    ///   - normalizedShape: The last size of the input, or the last sizes.
    ///   - eps: What is added to the variance.
    ///   - elementwiseAffine: Whether anything is learned.
    ///   - bias: Whether something is added.
    ///   - dtype: The element type of the parameters.
    public init(
      _ normalizedShape: any Extents, eps: Double = 1e-5, elementwiseAffine: Bool = true,
      bias: Bool = true, dtype: DType = .float32
    ) {
      let shape = normalizedShape.extents
      self.normalizedShape = shape
      self.eps = eps
      weight = elementwiseAffine ? .ones(shape, dtype: dtype) : nil
      self.bias = elementwiseAffine && bias ? .zeros(shape, dtype: dtype) : nil
    }

    /// Normalizes.
    ///
    /// - Parameter input: A tensor that ends in these sizes; traps for others.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor {
      layerNorm(input, normalizedShape, weight: weight, bias: bias, eps: eps)
    }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "\(PythonName.tuple(normalizedShape)), eps=\(PythonName.of(eps)), "
        + "elementwise_affine=\(PythonName.of(weight != nil)), bias=\(PythonName.of(bias != nil))"
    }
  }
#endif
