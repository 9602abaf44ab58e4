#if !hasFeature(Embedded)
  /// Pseudoinverses of matrices, by their singular values; those that are nothing but rounding count as
  /// zero.
  final class PseudoInverse: MatrixPrimitive {
    static let shared = PseudoInverse()
    let name = "pinv"
    let symbol = "a⁺"
    let gradientFunctionName = "LinalgPinvBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      var type = try MatrixRule.type(of: inputs[0], name)
      type.shape.swapAt(type.shape.count - 1, type.shape.count - 2)
      return type
    }

    func result<N: MatrixNumber>(_ inputs: [[N]], _ facts: MatrixFacts) -> [N] {
      let (m, n) = (facts.n, facts.m)
      let (u, s, v) = MatrixParts.singular(inputs[0], m, n)
      // What is rounding depends on how exact the elements are.
      let epsilon = facts.isSingle ? Double(Float.ulpOfOne) : Double.ulpOfOne
      let limit = Double(max(m, n)) * epsilon * (s.first ?? 0)
      var result = [N](repeating: .nought, count: n * m)
      for (k, value) in s.enumerated() where value > limit {
        for row in 0..<n {
          let factor = v[row * s.count + k].scaled(by: 1 / value)
          for column in 0..<m {
            let share = factor * u[column * s.count + k].conjugate
            result[row * m + column] = result[row * m + column] + share
          }
        }
      }
      return result
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let (a, y) = (call.input, call.output)
      let (turned, g) = (y.adjoint, upstream.adjoint)
      let within = turned.matmul(upstream).matmul(turned)
      let left = g.matmul(y).matmul(turned)
      let right = turned.matmul(y).matmul(g)
      return left - a.matmul(y.matmul(left)) + right - right.matmul(y).matmul(a) - within
    }

    func pullbackNotation(to slot: Int) -> String {
      "−yᵀ g yᵀ + (1 − a y) gᵀ y yᵀ + yᵀ y gᵀ (1 − y a)"
    }

    static let function = Function(
      "linalg.pinv(A)", summary: "Pseudoinverses of matrices.", formula: "a⁺ = v diag(1/s) uᵀ",
      derivative: "−yᵀ g yᵀ + (1 − a y) gᵀ y yᵀ + yᵀ y gᵀ (1 − y a)"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.function))
    }

    /// The pseudoinverses of matrices that hold numbers only.
    static func value(_ x: Tensor, _ name: String) throws(TensorError) -> Tensor {
      let result = try shared.apply(.one(x))
      try MatrixRule.refuseNonFinite(x, name)
      return result
    }
  }

  extension Tensor {
    /// The pseudoinverse of a matrix: its inverse where there is one, otherwise what comes nearest.
    ///
    /// `Tensor([[2.0], [0]]).pinv()` is `tensor([[0.5000, 0.0000]])`. Traps for tensors that are no
    /// floating matrices, and for NaN or infinity in them. As `torch.linalg.pinv`.
    ///
    /// - Returns: A tensor whose last two sizes are swapped.
    public func pinv() -> Tensor {
      trapping { () throws(TensorError) in try PseudoInverse.value(self, "pinv") }
    }
  }
#endif
