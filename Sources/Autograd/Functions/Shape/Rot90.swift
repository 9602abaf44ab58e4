#if !hasFeature(Embedded)
  /// A plane turned by quarters: flips and a transposition.
  enum Rot90 {
    static let function = Function(
      "rot90(input, k=1, dims=[0, 1])", summary: "A plane turned by k quarters.",
      formula: "a, turned from the first dimension towards the second",
      derivative: "1, turned back"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.integer(1), call.sizes(2)))
    }

    static func value(_ x: Tensor, _ quarters: Int, _ dims: [Int]) throws(TensorError) -> Tensor {
      let name = "rot90"
      guard dims.count == 2, x.ndim >= 2 else {
        throw .badSizes(
          operation: name,
          reason: "turns two dimensions of at least two, not \(dims.count) of \(x.ndim)")
      }
      let plane = try Shape.distinct(dims, rank: x.ndim, operation: name)
      switch ((quarters % 4) + 4) % 4 {
      case 1: return try Transpose(plane[0], plane[1]).apply(.one(Flip([plane[1]]).apply(.one(x))))
      case 2: return try Flip(plane).apply(.one(x))
      case 3: return try Transpose(plane[0], plane[1]).apply(.one(Flip([plane[0]]).apply(.one(x))))
      default: return try Clone.shared.apply(.one(x))
      }
    }
  }

  extension Tensor {
    /// A plane turned by quarters, from its first dimension towards its second.
    ///
    /// `Tensor([[1, 2], [3, 4]]).rot90()` is `tensor([[2, 4], [1, 3]])`. Traps if a dimension does not
    /// exist or both are one. As `torch.rot90`.
    ///
    /// - Parameters:
    ///   - quarters: How many quarters; negative is the other way.
    ///   - dims: The two dimensions.
    /// - Returns: A tensor.
    public func rot90(_ quarters: Int = 1, dims: [Int] = [0, 1]) -> Tensor {
      trapping { () throws(TensorError) in try Rot90.value(self, quarters, dims) }
    }
  }
#endif
