#if !hasFeature(Embedded)
  /// Sigmoid linear unit: `y = x · sigmoid x`.
  ///
  /// As `torch.nn.SiLU`.
  ///
  /// `SiLU()(Tensor(0.0))` is `tensor(0.)`.
  public final class SiLU: Module {
    /// The function as a module.
    public init() {}

    /// Applies the function to each element.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.silu() }
  }
#endif
