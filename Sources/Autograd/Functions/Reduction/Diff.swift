#if !hasFeature(Embedded)
  /// Differences of neighbours along a dimension, n times over: a composition of slices.
  enum Diff {
    static func value(_ x: Tensor, n: Int, dim: Int) throws(TensorError) -> Tensor {
      guard x.ndim > 0 else {
        throw .badSizes(operation: "diff", reason: "a 0-d tensor has no neighbours")
      }
      if n < 0 { throw .badValue(operation: "diff", reason: "n is 0 or more, not \(n)") }
      let d = try Shape.dimension(dim, of: x.shape, "diff")
      var y = x
      for _ in 0..<min(n, x.shape[d]) {
        let count = y.shape[d] - 1
        let upper = try Slice(d, from: 1, length: count).apply(.one(y))
        let lower = try Slice(d, from: 0, length: count).apply(.one(y))
        // PyTorch's difference of truth values is whether they differ.
        y =
          x.dtype == .bool
          ? try Comparison.notEqual.apply(.two(upper, lower))
          : try Sub.shared.apply(.two(upper, lower))
      }
      return y
    }

    static let function = Function(
      "diff(input, n=1, dim=-1)", summary: "Differences of neighbours along a dimension, n times.",
      formula: "aᵢ₊₁ − aᵢ", derivative: "1 and −1"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), n: call.integer(1), dim: call.integer(2)))
    }
  }

  extension Tensor {
    /// Differences of neighbours along a dimension, n times over.
    ///
    /// `Tensor([1, 4, 9]).diff()` is `tensor([3, 5])`. Traps for 0-d tensors, for a negative n, or if
    /// there is no such dimension. As `torch.diff`.
    ///
    /// - Parameters:
    ///   - n: How many times.
    ///   - dim: The dimension; negative ones count from the end.
    /// - Returns: A tensor that is n shorter there.
    public func diff(n: Int = 1, dim: Int = -1) -> Tensor {
      trapping { () throws(TensorError) in try Diff.value(self, n: n, dim: dim) }
    }
  }
#endif
