#if !hasFeature(Embedded)
  /// Largest elements of windows over the last two dimensions.
  ///
  /// As `torch.nn.MaxPool2d`.
  ///
  /// ```swift
  /// MaxPool2d(2)(Tensor.zeros([4, 8, 28, 28])).shape   // [4, 8, 14, 14]
  /// ```
  public final class MaxPool2d: Module {
    private let kernelSize: any Extents
    private let stride: any Extents
    private let padding: any Extents
    private let dilation: any Extents
    private let ceilMode: Bool

    /// A pool.
    ///
    /// - Parameters:
    ///   - kernelSize: The size of windows, one number or two.
    ///   - stride: How far it is from one window to the next; by default the kernel size.
    ///   - padding: How much is added before and after.
    ///   - dilation: How far it is from one element of a window to the next.
    ///   - ceilMode: Whether a last window may reach over the end.
    public init(
      _ kernelSize: any Extents, stride: (any Extents)? = nil, padding: any Extents = 0,
      dilation: any Extents = 1, ceilMode: Bool = false
    ) {
      self.kernelSize = kernelSize
      self.stride = stride ?? kernelSize
      self.padding = padding
      self.dilation = dilation
      self.ceilMode = ceilMode
    }

    /// Takes the largest element of each window.
    ///
    /// - Parameter input: Samples, channels, rows and columns; or one sample. Traps for other sizes.
    /// - Returns: One element for each window.
    public func forward(_ input: Tensor) -> Tensor {
      input.maxPool(
        kernelSize.each(2), stride: stride.each(2), padding: padding.each(2),
        dilation: dilation.each(2), ceilMode: ceilMode)
    }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "kernel_size=\(PythonName.of(kernelSize)), stride=\(PythonName.of(stride)), "
        + "padding=\(PythonName.of(padding)), dilation=\(PythonName.of(dilation)), "
        + "ceil_mode=\(PythonName.of(ceilMode))"
    }
  }
#endif
