#if !hasFeature(Embedded)
  /// Identity above 0, `alpha · (eˣ − 1)` below.
  ///
  /// As `torch.nn.ELU`.
  ///
  /// `ELU()(Tensor([0.0, 2.0]))` is `tensor([0., 2.])`.
  public final class ELU: Module {
    /// How far it goes below 0.
    public let alpha: Double

    /// The function as a module.
    ///
    /// - Parameter alpha: How far it goes below 0.
    public init(alpha: Double = 1) {
      self.alpha = alpha
    }

    /// Applies the function.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.elu(alpha: alpha) }

    /// PyTorch's words for the options.
    public var extraDescription: String { "alpha=\(PythonName.of(alpha))" }
  }
#endif
