#if !hasFeature(Embedded)
  /// Identity above 0, a small part of it below.
  ///
  /// As `torch.nn.LeakyReLU`.
  ///
  /// `LeakyReLU()(Tensor([-1.0, 2.0]))` is `tensor([-0.0100, 2.0000])`.
  public final class LeakyReLU: Module {
    /// The slope below 0.
    public let negativeSlope: Double

    /// The function as a module.
    ///
    /// - Parameter negativeSlope: The slope below 0.
    public init(negativeSlope: Double = 0.01) {
      self.negativeSlope = negativeSlope
    }

    /// Applies the function.
    ///
    /// - Parameter input: A tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor { input.leakyReLU(negativeSlope: negativeSlope) }

    /// PyTorch's words for the options.
    public var extraDescription: String { "negative_slope=\(ShortNumber.text(negativeSlope))" }
  }
#endif
