#if !hasFeature(Embedded)
  /// Channels of pictures with mean 0 and variance 1 over all samples, then a learned affine map.
  ///
  /// As `torch.nn.BatchNorm2d`.
  ///
  /// ```swift
  /// BatchNorm2d(3)(Tensor.randn([8, 3, 4, 4])).shape   // [8, 3, 4, 4]
  /// ```
  public final class BatchNorm2d: ChannelNorm {
    override var ranks: ClosedRange<Int> { 4...4 }
  }
#endif
