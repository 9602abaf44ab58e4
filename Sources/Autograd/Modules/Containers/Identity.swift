#if !hasFeature(Embedded)
  /// Passes its input on: a place for a layer that is left out.
  ///
  /// As `torch.nn.Identity`.
  ///
  /// `Identity()(Tensor(2.0))` is `tensor(2.)`.
  public final class Identity: Module {
    /// A module that does nothing.
    public init() {}

    /// The input.
    ///
    /// - Parameter input: Any tensor.
    /// - Returns: The same tensor.
    public func forward(_ input: Tensor) -> Tensor { input }
  }
#endif
