#if !hasFeature(Embedded)
  /// One half of a tensor, let through by the other: a composition of parts, `sigmoid` and a product.
  enum GLU {
    static func value(_ x: Tensor, dim: Int) throws(TensorError) -> Tensor {
      let name = "glu"
      guard x.dtype.isFloating else { throw .unsupportedDType(operation: name, dtype: x.dtype) }
      guard x.ndim > 0 else {
        throw .badSizes(operation: name, reason: "a tensor without dimensions has no halves")
      }
      let d = try Shape.dimension(dim, of: x.shape, name)
      guard x.shape[d] % 2 == 0 else {
        throw .badSizes(
          operation: name, reason: "size \(x.shape[d]) of dimension \(d) has no halves")
      }
      let half = x.shape[d] / 2
      let gate = try x.through(Slice(d, from: half, length: half)).through(SigmoidPrimitive.shared)
      return try x.through(Slice(d, from: 0, length: half)).times(gate)
    }

    static let function = Function(
      "glu(input, dim=-1)", summary: "The first half times the sigmoid of the second.",
      formula: "a₁ · σ(a₂)", derivative: "σ(a₂) for a₁, a₁ σ(a₂)(1 − σ(a₂)) for a₂"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), dim: call.integer(1)))
    }
  }

  extension Tensor {
    /// The first half times the sigmoid of the second: `y = a₁ · σ(a₂)`.
    ///
    /// `Tensor([1.0, 2.0, 0.0, 0.0]).glu()` is `tensor([0.5000, 1.0000])`. Traps for integers, and if
    /// the size is odd. As `torch.nn.functional.glu`.
    ///
    /// - Parameter dim: The dimension that is halved; negative ones count from the end.
    /// - Returns: A tensor of half the size in that dimension.
    public func glu(dim: Int = -1) -> Tensor {
      trapping { () throws(TensorError) in try GLU.value(self, dim: dim) }
    }
  }
#endif
