#if !hasFeature(Embedded)
  /// Cross products of vectors with three elements.
  enum Cross {
    static let function = named("cross")
    static let linalgFunction = named("linalg.cross")

    private static func named(_ name: String) -> Function {
      Function(
        "\(name)(input, other, dim=-1)",
        summary: "Cross products of vectors with three elements.", formula: "a × b",
        derivative: "∂/∂a: b × g, ∂/∂b: g × a"
      ) { call throws(TensorError) in
        .tensor(try value(call.strictTensor(0), call.strictTensor(1), call.integer(2), name))
      }
    }

    static func value(
      _ a: Tensor, _ b: Tensor, _ dim: Int, _ name: String
    ) throws(TensorError) -> Tensor {
      guard a.ndim == b.ndim else {
        throw .badSizes(
          operation: name,
          reason: "needs tensors of as many dimensions, not sizes \(Shape.text(a.shape)) and "
            + Shape.text(b.shape))
      }
      let d = try Shape.existing(dim, rank: a.ndim, operation: name)
      guard a.shape[d] == 3, b.shape[d] == 3 else {
        throw .badSizes(
          operation: name,
          reason: "needs three elements along dimension \(dim), not \(a.shape[d]) and \(b.shape[d])"
        )
      }
      let (next, last) = (Roll([-1], [d]), Roll([-2], [d]))
      let first = try Mul.shared.apply(.two(next.apply(.one(a)), last.apply(.one(b))))
      let second = try Mul.shared.apply(.two(last.apply(.one(a)), next.apply(.one(b))))
      return try Sub.shared.apply(.two(first, second))
    }
  }

  extension Tensor {
    /// The cross product with another tensor, of vectors with three elements.
    ///
    /// `Tensor([1, 0, 0]).cross(Tensor([0, 1, 0]))` is `tensor([0, 0, 1])`. Traps if the dimension does
    /// not hold three elements in both. As `torch.linalg.cross`.
    ///
    /// - Parameters:
    ///   - other: The right factor.
    ///   - dim: The dimension along which vectors lie.
    /// - Returns: A tensor of the broadcast sizes.
    public func cross(_ other: Tensor, dim: Int = -1) -> Tensor {
      trapping { () throws(TensorError) in try Cross.value(self, other, dim, "cross") }
    }
  }
#endif
