#if !hasFeature(Embedded)
  /// Channels with mean 0 and variance 1 over all samples, then an affine map.
  ///
  /// `batchNorm(Tensor([[1.0], [3.0]]))` is `tensor([[-1.0000], [1.0000]])`. With a running mean and
  /// variance, these take the place of those of the input. Traps if sizes or dtypes do not go
  /// together. As `torch.nn.functional.batch_norm`, but for the running ones, which it updates: here
  /// `BatchNorm1d` and `BatchNorm2d` do.
  ///
  /// - Parameters:
  ///   - input: Samples, channels and places.
  ///   - mean: The running mean of each channel.
  ///   - variance: The running variance of each channel.
  ///   - weight: A factor for each channel.
  ///   - bias: A summand for each channel.
  ///   - eps: What is added to the variance.
  /// - Returns: A tensor of the input's sizes.
  public func batchNorm(
    _ input: Tensor, mean: Tensor? = nil, variance: Tensor? = nil, weight: Tensor? = nil,
    bias: Tensor? = nil, eps: Double = 1e-5
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try BatchNorm.batch(
        input, mean: mean, variance: variance, BatchNorm.Affine(weight: weight, bias: bias),
        training: mean == nil, eps: eps)
    }
  }

  /// Channels of each sample with mean 0 and variance 1, then an affine map.
  ///
  /// `instanceNorm(Tensor([[[1.0, 3.0]]]))` is `tensor([[[-1.0000, 1.0000]]])`. Traps if sizes or
  /// dtypes do not go together. As `torch.nn.functional.instance_norm`.
  ///
  /// - Parameters:
  ///   - input: Samples, channels and places.
  ///   - weight: A factor for each channel.
  ///   - bias: A summand for each channel.
  ///   - eps: What is added to the variance.
  /// - Returns: A tensor of the input's sizes.
  public func instanceNorm(
    _ input: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try BatchNorm.instance(
        input, mean: nil, variance: nil, BatchNorm.Affine(weight: weight, bias: bias),
        measured: true, eps: eps)
    }
  }

  /// Groups of channels of each sample with mean 0 and variance 1, then an affine map.
  ///
  /// `groupNorm(Tensor([[1.0, 3.0]]), 1)` is `tensor([[-1.0000, 1.0000]])`. Traps if sizes or dtypes
  /// do not go together. As `torch.nn.functional.group_norm`.
  ///
  /// - Parameters:
  ///   - input: Samples, channels and places.
  ///   - groups: How many groups the channels make.
  ///   - weight: A factor for each channel.
  ///   - bias: A summand for each channel.
  ///   - eps: What is added to the variance.
  /// - Returns: A tensor of the input's sizes.
  public func groupNorm(
    _ input: Tensor, _ groups: Int, weight: Tensor? = nil, bias: Tensor? = nil,
    eps: Double = 1e-5
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try BatchNorm.group(
        input, groups, BatchNorm.Affine(weight: weight, bias: bias), eps: eps)
    }
  }
#endif
