#if !hasFeature(Embedded)
  /// Linear systems, their sides stretched to each other.
  enum LinearSystems {
    static let solveFunction = Function(
      "linalg.solve(A, B)",
      summary:
        "Solutions of linear systems; the right sides are a vector or the columns of a matrix.",
      formula: "a⁻¹ b", derivative: "∂/∂a: −a⁻ᵀ g · yᵀ, ∂/∂b: a⁻ᵀ g"
    ) { call throws(TensorError) in
      .tensor(try solution(call.strictTensor(0), call.strictTensor(1), "linalg.solve"))
    }

    static let triangularFunction = Function(
      "linalg.solve_triangular(A, B, *, upper, left=True, unitriangular=False)",
      summary:
        "Solutions of triangular linear systems, also of y a = b; the rest of a is not read.",
      formula: "a⁻¹ b, or b a⁻¹ without left",
      derivative: "∂/∂a: −a⁻ᵀ g · yᵀ in the triangle, ∂/∂b: a⁻ᵀ g"
    ) { call throws(TensorError) in
      let (a, b) = (try call.strictTensor(0), try call.strictTensor(1))
      let (isUpper, isLeft) = (try call.bool(2), try call.bool(3))
      // Of y a = b the transposed system is solved.
      let kind = Solve.Kind.triangular(
        isUpper: isUpper == isLeft, hasUnits: try call.bool(4))
      if isLeft { return .tensor(try matched(kind, a, b)) }
      let turn = Transpose(-2, -1)
      guard a.ndim >= 2, b.ndim >= 2 else { return .tensor(try matched(kind, a, b)) }
      let solution = try matched(kind, turn.apply(.one(a)), turn.apply(.one(b)))
      return .tensor(try turn.apply(.one(solution)))
    }

    static func solution(_ a: Tensor, _ b: Tensor, _ name: String) throws(TensorError) -> Tensor {
      _ = try MatrixRule.squareType(of: a, name)
      let isVector = b.ndim == 1 || b.ndim == a.ndim - 1 && b.shape == a.shape.dropLast()
      let right = isVector ? try Unsqueeze(-1).apply(.one(b)) : b
      let result = try matched(.general, a, right)
      try Inverse.refuseSingular(a, name, unless: result)
      return isVector ? try Squeeze([-1]).apply(.one(result)) : result
    }

    /// Matrices on both sides, as many as the other side has.
    private static func matched(
      _ kind: Solve.Kind, _ a: Tensor, _ b: Tensor
    ) throws(TensorError) -> Tensor {
      let solve = Solve(kind)
      guard a.ndim >= 2, b.ndim >= 2,
        let batch = Shape.broadcast(Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
      else {
        throw .badSizes(
          operation: solve.name,
          reason: "sizes \(Shape.text(a.shape)) and \(Shape.text(b.shape)) do not go together")
      }
      return try solve.apply(.two(stretched(a, batch), stretched(b, batch)))
    }

    private static func stretched(_ x: Tensor, _ batch: [Int]) throws(TensorError) -> Tensor {
      let shape = batch + x.shape.suffix(2)
      return shape == x.shape ? x : try Expand(shape).apply(.one(x))
    }
  }

  extension Tensor {
    /// The solution of the linear system with this matrix: `a y = b`.
    ///
    /// `Tensor([[2.0, 0], [0, 4]]).solve(Tensor([2.0, 4]))` is `tensor([1., 1.])`. Traps for singular
    /// matrices, and where sizes or dtypes do not go together. As `torch.linalg.solve`.
    ///
    /// - Parameter right: A vector, or a matrix with one right side in each column.
    /// - Returns: A tensor of its sizes.
    public func solve(_ right: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try LinearSystems.solution(self, right, "solve") }
    }
  }
#endif
