#if !hasFeature(Embedded)
  import Kernels

  /// The triangular factor of symmetric positive definite matrices: `a = y yᵀ`, or `yᵀ y` above the
  /// diagonal; NaN where there is none.
  ///
  /// Of complex matrices `ᵀ` is the conjugate one.
  final class Cholesky: MatrixPrimitive {
    /// Rows from which on LAPACK is faster.
    private static let leastForLibrary = 16

    let isUpper: Bool

    init(isUpper: Bool = false) { self.isUpper = isUpper }

    let name = "cholesky"
    let symbol = "chol"
    let gradientFunctionName = "LinalgCholeskyExBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try MatrixRule.squareType(of: inputs[0], name)
    }

    func result<N: MatrixNumber>(_ inputs: [[N]], _ facts: MatrixFacts) -> [N] {
      let n = facts.n
      // The upper factor is the lower one, rows and columns swapped.
      let a = isUpper ? adjoint(inputs[0], n) : inputs[0]
      let none = [N](repeating: N(double: .nan), count: n * n)
      let y = (n < Cholesky.leastForLibrary ? nil : byLibrary(a, n)) ?? factor(a, n) ?? none
      return isUpper ? adjoint(y, n) : y
    }

    private func adjoint<N: MatrixNumber>(_ a: [N], _ n: Int) -> [N] {
      let turned = Elimination.turned(a, n, n)
      return N.isComplex ? turned.map { $0.conjugate } : turned
    }

    /// One lower factor, nil if the matrix is not positive definite.
    ///
    /// Only the lower triangle is read.
    private func factor<N: MatrixNumber>(_ a: [N], _ n: Int) -> [N]? {
      var y = [N](repeating: .nought, count: n * n)
      for j in 0..<n {
        for i in j..<n {
          var rest = a[i * n + j]
          for k in 0..<j { rest = rest - y[i * n + k] * y[j * n + k].conjugate }
          if i == j {
            guard rest.realPart > 0 else { return nil }
            y[i * n + j] = N(double: rest.realPart.squareRoot())
          } else {
            y[i * n + j] = rest / y[j * n + j]
          }
        }
      }
      return y
    }

    /// The same by LAPACK, which reads rows as columns: NaN for what is not positive definite, nil
    /// where it is not there.
    private func byLibrary<N: MatrixNumber>(_ a: [N], _ n: Int) -> [N]? {
      var y = a
      let state = unsafe y.withUnsafeMutableBytes { y in
        unsafe y.baseAddress.map { unsafe gw_cholesky(N.isComplex, n, $0) } ?? 0
      }
      if state == gw_lapack_is_missing { return nil }
      if state != 0 { return [N](repeating: N(double: .nan), count: n * n) }
      for i in 0..<n { for j in (i + 1)..<max(n, i + 1) { y[i * n + j] = .nought } }
      return y
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let lower = isUpper ? call.output.adjoint : call.output
      let g = isUpper ? upstream.adjoint : upstream
      let inner = lower.adjoint.matmul(g).tril()
      let symmetric = (inner + inner.tril(-1).adjoint) * 0.5
      let inverse = Inverse.shared(lower)
      return inverse.adjoint.matmul(symmetric).matmul(inverse)
    }

    func pullbackNotation(to slot: Int) -> String { "½ y⁻ᵀ · sym(yᵀ g) · y⁻¹" }

    static let function = named("cholesky")
    static let linalgFunction = named("linalg.cholesky")

    private static func named(_ name: String) -> Function {
      Function(
        "\(name)(input, upper=False)",
        summary: "The triangular factor of symmetric positive definite matrices.",
        formula: "y yᵀ = a, yᵀ y = a with upper", derivative: "½ y⁻ᵀ · sym(yᵀ g) · y⁻¹"
      ) { call throws(TensorError) in
        .tensor(try value(call.strictTensor(0), isUpper: call.bool(1), call.function))
      }
    }

    /// The factor, if there is one.
    static func value(
      _ x: Tensor, isUpper: Bool, _ name: String
    ) throws(TensorError) -> Tensor {
      let primitive = Cholesky(isUpper: isUpper)
      let result = try primitive.apply(.one(x))
      let found = Matrices<Double>(result)
      try MatrixRule.refuse(x, where: "is not positive definite", name) { i in
        found[i].first?.isNaN ?? false
      }
      return result
    }
  }

  extension Tensor {
    /// The triangular factor of a symmetric positive definite matrix: `y yᵀ = a`, or `yᵀ y = a`.
    ///
    /// `Tensor([[4.0, 2], [2, 5]]).cholesky()` is `tensor([[2., 0.], [1., 2.]])`. Only one triangle of the
    /// matrix is read. Traps for matrices that are not square, floating and positive definite. As
    /// `torch.linalg.cholesky`.
    ///
    /// - Parameter upper: Whether the factor lies above the diagonal.
    /// - Returns: A tensor of the same type.
    public func cholesky(upper: Bool = false) -> Tensor {
      trapping { () throws(TensorError) in
        try Cholesky.value(self, isUpper: upper, "cholesky")
      }
    }
  }
#endif
