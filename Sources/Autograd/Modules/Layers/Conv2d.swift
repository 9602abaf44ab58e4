#if !hasFeature(Embedded)
  /// Cross-correlation with learned kernels over the last two dimensions.
  ///
  /// Weight and bias begin in U(−1/√n, 1/√n) for kernels of n numbers. As `torch.nn.Conv2d`.
  ///
  /// ```swift
  /// Conv2d(3, 8, 3, padding: 1)(Tensor.zeros([4, 3, 28, 28])).shape   // [4, 8, 28, 28]
  /// ```
  public final class Conv2d: Module {
    /// Kernels: results, channels of a group, rows and columns.
    @Parameter public var weight: Tensor
    /// A number for each result.
    @Parameter public var bias: Tensor?
    private let core: ConvolutionCore

    /// A convolution with random kernels; traps where the channels do not divide into the groups.
    ///
    /// - Parameters:
    ///   - inChannels: How many channels go in.
    ///   - outChannels: How many come out.
    ///   - kernelSize: The size of kernels, one number or two.
    ///   - stride: How far it is from one window to the next, one number or two.
    ///   - padding: How much goes before and after, one number or two, `.same` or `.valid`.
    ///   - dilation: How far it is from one element of a window to the next, one number or two.
    ///   - groups: In how many groups of channels the kernels work.
    ///   - bias: Whether something is added.
    ///   - paddingMode: What is put around the input.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type of the parameters.
    public init(
      _ inChannels: Int, _ outChannels: Int, _ kernelSize: any Extents, stride: any Extents = 1,
      padding: ConvPadding = 0, dilation: any Extents = 1, groups: Int = 1, bias: Bool = true,
      paddingMode: PadMode = .constant, generator: Generator? = nil, dtype: DType = .float32
    ) {
      core = ConvolutionCore(
        2, inChannels, outChannels, kernelSize, stride, padding, dilation, groups, paddingMode)
      weight = core.values.tensor(core.weightShape, generator: generator, dtype: dtype)
      self.bias =
        bias ? core.values.tensor([outChannels], generator: generator, dtype: dtype) : nil
    }

    /// Slides the kernels over the input.
    ///
    /// - Parameter input: Samples, channels and rows and columns; or one sample. Traps for other sizes.
    /// - Returns: Samples, results and windows.
    public func forward(_ input: Tensor) -> Tensor { core.value(input, weight, bias) }

    /// PyTorch's words for the options.
    public var extraDescription: String { core.description(hasBias: bias != nil) }
  }
#endif
