#if !hasFeature(Embedded)
  /// Shares that sum to 1: `y = eˣ/Σ eˣ`.
  ///
  /// As `torch.nn.Softmax`.
  ///
  /// `Softmax(dim: 0)(Tensor([1.0, 1.0]))` is `tensor([0.5000, 0.5000])`.
  public final class Softmax: Module {
    /// The dimension along which they sum to 1.
    public let dim: Int

    /// The function as a module.
    ///
    /// - Parameter dim: The dimension along which they sum to 1.
    public init(dim: Int) {
      self.dim = dim
    }

    /// Applies the function.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.softmax(dim: dim) }

    /// PyTorch's words for the options.
    public var extraDescription: String { "dim=\(dim)" }
  }
#endif
