#if !hasFeature(Embedded)
  /// Cross-correlation with learned kernels over the last dimension.
  ///
  /// Weight and bias begin in U(−1/√n, 1/√n) for kernels of n numbers. As `torch.nn.Conv1d`.
  ///
  /// ```swift
  /// Conv1d(3, 8, 5, padding: 2)(Tensor.zeros([4, 3, 10])).shape   // [4, 8, 10]
  /// ```
  public final class Conv1d: Module {
    /// Kernels: results, channels of a group, places.
    @Parameter public var weight: Tensor
    /// A number for each result.
    @Parameter public var bias: Tensor?
    private let core: ConvolutionCore

    /// A convolution with random kernels; traps where the channels do not divide into the groups.
    ///
    /// - Parameters:
    ///   - inChannels: How many channels go in.
    ///   - outChannels: How many come out.
    ///   - kernelSize: The size of kernels.
    ///   - stride: How far it is from one window to the next.
    ///   - padding: How much goes before and after, `.same` or `.valid`.
    ///   - dilation: How far it is from one element of a window to the next.
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
        1, inChannels, outChannels, kernelSize, stride, padding, dilation, groups, paddingMode)
      weight = core.values.tensor(core.weightShape, generator: generator, dtype: dtype)
      self.bias =
        bias ? core.values.tensor([outChannels], generator: generator, dtype: dtype) : nil
    }

    /// Slides the kernels over the input.
    ///
    /// - Parameter input: Samples, channels and places; or one sample. Traps for other sizes.
    /// - Returns: Samples, results and windows.
    public func forward(_ input: Tensor) -> Tensor { core.value(input, weight, bias) }

    /// PyTorch's words for the options.
    public var extraDescription: String { core.description(hasBias: bias != nil) }
  }
#endif
