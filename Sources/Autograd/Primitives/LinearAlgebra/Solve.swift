#if !hasFeature(Embedded)
  /// Solutions of linear systems: `a y = b`, matrix by matrix.
  final class Solve: MatrixPrimitive {
    /// What is known of the left side.
    enum Kind: Equatable {
      case general
      /// Only one triangle is read; with a unit diagonal, not even that.
      case triangular(isUpper: Bool, hasUnits: Bool)
    }

    let kind: Kind

    init(_ kind: Kind) { self.kind = kind }

    var name: String { kind == .general ? "solve" : "solve_triangular" }
    let symbol = "a⁻¹ b"
    let inputCount: Int? = 2

    var gradientFunctionName: String {
      kind == .general ? "LinalgSolveExBackward0" : "LinalgSolveTriangularBackward0"
    }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (a, b) = (inputs[0], inputs[1])
      let type = try MatrixRule.squareType(of: a, name)
      if a.dtype != b.dtype { throw .mixedDTypes(operation: name, lhs: a.dtype, rhs: b.dtype) }
      guard b.ndim == a.ndim, b.shape.dropLast() == a.shape.dropLast() else {
        throw .badSizes(
          operation: name,
          reason: "sizes \(Shape.text(a.shape)) and \(Shape.text(b.shape)) do not go together")
      }
      return TensorType(type.dtype, b.shape)
    }

    func result<N: MatrixNumber>(_ inputs: [[N]], _ facts: MatrixFacts) -> [N] {
      let (a, b, n, width) = (inputs[0], inputs[1], facts.n, facts.width)
      guard case .triangular(let isUpper, let hasUnits) = kind else {
        let factors = Elimination(a, n)
        return factors.isSingular
          ? [N](repeating: N(double: .nan), count: b.count) : factors.solve(b, width: width)
      }
      var x = b
      for step in 0..<n {
        let i = isUpper ? n - 1 - step : step
        for j in isUpper ? (i + 1)..<n : 0..<i {
          let factor = a[i * n + j]
          for c in 0..<width { x[i * width + c] = x[i * width + c] - factor * x[j * width + c] }
        }
        if hasUnits { continue }
        for c in 0..<width { x[i * width + c] = x[i * width + c] / a[i * n + i] }
      }
      return x
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let share = turned(call.inputs[0].adjoint, upstream)
      if slot == 1 { return share }
      let whole = -share.matmul(call.output.adjoint)
      guard case .triangular(let isUpper, let hasUnits) = kind else { return whole }
      let edge = hasUnits ? 1 : 0
      return isUpper ? whole.triu(edge) : whole.tril(-edge)
    }

    /// The same for the transposed left side.
    private var turned: Solve {
      guard case .triangular(let isUpper, let hasUnits) = kind else { return self }
      return Solve(.triangular(isUpper: !isUpper, hasUnits: hasUnits))
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "−a⁻ᵀ g · yᵀ" : "a⁻ᵀ g" }
  }
#endif
