#if !hasFeature(Embedded)
  /// Square: `y = a²`.
  enum Square {
    static let function = Function(
      "square(input)", of: Pow.square, summary: "Square.", formula: "a²", derivative: "2a"
    )
  }

  extension Tensor {
    /// Square, elementwise: `y = a²`, with ∂y/∂a = 2a.
    ///
    /// Dtype and sizes stay, bools give int64. `Tensor(3.0).square()` is `tensor(9.)`.
    /// As `torch.square`.
    ///
    /// - Returns: A tensor of the same sizes.
    public func square() -> Tensor { Pow.square(self) }
  }
#endif
