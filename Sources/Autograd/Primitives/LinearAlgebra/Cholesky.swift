#if !hasFeature(Embedded)
  /// The triangular factor of symmetric positive definite matrices: `a = y yᵀ`, or `yᵀ y` above the
  /// diagonal; NaN where there is none.
  final class Cholesky: Primitive {
    let isUpper: Bool

    init(isUpper: Bool = false) { self.isUpper = isUpper }

    let name = "cholesky"
    let symbol = "chol"
    let gradientFunctionName = "LinalgCholeskyExBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try SquareMatrices.type(of: inputs[0], name)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let matrices = SquareMatrices(inputs[0])
      var result: [Double] = []
      for i in 0..<matrices.count {
        result +=
          factor(matrices[i], matrices.n)
          ?? [Double](repeating: .nan, count: matrices.n * matrices.n)
      }
      return .laid(result, context.resultType)
    }

    /// One factor, nil if the matrix is not positive definite.
    ///
    /// Only the triangle asked for is read.
    private func factor(_ a: [Double], _ n: Int) -> [Double]? {
      var y = [Double](repeating: 0, count: n * n)
      // The upper factor is the lower one, rows and columns swapped.
      func place(_ i: Int, _ j: Int) -> Int { isUpper ? j * n + i : i * n + j }
      for j in 0..<n {
        for i in j..<n {
          var rest = a[place(i, j)]
          for k in 0..<j { rest -= y[place(i, k)] * y[place(j, k)] }
          if i == j {
            if rest <= 0 { return nil }
            y[place(j, j)] = rest.squareRoot()
          } else {
            y[place(i, j)] = rest / y[place(j, j)]
          }
        }
      }
      return y
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let lower = isUpper ? call.output.transpose(-2, -1) : call.output
      let g = isUpper ? upstream.transpose(-2, -1) : upstream
      let turned = lower.transpose(-2, -1)
      let inner = turned.matmul(g).tril()
      let symmetric = (inner + inner.tril(-1).transpose(-2, -1)) * 0.5
      let inverse = Inverse.shared(lower)
      return inverse.transpose(-2, -1).matmul(symmetric).matmul(inverse)
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
      let matrices = ReplayWatch.unwatched { SquareMatrices(x) }
      for i in 0..<matrices.count where primitive.factor(matrices[i], matrices.n) == nil {
        throw .badValue(
          operation: name,
          reason: matrices.count == 1
            ? "the matrix is not positive definite"
            : "matrix \(i) of \(matrices.count) is not positive definite")
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
