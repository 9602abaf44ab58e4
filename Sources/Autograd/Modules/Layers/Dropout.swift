#if !hasFeature(Embedded)
  /// Drops elements at random in training, and scales the others so that the mean stays.
  ///
  /// As `torch.nn.Dropout`.
  ///
  /// ```swift
  /// let layer = Dropout(0.5)
  /// layer(Tensor.ones([4]))          // zeros and twos
  /// layer.eval()(Tensor.ones([4]))   // ones
  /// ```
  public final class Dropout: Module {
    /// The probability that an element is dropped.
    public let p: Double
    private let generator: Generator?

    /// A layer that drops elements; traps where `p` is not from 0 to 1.
    ///
    /// - Parameters:
    ///   - p: The probability that an element is dropped.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    public init(_ p: Double = 0.5, generator: Generator? = nil) {
      ModuleRule.require(
        p >= 0 && p <= 1, "dropout",
        "p is a probability, from 0 to 1, not \(ShortNumber.text(p))")
      self.p = p
      self.generator = generator
    }

    /// Drops elements in training, and passes all on in use.
    ///
    /// - Parameter input: A floating tensor.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor {
      dropout(input, p, training: isTraining, generator: generator)
    }

    /// PyTorch's words for the options.
    public var extraDescription: String { "p=\(PythonName.of(p)), inplace=False" }
  }
#endif
