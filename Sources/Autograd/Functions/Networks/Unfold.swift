#if !hasFeature(Embedded)
  /// Windows of a picture as columns of a matrix: a composition of windows and sizes.
  enum Unfold {
    static func value(_ x: Tensor, _ slides: [Slide]) throws(TensorError) -> Tensor {
      let name = "unfold"
      try Slides.checkRank(name, x, 2)
      guard !x.shape.suffix(3).contains(0) else {
        throw .badSizes(
          operation: name, reason: "an input of sizes \(Shape.text(x.shape)) has no windows")
      }
      guard x.dtype.isDifferentiable || x.dtype == .bool else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      let padded = try Slides.padded(x, slides.map { ($0.padding, $0.padding) })
      let inner = slides.reduce(x.shape[x.ndim - 3]) { $0 * $1.kernel }
      return try Slides.columns(padded, slides, front: x.shape.dropLast(3) + [inner]).columns
    }

    static let function = Function(
      "unfold(input, kernel_size, dilation=1, padding=0, stride=1)",
      summary: "Windows of a picture as columns of a matrix.", formula: "windows of a",
      derivative: "1 for each window that an element is in"
    ) { call throws(TensorError) in
      for i in 1...4 where call.hasOneItem(i) {
        throw .badValue(operation: "unfold", reason: "lists of options have 2 numbers, not 1")
      }
      return .tensor(
        try value(
          call.strictTensor(0),
          Slides.of(
            "unfold", count: 2, kernel: call.sizes(1), stride: call.sizes(4),
            dilation: call.sizes(2), padding: call.sizes(3))))
    }
  }

  extension Tensor {
    /// Windows of a picture as columns of a matrix; the gradient is summed where they overlap.
    ///
    /// `Tensor([[[[1.0, 2.0], [3.0, 4.0]]]]).unfold([1, 2])` is `tensor([[[1., 3.], [2., 4.]]])`. Traps
    /// if sizes do not go together. As `torch.nn.functional.unfold`.
    ///
    /// - Parameters:
    ///   - kernelSize: Rows and columns of a window.
    ///   - dilation: How far it is from one element of a window to the next.
    ///   - padding: How many zeros are added before and after.
    ///   - stride: How far it is from one window to the next.
    /// - Returns: Samples, elements of a window and windows.
    public func unfold(
      _ kernelSize: [Int], dilation: [Int] = [1], padding: [Int] = [0], stride: [Int] = [1]
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Unfold.value(
          self,
          Slides.of(
            "unfold", count: 2, kernel: kernelSize, stride: stride, dilation: dilation,
            padding: padding))
      }
    }
  }
#endif
