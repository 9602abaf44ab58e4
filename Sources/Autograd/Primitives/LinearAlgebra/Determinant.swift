#if !hasFeature(Embedded)
  /// Determinants of square matrices, their signs or the logarithms of their size.
  final class Determinant: MatrixPrimitive {
    enum Part { case value, sign, logarithm }

    let part: Part

    init(_ part: Part) { self.part = part }

    var name: String {
      switch part {
      case .value: "det"
      case .sign: "det_sign"
      case .logarithm: "logabsdet"
      }
    }

    var symbol: String {
      switch part {
      case .value: "det"
      case .sign: "sgn det"
      case .logarithm: "ln|det|"
      }
    }

    var gradientFunctionName: String {
      part == .value ? "LinalgDetBackward0" : "LinalgSlogdetBackward0"
    }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let type = try MatrixRule.squareType(of: inputs[0], name)
      let dtype = part == .logarithm ? type.dtype.realPart : type.dtype
      return TensorType(dtype, Array(type.shape.dropLast(2)))
    }

    func result<N: MatrixNumber>(_ inputs: [[N]], _ facts: MatrixFacts) -> [N] {
      let factors = Elimination(inputs[0], facts.n)
      switch part {
      case .value: return [factors.determinant]
      case .sign:
        return [
          factors.pivots.reduce(N(double: factors.swapSign)) { $0 * Determinant.sign($1) }
        ]
      case .logarithm:
        return [N(double: factors.pivots.reduce(0) { $0 + Double.log($1.size) })]
      }
    }

    /// x/|x|; as in PyTorch, 0 for NaN.
    private static func sign<N: MatrixNumber>(_ x: N) -> N {
      if x.size.isNaN || x.size == 0 { return .nought }
      let (length, unit) = x.polar
      return length < 0 ? unit.scaled(by: -1) : unit
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let a = call.input
      let g = upstream.unsqueeze(-1).unsqueeze(-1)
      switch part {
      case .value: return g * Cofactors.shared(a).conj()
      case .sign:
        if !a.dtype.isComplex { return nil }
        // A complex sign turns with the imaginary part of the logarithm.
        let turning = (g.conj() * call.output.unsqueeze(-1).unsqueeze(-1)).imag()
        return turning * -Tensor.imaginaryUnit * Inverse.shared(a).adjoint
      case .logarithm: return g * Inverse.shared(a).adjoint
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      switch part {
      case .value: "g · cof a"
      case .sign: "no gradient"
      case .logarithm: "g · a⁻ᵀ"
      }
    }

    static let function = named("det(input)")
    static let linalgFunction = named("linalg.det(input)")

    private static func named(_ signature: String) -> Function {
      Function(
        signature, summary: "Determinants of square matrices.", formula: "det a",
        derivative: "the cofactors, y · a⁻ᵀ"
      ) { call throws(TensorError) in
        .tensor(try Determinant(.value).apply(.one(call.strictTensor(0))))
      }
    }

    static let signAndLogarithm = Function(
      "linalg.slogdet(A)",
      summary: "Signs of determinants, and the logarithms of their size.",
      formula: "sgn det a, ln |det a|", derivative: "none for the sign, a⁻ᵀ for the logarithm"
    ) { call throws(TensorError) in
      let x = TensorList.one(try call.strictTensor(0))
      return .outputs(
        NamedOutputs([
          ("sign", try Determinant(.sign).apply(x)),
          ("logabsdet", try Determinant(.logarithm).apply(x)),
        ]))
    }

    static let logarithm = Function(
      "logdet(input)",
      summary: "Logarithms of determinants; NaN where a determinant is negative.",
      formula: "ln det a", derivative: "a⁻ᵀ"
    ) { call throws(TensorError) in
      let x = TensorList.one(try call.strictTensor(0))
      let (sign, logarithm) = (
        try Determinant(.sign).apply(x), try Determinant(.logarithm).apply(x)
      )
      if sign.dtype.isComplex {
        return .tensor(try Add.shared.apply(.two(Log.shared.apply(.one(sign)), logarithm)))
      }
      let none = Tensor.full([], .nan, dtype: logarithm.dtype)
      return .tensor(try Where.shared.apply(TensorList([sign.detach() .< 0, none, logarithm])))
    }
  }

  extension Tensor {
    /// The determinant of a square matrix, or of every matrix in the last two dimensions.
    ///
    /// `Tensor([[1.0, 2], [3, 4]]).det()` is `tensor(-2.)`. Its gradient is that of PyTorch for singular
    /// matrices, too. Traps for matrices that are not square and floating. As `torch.linalg.det`.
    ///
    /// - Returns: One number for each matrix.
    public func det() -> Tensor { Determinant(.value)(self) }
  }
#endif
