#if !hasFeature(Embedded)
  /// Means of windows over the last two dimensions.
  ///
  /// As `torch.nn.AvgPool2d`.
  ///
  /// ```swift
  /// AvgPool2d(2)(Tensor.zeros([4, 8, 28, 28])).shape   // [4, 8, 14, 14]
  /// ```
  public final class AvgPool2d: Module {
    private let kernelSize: any Extents
    private let stride: any Extents
    private let padding: any Extents
    private let ceilMode: Bool
    private let countIncludePad: Bool
    private let divisor: Int?

    /// A pool.
    ///
    /// - Parameters:
    ///   - kernelSize: The size of windows, one number or two.
    ///   - stride: How far it is from one window to the next; by default the kernel size.
    ///   - padding: How many zeros are added before and after.
    ///   - ceilMode: Whether a last window may reach over the end.
    ///   - countIncludePad: Whether the added zeros count.
    ///   - divisorOverride: What sums are divided by in place of their count.
    public init(
      _ kernelSize: any Extents, stride: (any Extents)? = nil, padding: any Extents = 0,
      ceilMode: Bool = false, countIncludePad: Bool = true, divisorOverride: Int? = nil
    ) {
      self.kernelSize = kernelSize
      self.stride = stride ?? kernelSize
      self.padding = padding
      self.ceilMode = ceilMode
      self.countIncludePad = countIncludePad
      divisor = divisorOverride
    }

    /// Takes the mean of each window.
    ///
    /// - Parameter input: Samples, channels, rows and columns; or one sample. Traps for other sizes.
    /// - Returns: One element for each window.
    public func forward(_ input: Tensor) -> Tensor {
      input.averagePool(
        kernelSize.each(2), stride: stride.each(2), padding: padding.each(2), ceilMode: ceilMode,
        countIncludePad: countIncludePad, divisor: divisor)
    }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "kernel_size=\(PythonName.of(kernelSize)), stride=\(PythonName.of(stride)), "
        + "padding=\(PythonName.of(padding))"
    }
  }
#endif
