#if !hasFeature(Embedded)
  /// Inverses of square matrices; NaN where there is none.
  final class Inverse: Primitive {
    static let shared = Inverse()
    let name = "inverse"
    let symbol = "a⁻¹"
    let gradientFunctionName = "LinalgInvExBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try SquareMatrices.type(of: inputs[0], name)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let matrices = SquareMatrices(inputs[0])
      let n = matrices.n
      var result: [Double] = []
      result.reserveCapacity(matrices.elements.count)
      for i in 0..<matrices.count {
        let factors = Elimination(matrices[i], n)
        result +=
          factors.isSingular
          ? [Double](repeating: .nan, count: n * n)
          : factors.solve(Elimination.identity(n), width: n)
      }
      return .laid(result, context.resultType)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let turned = call.output.transpose(-2, -1)
      return -turned.matmul(upstream).matmul(turned)
    }

    func pullbackNotation(to slot: Int) -> String { "−yᵀ · g · yᵀ" }

    static let function = named("inverse(input)")
    static let linalgFunction = named("linalg.inv(A)")

    private static func named(_ signature: String) -> Function {
      Function(
        signature, summary: "Inverses of square matrices.", formula: "a⁻¹",
        derivative: "−yᵀ · g · yᵀ"
      ) { call throws(TensorError) in
        .tensor(try value(call.strictTensor(0), call.function))
      }
    }

    /// The inverse, if there is one.
    static func value(_ x: Tensor, _ name: String) throws(TensorError) -> Tensor {
      let result = try shared.apply(.one(x))
      try refuseSingular(x, name)
      return result
    }

    /// Says so where a matrix has no inverse.
    static func refuseSingular(_ x: Tensor, _ name: String) throws(TensorError) {
      let matrices = ReplayWatch.unwatched { SquareMatrices(x) }
      for i in 0..<matrices.count where Elimination(matrices[i], matrices.n).isSingular {
        throw .badValue(
          operation: name,
          reason: matrices.count == 1
            ? "the matrix is singular" : "matrix \(i) of \(matrices.count) is singular")
      }
    }
  }

  extension Tensor {
    /// The inverse of a square matrix, or of every matrix in the last two dimensions.
    ///
    /// `Tensor([[2.0, 0], [0, 4]]).inverse()` is `tensor([[0.5000, 0.0000], [0.0000, 0.2500]])`. Traps
    /// for matrices that are not square, not floating or singular. As `torch.linalg.inv`.
    ///
    /// - Returns: A tensor of the same type.
    public func inverse() -> Tensor {
      trapping { () throws(TensorError) in try Inverse.value(self, "inverse") }
    }
  }
#endif
