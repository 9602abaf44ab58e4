#if !hasFeature(Embedded)
  /// Pseudoinverses of matrices, by their singular values; those that are nothing but rounding count as
  /// zero.
  final class PseudoInverse: Primitive {
    static let shared = PseudoInverse()
    let name = "pinv"
    let symbol = "a⁺"
    let gradientFunctionName = "LinalgPinvBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      guard x.ndim >= 2 else {
        throw .badSizes(
          operation: name, reason: "needs matrices, not sizes \(Shape.text(x.shape))")
      }
      guard x.dtype.isFloating else { throw .unsupportedDType(operation: name, dtype: x.dtype) }
      var shape = x.shape
      shape.swapAt(x.ndim - 1, x.ndim - 2)
      return TensorType(x.dtype, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      let (m, n) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
      let elements = x.scalars
      let epsilon = x.dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
      var result: [Double] = []
      for i in 0..<Shape.count(Array(x.shape.dropLast(2))) {
        let (u, s, v) = SingularValues.parts(
          Array(elements[(i * m * n)..<((i + 1) * m * n)]), m, n)
        let limit = Double(max(m, n)) * epsilon * (s.first ?? 0)
        for row in 0..<n {
          for column in 0..<m {
            var sum = 0.0
            for (k, value) in s.enumerated() where value > limit {
              sum += v[row * s.count + k] / value * u[column * s.count + k]
            }
            result.append(sum)
          }
        }
      }
      return .laid(result, context.resultType)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let (a, y) = (call.input, call.output)
      let (turned, g) = (y.transpose(-2, -1), upstream.transpose(-2, -1))
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
      .tensor(try shared.apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// The pseudoinverse of a matrix: its inverse where there is one, otherwise what comes nearest.
    ///
    /// `Tensor([[2.0], [0]]).pinv()` is `tensor([[0.5000, 0.0000]])`. Traps for tensors that are no
    /// floating matrices. As `torch.linalg.pinv`.
    ///
    /// - Returns: A tensor whose last two sizes are swapped.
    public func pinv() -> Tensor { PseudoInverse.shared(self) }
  }
#endif
