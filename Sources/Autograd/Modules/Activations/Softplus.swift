#if !hasFeature(Embedded)
  /// A smooth `relu`: `y = ln(1 + e^(beta · x))/beta`.
  ///
  /// As `torch.nn.Softplus`.
  ///
  /// `Softplus()(Tensor(0.0))` is `tensor(0.6931)`.
  public final class Softplus: Module {
    /// How sharp the bend is.
    public let beta: Double
    /// From which `beta · x` on it is `x` itself.
    public let threshold: Double

    /// The function as a module.
    ///
    /// - Parameters:
    ///   - beta: How sharp the bend is.
    ///   - threshold: From which `beta · x` on it is `x` itself.
    public init(beta: Double = 1, threshold: Double = 20) {
      self.beta = beta
      self.threshold = threshold
    }

    /// Applies the function.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor {
      input.softplus(beta: beta, threshold: threshold)
    }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "beta=\(PythonName.of(beta)), threshold=\(PythonName.of(threshold))"
    }
  }
#endif
