#if !hasFeature(Embedded)
  /// Logistic function: `y = 1/(1 + e⁻ˣ)`.
  ///
  /// As `torch.nn.Sigmoid`.
  ///
  /// `Sigmoid()(Tensor(0.0))` is `tensor(0.5000)`.
  public final class Sigmoid: Module {
    /// The function as a module.
    public init() {}

    /// Applies the function to each element.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.sigmoid() }
  }
#endif
