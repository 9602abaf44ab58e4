#if !hasFeature(Embedded)
  /// Channels with mean 0 and variance 1 over all samples, then a learned affine map: what
  /// `BatchNorm1d` and `BatchNorm2d` have in common.
  ///
  /// In training the samples at hand are measured, and the running mean and variance go a part of the
  /// way to them; in use these take their place.
  public class ChannelNorm: Module {
    /// A factor for each channel.
    @Parameter public var weight: Tensor?
    /// A summand for each channel.
    @Parameter public var bias: Tensor?
    /// The mean of each channel over the samples seen so far.
    @Buffer public var runningMean: Tensor?
    /// The variance of each channel over the samples seen so far.
    @Buffer public var runningVar: Tensor?
    /// How often samples were measured.
    @Buffer public var numBatchesTracked: Tensor?
    /// How many channels there are.
    public let numFeatures: Int
    /// What is added to the variance.
    public let eps: Double
    /// How far running numbers go to those measured; nil for the plain mean of all.
    public let momentum: Double?

    /// A normalization; weights begin as ones, biases as zeros.
    ///
    /// - Parameters:
    ///   - numFeatures: How many channels there are.
    ///   - eps: What is added to the variance.
    ///   - momentum: How far running numbers go to those measured; nil for the plain mean of all.
    ///   - affine: Whether anything is learned.
    ///   - trackRunningStats: Whether running numbers are kept; without them, samples are always
    ///     measured.
    ///   - bias: Whether something is added.
    ///   - dtype: The element type of parameters and buffers.
    public init(
      _ numFeatures: Int, eps: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true,
      trackRunningStats: Bool = true, bias: Bool = true, dtype: DType = .float32
    ) {
      self.numFeatures = numFeatures
      self.eps = eps
      self.momentum = momentum
      weight = affine ? .ones([numFeatures], dtype: dtype) : nil
      self.bias = affine && bias ? .zeros([numFeatures], dtype: dtype) : nil
      runningMean = trackRunningStats ? .zeros([numFeatures], dtype: dtype) : nil
      runningVar = trackRunningStats ? .ones([numFeatures], dtype: dtype) : nil
      numBatchesTracked = trackRunningStats ? Tensor(0) : nil
    }

    /// The numbers of dimensions that inputs may have.
    var ranks: ClosedRange<Int> { 2...3 }

    /// Normalizes; in training the running numbers follow.
    ///
    /// - Parameter input: Samples, channels and places; traps for other sizes, and in training where
    ///   a channel has just one number.
    /// - Returns: A tensor of the same sizes.
    public func forward(_ input: Tensor) -> Tensor {
      trapping { () throws(TensorError) in
        guard ranks.contains(input.ndim) else {
          let allowed = ranks.map { "\($0)D" }.joined(separator: " or ")
          throw .badSizes(
            operation: className, reason: "expected \(allowed) input, not \(input.ndim)D")
        }
        let affine = BatchNorm.Affine(weight: weight, bias: bias)
        let isMeasured = isTraining || runningMean == nil
        let y = try BatchNorm.batch(
          input, mean: runningMean, variance: runningVar, affine, training: isMeasured, eps: eps)
        if isTraining { follow(input) }
        return y
      }
    }

    /// Moves the running numbers towards those of the samples.
    private func follow(_ input: Tensor) {
      guard let mean = runningMean, let variance = runningVar, let count = numBatchesTracked
      else { return }
      // A replay would not come by here, and says so by what it was to change.
      ReplayWatch.note(weight ?? input)
      withoutGradient {
        let tracked = count + 1
        numBatchesTracked = tracked
        let part = momentum ?? 1 / tracked.item()
        let dims = [0] + Array(2..<input.ndim)
        runningMean = mean * (1 - part) + input.mean(dims: dims) * part
        runningVar = variance * (1 - part) + input.variance(dims: dims) * part
      }
    }

    /// PyTorch's words for the options.
    public var extraDescription: String {
      "\(numFeatures), eps=\(PythonName.of(eps)), "
        + "momentum=\(momentum.map { PythonName.of($0) } ?? "None"), "
        + "affine=\(PythonName.of(weight != nil)), bias=\(PythonName.of(bias != nil)), "
        + "track_running_stats=\(PythonName.of(runningMean != nil))"
    }
  }
#endif
