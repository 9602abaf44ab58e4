#if !hasFeature(Embedded)
  /// Channels of vectors or rows with mean 0 and variance 1 over all samples, then a learned affine
  /// map.
  ///
  /// As `torch.nn.BatchNorm1d`.
  ///
  /// ```swift
  /// let norm = BatchNorm1d(3)
  /// _ = norm(Tensor.randn([8, 3]))        // measured; running_mean and running_var follow
  /// _ = norm.eval()(Tensor.randn([1, 3])) // by running_mean and running_var
  /// ```
  public final class BatchNorm1d: ChannelNorm {}
#endif
