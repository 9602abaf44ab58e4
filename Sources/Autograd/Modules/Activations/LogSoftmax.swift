#if !hasFeature(Embedded)
  /// Logarithms of shares that sum to 1: `y = x − ln Σ eˣ`.
  ///
  /// As `torch.nn.LogSoftmax`.
  ///
  /// `LogSoftmax(dim: 0)(Tensor([0.0, 0.0]))` is `tensor([-0.6931, -0.6931])`.
  public final class LogSoftmax: Module {
    /// The dimension along which the shares sum to 1.
    public let dim: Int

    /// The function as a module.
    ///
    /// - Parameter dim: The dimension along which the shares sum to 1.
    public init(dim: Int) {
      self.dim = dim
    }

    /// Applies the function.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.logSoftmax(dim: dim) }

    /// PyTorch's words for the options.
    public var extraDescription: String { "dim=\(dim)" }
  }
#endif
