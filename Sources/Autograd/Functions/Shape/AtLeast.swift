#if !hasFeature(Embedded)
  /// Tensors with dimensions of size 1 added until there are enough.
  enum AtLeast {
    static let oneFunction = function("atleast_1d", 1)
    static let twoFunction = function("atleast_2d", 2)

    private static func function(_ name: String, _ rank: Int) -> Function {
      Function(
        "\(name)(*tensors)",
        summary: "Tensors with at least \(rank == 1 ? "one dimension" : "two dimensions").",
        formula: "a", derivative: "1, in the sizes of a"
      ) { call throws(TensorError) in
        if case .tensor(let x) = call.any(0) { return .tensor(try value(x, rank)) }
        return .tensors(try all(call.tensorList(0), rank))
      }
    }

    /// As `torch.atleast_1d`, `atleast_2d` and `atleast_3d`.
    static func value(_ x: Tensor, _ rank: Int) throws(TensorError) -> Tensor {
      if x.ndim >= rank { return x }
      if x.ndim == 0 { return try Reshape([Int](repeating: 1, count: rank)).apply(.one(x)) }
      let row = x.ndim == 1 && rank > 1 ? try Unsqueeze(0).apply(.one(x)) : x
      return rank == 3 ? try Unsqueeze(-1).apply(.one(row)) : row
    }

    static func all(_ tensors: [Tensor], _ rank: Int) throws(TensorError) -> [Tensor] {
      var result: [Tensor] = []
      for tensor in tensors { result.append(try value(tensor, rank)) }
      return result
    }
  }

  extension Tensor {
    /// The tensor with at least one dimension.
    ///
    /// `Tensor(3).atLeast1D()` is `tensor([3])`. As `torch.atleast_1d`.
    ///
    /// - Returns: The tensor, or a view with a dimension of size 1.
    public func atLeast1D() -> Tensor {
      trapping { () throws(TensorError) in try AtLeast.value(self, 1) }
    }

    /// The tensor with at least two dimensions, new ones in front.
    ///
    /// `Tensor([1, 2]).atLeast2D()` is `tensor([[1, 2]])`. As `torch.atleast_2d`.
    ///
    /// - Returns: The tensor, or a view with dimensions of size 1.
    public func atLeast2D() -> Tensor {
      trapping { () throws(TensorError) in try AtLeast.value(self, 2) }
    }
  }
#endif
