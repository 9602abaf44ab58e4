#if !hasFeature(Embedded)
  extension Tensor {
    /// Largest elements of windows over the last dimensions; the first of equals gets the gradient.
    ///
    /// `Tensor([[1.0, 3.0, 2.0, 0.0]]).maxPool([2])` is `tensor([[3., 2.]])`: one kernel size pools
    /// one dimension, two pool two. Traps if sizes do not go together or for integers. As
    /// `torch.nn.functional.max_pool1d` and `max_pool2d`.
    ///
    /// - Parameters:
    ///   - kernelSize: The size of windows in each pooled dimension.
    ///   - stride: How far it is from one window to the next; by default the kernel size.
    ///   - padding: How much is added before and after.
    ///   - dilation: How far it is from one element of a window to the next.
    ///   - ceilMode: Whether a last window may reach over the end.
    /// - Returns: One element for each window.
    public func maxPool(
      _ kernelSize: [Int], stride: [Int]? = nil, padding: [Int] = [0], dilation: [Int] = [1],
      ceilMode: Bool = false
    ) -> Tensor {
      trapping { () throws(TensorError) in
        let slides = try Slides.of(
          "max_pool", count: kernelSize.count, kernel: kernelSize, stride: stride,
          dilation: dilation, padding: padding)
        return try Pooling.largest("max_pool", self, slides, ceil: ceilMode)
      }
    }

    /// Means of windows over the last dimensions.
    ///
    /// `Tensor([[1.0, 3.0, 2.0, 0.0]]).averagePool([2])` is `tensor([[2., 1.]])`: one kernel size
    /// pools one dimension, two pool two. Traps if sizes do not go together or for integers. As
    /// `torch.nn.functional.avg_pool1d` and `avg_pool2d`.
    ///
    /// - Parameters:
    ///   - kernelSize: The size of windows in each pooled dimension.
    ///   - stride: How far it is from one window to the next; by default the kernel size.
    ///   - padding: How many zeros are added before and after.
    ///   - ceilMode: Whether a last window may reach over the end.
    ///   - countIncludePad: Whether the added zeros count.
    ///   - divisor: What sums are divided by in place of their count.
    /// - Returns: One element for each window.
    public func averagePool(
      _ kernelSize: [Int], stride: [Int]? = nil, padding: [Int] = [0], ceilMode: Bool = false,
      countIncludePad: Bool = true, divisor: Int? = nil
    ) -> Tensor {
      trapping { () throws(TensorError) in
        let slides = try Slides.of(
          "avg_pool", count: kernelSize.count, kernel: kernelSize, stride: stride,
          padding: padding)
        return try Pooling.mean(
          "avg_pool", self, slides, ceil: ceilMode, includingPadding: countIncludePad,
          divisor: divisor)
      }
    }

    /// Means of a given number of windows along the last dimensions, which may overlap.
    ///
    /// `Tensor([[1.0, 3.0, 2.0, 4.0]]).adaptiveAveragePool([2])` is `tensor([[2., 3.]])`: one count
    /// pools one dimension, two pool two. Traps if sizes do not go together or for integers. As
    /// `torch.nn.functional.adaptive_avg_pool1d` and `adaptive_avg_pool2d`.
    ///
    /// - Parameter outputSize: The number of windows in each pooled dimension; nil for as many as
    ///   elements.
    /// - Returns: One element for each window.
    public func adaptiveAveragePool(_ outputSize: [Int?]) -> Tensor {
      trapping { () throws(TensorError) in
        try AdaptivePooling.mean("adaptive_avg_pool", self, outputSize)
      }
    }

    /// Largest elements of a given number of windows along the last dimensions, which may overlap.
    ///
    /// `Tensor([[1.0, 3.0, 2.0, 4.0]]).adaptiveMaxPool([2])` is `tensor([[3., 4.]])`: one count pools
    /// one dimension, two pool two. Traps if sizes do not go together or for integers. As
    /// `torch.nn.functional.adaptive_max_pool1d` and `adaptive_max_pool2d`.
    ///
    /// - Parameter outputSize: The number of windows in each pooled dimension; nil for as many as
    ///   elements.
    /// - Returns: One element for each window.
    public func adaptiveMaxPool(_ outputSize: [Int?]) -> Tensor {
      trapping { () throws(TensorError) in
        try AdaptivePooling.largest("adaptive_max_pool", self, outputSize)
      }
    }
  }
#endif
