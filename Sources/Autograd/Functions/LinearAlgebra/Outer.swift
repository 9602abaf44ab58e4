#if !hasFeature(Embedded)
  /// Products of all elements of one tensor with all of another.
  enum Outer {
    static let function = Function(
      "outer(input, vec2)",
      summary: "All products of an element of one vector with one of another.",
      formula: "yᵢⱼ = aᵢ · bⱼ", derivative: "b for a, a for b"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.strictTensor(1)))
    }

    static let kroneckerFunction = Function(
      "kron(input, other)",
      summary: "The second tensor times each element of the first, in blocks.",
      formula: "blocks aᵢⱼ · b", derivative: "b for a, a for b"
    ) { call throws(TensorError) in
      .tensor(try kronecker(call.strictTensor(0), call.strictTensor(1)))
    }

    static func value(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
      for x in [a, b] where x.ndim != 1 {
        throw .badSizes(
          operation: "outer", reason: "needs two vectors, not sizes \(Shape.text(x.shape))")
      }
      return try Mul.shared.apply(.two(Unsqueeze(-1).apply(.one(a)), b))
    }

    static func kronecker(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
      let rank = max(a.ndim, b.ndim)
      let outer = [Int](repeating: 1, count: rank - a.ndim) + a.shape
      let inner = [Int](repeating: 1, count: rank - b.ndim) + b.shape
      // Dimensions of both take turns; then each pair is joined.
      let blocks = try Reshape(outer.flatMap { [$0, 1] }).apply(.one(a))
      let parts = try Reshape(inner.flatMap { [1, $0] }).apply(.one(b))
      let product = try Mul.shared.apply(.two(blocks, parts))
      var sizes: [Int] = []
      for (i, j) in zip(outer, inner) {
        let (size, overflow) = i.multipliedReportingOverflow(by: j)
        if overflow { throw .tooLarge(operation: "kron", shape: outer + inner) }
        sizes.append(size)
      }
      return try Reshape(sizes).apply(.one(product))
    }
  }

  extension Tensor {
    /// All products of an element of this vector with one of another: `yᵢⱼ = aᵢ · bⱼ`.
    ///
    /// `Tensor([1, 2]).outer(Tensor([3, 4]))` is `tensor([[3, 4], [6, 8]])`. Traps unless both are
    /// vectors. As `torch.outer`.
    ///
    /// - Parameter other: The other vector.
    /// - Returns: A matrix.
    public func outer(_ other: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Outer.value(self, other) }
    }

    /// Another tensor times each element of this one, in blocks: the Kronecker product.
    ///
    /// `Tensor([1, 2]).kron(Tensor([3, 4]))` is `tensor([3, 4, 6, 8])`. Missing dimensions are added in
    /// front. As `torch.kron`.
    ///
    /// - Parameter other: What stands in the blocks.
    /// - Returns: A tensor whose sizes are products of theirs.
    public func kron(_ other: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Outer.kronecker(self, other) }
    }
  }
#endif
