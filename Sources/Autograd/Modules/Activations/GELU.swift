#if !hasFeature(Embedded)
  /// Gaussian error linear unit: `y = x · Φ(x)`.
  ///
  /// As `torch.nn.GELU`.
  ///
  /// `GELU()(Tensor(0.0))` is `tensor(0.)`.
  public final class GELU: Module {
    /// Whether Φ is approximated.
    public let approximate: GELUApproximation

    /// The function as a module.
    ///
    /// - Parameter approximate: Whether Φ is approximated.
    public init(approximate: GELUApproximation = .none) {
      self.approximate = approximate
    }

    /// Applies the function.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.gelu(approximate: approximate) }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "approximate='\(approximate == .tanh ? "tanh" : "none")'"
    }
  }
#endif
