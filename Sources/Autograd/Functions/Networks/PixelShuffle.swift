#if !hasFeature(Embedded)
  /// Channels turned into rows and columns: a composition of sizes and their order.
  enum PixelShuffle {
    static func value(_ x: Tensor, _ factor: Int) throws(TensorError) -> Tensor {
      let name = "pixel_shuffle"
      guard x.ndim >= 3 else {
        throw .badSizes(operation: name, reason: "needs 3 dimensions at least, not \(x.ndim)")
      }
      guard factor > 0, factor < 1 << 30 else {
        throw .badValue(
          operation: name, reason: "upscale_factor must be positive and sensible, not \(factor)")
      }
      let n = x.ndim
      let (channels, rows, columns) = (x.shape[n - 3], x.shape[n - 2], x.shape[n - 1])
      guard channels % (factor * factor) == 0 else {
        throw .badSizes(
          operation: name, reason: "\(channels) channels are not divisible by \(factor)²")
      }
      let front = Array(x.shape[..<(n - 3)])
      let results = channels / (factor * factor)
      let whole = [results, rows * factor, columns * factor]
      guard Shape.checkedCount(front + whole) != nil else {
        throw .tooLarge(operation: name, shape: front + whole)
      }
      let m = n - 3
      return try x.reshaped(front + [results, factor, factor, rows, columns])
        .through(Permute(Array(0..<m) + [m, m + 3, m + 1, m + 4, m + 2]))
        .reshaped(front + whole)
    }

    static let function = Function(
      "pixel_shuffle(input, upscale_factor)",
      summary: "Channels turned into rows and columns of a finer picture.",
      formula: "y[c, h r + i, w r + j] = a[c r² + i r + j, h, w]", derivative: "1 at its place"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.integer(1)))
    }
  }

  extension Tensor {
    /// Channels turned into rows and columns of a finer picture.
    ///
    /// `Tensor([[[1.0]], [[2.0]], [[3.0]], [[4.0]]]).pixelShuffle(2)` is `tensor([[[1., 2.], [3., 4.]]])`.
    /// Traps if the channels are not divisible by the square of the factor. As
    /// `torch.nn.functional.pixel_shuffle`.
    ///
    /// - Parameter factor: How much finer.
    /// - Returns: A tensor of the same elements.
    public func pixelShuffle(_ factor: Int) -> Tensor {
      trapping { () throws(TensorError) in try PixelShuffle.value(self, factor) }
    }
  }
#endif
