#if !hasFeature(Embedded)
  /// Norms of windows: a composition of a power, their mean and a root.
  enum LPPooling {
    static func value(
      _ x: Tensor, _ p: Pow, _ slides: [Slide], ceil: Bool
    ) throws(TensorError) -> Tensor {
      let name = "lp_pool2d"
      if p.exponent == .infinity {
        return try Pooling.largest(name, x.through(Abs.shared), slides, ceil: ceil)
      }
      if p.exponent == -.infinity {
        let small = try x.through(Abs.shared).through(Neg.shared)
        return try Pooling.largest(name, small, slides, ceil: ceil).through(Neg.shared)
      }
      guard p.exponent != 0 else {
        throw .badValue(operation: name, reason: "norm_type must not be 0")
      }
      let means = try Pooling.mean(
        name, x.through(p), slides, ceil: ceil, includingPadding: true)
      // As PyTorch: what looks like the mean itself has gradient 0 where that is 0.
      let guarded = try means.through(Sign.shared)
        .times(means.through(Abs.shared).through(ReLUPrimitive.shared))
      let count = slides.reduce(1) { $0 * $1.kernel }
      return try guarded.times(Tensor(number: count)).through(Pow(1 / p.exponent))
    }

    static let function = Function(
      "lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False)",
      summary: "Norms of windows over the last 2 dimensions.", formula: "(Σ windows of aᵖ)^(1/p)",
      derivative: "(a/y)ᵖ⁻¹ for each window that an element is in"
    ) { call throws(TensorError) in
      if call.hasOneItem(2) {
        throw .badValue(operation: "lp_pool2d", reason: "kernel_size is one number or 2")
      }
      let slides = try Slides.of(
        "lp_pool2d", count: 2, kernel: call.sizes(2), stride: call.optionalSizes(3))
      let power = Pow(try call.number(1), isWhole: call.isWhole(1))
      return .tensor(try value(call.strictTensor(0), power, slides, ceil: call.bool(4)))
    }
  }

  extension Tensor {
    /// Norms of windows over the last two dimensions: `y = (Σ aᵖ)^(1/p)`.
    ///
    /// `Tensor([[[3.0, 4.0]]]).normPool(2, [1, 2])` is `tensor([[[5.]]])`. Traps if sizes do not go
    /// together. As `torch.nn.functional.lp_pool2d`.
    ///
    /// - Parameters:
    ///   - p: The order of the norm.
    ///   - kernelSize: Rows and columns of a window.
    ///   - stride: How far it is from one window to the next; by default the kernel size.
    ///   - ceilMode: Whether a last window may reach over the end.
    /// - Returns: One number for each window.
    public func normPool(
      _ p: Double, _ kernelSize: [Int], stride: [Int]? = nil, ceilMode: Bool = false
    ) -> Tensor {
      trapping { () throws(TensorError) in
        let slides = try Slides.of("lp_pool2d", count: 2, kernel: kernelSize, stride: stride)
        return try LPPooling.value(self, Pow(p), slides, ceil: ceilMode)
      }
    }
  }
#endif
