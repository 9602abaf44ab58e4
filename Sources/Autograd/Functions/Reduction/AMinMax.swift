#if !hasFeature(Embedded)
  /// Smallest and largest element at once: a composition of the two.
  enum AMinMax {
    static func value(
      _ x: Tensor, dim: Int?, keepDim: Bool
    ) throws(TensorError) -> (min: Tensor, max: Tensor) {
      let reduction = Reduction(dim.map { [$0] }, keepDim: keepDim)
      return (
        try Extreme(largest: false, reduction).apply(.one(x)),
        try Extreme(largest: true, reduction).apply(.one(x))
      )
    }

    static let function = Function(
      "aminmax(input, *, dim=None, keepdim=False)",
      summary: "Smallest and largest element over all or one dimension.",
      formula: "min a, max a", derivative: "1/n for each of the n that are equal to it"
    ) { call throws(TensorError) in
      let both = try value(
        call.strictTensor(0), dim: call.isNone(1) ? nil : call.integer(1), keepDim: call.bool(2))
      return .outputs(NamedOutputs([("min", both.min), ("max", both.max)]))
    }
  }

  extension Tensor {
    /// Smallest and largest element over all or one dimension; equal ones share the gradient.
    ///
    /// `Tensor([3, 1, 2]).aminmax().max` is `tensor(3)`. Traps where there is no element to choose
    /// from. As `torch.aminmax`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; nil for all.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: The smallest and the largest.
    public func aminmax(dim: Int? = nil, keepDim: Bool = false) -> (min: Tensor, max: Tensor) {
      trapping { () throws(TensorError) in
        try AMinMax.value(self, dim: dim, keepDim: keepDim)
      }
    }
  }
#endif
