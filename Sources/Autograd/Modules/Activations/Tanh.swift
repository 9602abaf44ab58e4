#if !hasFeature(Embedded)
  /// Hyperbolic tangent.
  ///
  /// As `torch.nn.Tanh`.
  ///
  /// `Tanh()(Tensor(0.0))` is `tensor(0.)`.
  public final class Tanh: Module {
    /// The function as a module.
    public init() {}

    /// Applies the function to each element.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.tanh() }
  }
#endif
