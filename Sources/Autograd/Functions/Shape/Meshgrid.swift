#if !hasFeature(Embedded)
  /// Vectors as coordinates of a grid, each stretched over all others; `cartesian_prod` lists the grid.
  enum Meshgrid {
    static let function = Function(
      "meshgrid(*tensors, indexing='ij')",
      summary: "Vectors as the coordinates of a grid, one tensor for each.",
      formula: "y⁰ᵢⱼ = aᵢ, y¹ᵢⱼ = bⱼ, …", derivative: "1, summed over the grid"
    ) { call throws(TensorError) in
      .tensors(
        try value(
          call.tensorList(0), isXY: call.choice(1, among: ["ij", "xy"]) == "xy"))
    }

    static let productFunction = Function(
      "cartesian_prod(*tensors)",
      summary: "All choices of one element of each vector, one row each.",
      formula: "all (aᵢ, bⱼ, …)", derivative: "1, summed over the rows"
    ) { call throws(TensorError) in .tensor(try product(call.tensorList(0))) }

    static func value(
      _ tensors: [Tensor], isXY: Bool, _ name: String = "meshgrid"
    ) throws(TensorError) -> [Tensor] {
      guard let first = tensors.first else {
        throw .badValue(operation: name, reason: "needs at least one tensor")
      }
      for tensor in tensors {
        guard tensor.ndim <= 1 else {
          throw .badSizes(
            operation: name, reason: "needs vectors, not sizes \(Shape.text(tensor.shape))")
        }
        guard tensor.dtype == first.dtype else {
          throw .mixedDTypes(operation: name, lhs: first.dtype, rhs: tensor.dtype)
        }
      }
      // Where the coordinates of each vector run.
      var places = Array(tensors.indices)
      if isXY, tensors.count > 1 { places.swapAt(0, 1) }
      var whole = [Int](repeating: 1, count: tensors.count)
      for (tensor, place) in zip(tensors, places) { whole[place] = tensor.numel }
      var grids: [Tensor] = []
      for (tensor, place) in zip(tensors, places) {
        var sizes = [Int](repeating: 1, count: tensors.count)
        sizes[place] = tensor.numel
        let row = sizes == tensor.shape ? tensor : try Reshape(sizes).apply(.one(tensor))
        grids.append(whole == sizes ? row : try Expand(whole).apply(.one(row)))
      }
      return grids
    }

    static func product(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
      let name = "cartesian_prod"
      for tensor in tensors where tensor.ndim != 1 {
        throw .badSizes(
          operation: name, reason: "needs vectors, not sizes \(Shape.text(tensor.shape))")
      }
      if tensors.count == 1 { return tensors[0] }
      var columns: [Tensor] = []
      for grid in try value(tensors, isXY: false, name) {
        columns.append(try Reshape([grid.numel]).apply(.one(grid)))
      }
      return try Stack(1).apply(TensorList(columns))
    }
  }

  /// Vectors as the coordinates of a grid, each stretched over all others.
  ///
  /// `meshgrid([Tensor([1, 2]), Tensor([3])])` is `[tensor([[1], [2]]), tensor([[3], [3]])]`. Traps
  /// unless they are vectors of one dtype. As `torch.meshgrid`.
  ///
  /// - Parameters:
  ///   - tensors: The vectors.
  ///   - isXY: Whether the first runs along columns and the second along rows, as in plots.
  /// - Returns: One view for each vector, all of one shape.
  public func meshgrid(_ tensors: [Tensor], isXY: Bool = false) -> [Tensor] {
    trapping { () throws(TensorError) in try Meshgrid.value(tensors, isXY: isXY) }
  }

  /// All choices of one element of each vector, one row each.
  ///
  /// `cartesianProd([Tensor([1, 2]), Tensor([3])])` is `tensor([[1, 3], [2, 3]])`. Traps unless they
  /// are vectors of one dtype. As `torch.cartesian_prod`.
  ///
  /// - Parameter tensors: The vectors.
  /// - Returns: A matrix with one column for each vector; a single vector itself.
  public func cartesianProd(_ tensors: [Tensor]) -> Tensor {
    trapping { () throws(TensorError) in try Meshgrid.product(tensors) }
  }
#endif
