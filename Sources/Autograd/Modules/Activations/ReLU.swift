#if !hasFeature(Embedded)
  /// What is above 0, else 0: `y = max(0, x)`.
  ///
  /// As `torch.nn.ReLU`.
  ///
  /// `ReLU()(Tensor([-1.0, 2.0]))` is `tensor([0., 2.])`.
  public final class ReLU: Module {
    /// The function as a module.
    public init() {}

    /// Applies the function to each element.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.relu() }
  }
#endif
