#if !hasFeature(Embedded)
  /// Root mean square 1 over the last dimensions, then learned factors.
  ///
  /// Weights begin as ones. As `torch.nn.RMSNorm`.
  ///
  /// ```swift
  /// RMSNorm(16)(Tensor.randn([4, 10, 16])).shape   // [4, 10, 16]
  /// ```
  public final class RMSNorm: Module {
    /// Factors, of the normalized sizes.
    @Parameter public var weight: Tensor?
    /// The last sizes of the input.
    public let normalizedShape: [Int]
    /// What is added to the mean square; nil for the dtype's precision.
    public let eps: Double?

    /// A normalization.
    ///
    /// - Parameters:
    ///   - normalizedShape: The last size of the input, or the last sizes.
    ///   - eps: What is added to the mean square; the dtype's precision if left out.
    ///   - elementwiseAffine: Whether anything is learned.
    ///   - dtype: The element type of the parameters.
    public init(
      _ normalizedShape: any Extents, eps: Double? = nil, elementwiseAffine: Bool = true,
      dtype: DType = .float32
    ) {
      self.normalizedShape = normalizedShape.extents
      self.eps = eps
      weight = elementwiseAffine ? .ones(normalizedShape.extents, dtype: dtype) : nil
    }

    /// Normalizes.
    ///
    /// - Parameter input: A tensor that ends in these sizes; traps for others.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor {
      rmsNorm(input, normalizedShape, weight: weight, eps: eps)
    }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "\(PythonName.tuple(normalizedShape)), eps=\(eps.map { PythonName.of($0) } ?? "None"), "
        + "elementwise_affine=\(PythonName.of(weight != nil))"
    }
  }
#endif
