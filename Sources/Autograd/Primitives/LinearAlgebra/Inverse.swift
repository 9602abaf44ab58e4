#if !hasFeature(Embedded)
  /// Inverses of square matrices; NaN where there is none.
  final class Inverse: MatrixPrimitive {
    static let shared = Inverse()
    let name = "inverse"
    let symbol = "a⁻¹"
    let gradientFunctionName = "LinalgInvExBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try MatrixRule.squareType(of: inputs[0], name)
    }

    func result<N: MatrixNumber>(_ inputs: [[N]], _ facts: MatrixFacts) -> [N] {
      let factors = Elimination(inputs[0], facts.n)
      return factors.isSingular
        ? [N](repeating: N(double: .nan), count: inputs[0].count) : factors.inverse
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let turned = call.output.adjoint
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
      try refuseSingular(x, name, unless: result)
      return result
    }

    /// Says so where a matrix has no inverse.
    ///
    /// What was found with the matrices is NaN where they are singular, but also where they hold NaN:
    /// only those are looked at again.
    static func refuseSingular(
      _ x: Tensor, _ name: String, unless result: Tensor
    ) throws(TensorError) {
      try x.dtype.isComplex
        ? refuse(x, name, result, Complex<Double>.self) : refuse(x, name, result, Double.self)
    }

    private static func refuse<N: MatrixNumber>(
      _ x: Tensor, _ name: String, _ result: Tensor, _ number: N.Type
    ) throws(TensorError) {
      let (matrices, found) = (Matrices<N>(x), Matrices<N>(result))
      try MatrixRule.refuse(x, where: "is singular", name) { i in
        let isFound = found[i].first.map { !$0.realPart.isNaN } ?? (matrices.rows == 0)
        return !isFound && Elimination(matrices[i], matrices.rows).isSingular
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
