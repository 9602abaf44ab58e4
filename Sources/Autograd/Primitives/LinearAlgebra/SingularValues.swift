#if !hasFeature(Embedded)
  /// Matrices taken apart into columns left, singular values in falling order and columns right:
  /// `a = u diag(s) vᵀ`.
  final class SingularValues: MultiOutputPrimitive {
    static let shared = SingularValues()
    let name = "svd"
    let symbol = "svd"
    let gradientFunctionName = "LinalgSvdBackward0"

    func outputNames(of inputs: TensorList) -> [String] { ["left", "values", "right"] }

    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
      let x = inputs[0]
      guard x.ndim >= 2 else {
        throw .badSizes(
          operation: name, reason: "needs matrices, not sizes \(Shape.text(x.shape))")
      }
      guard x.dtype.isFloating else { throw .unsupportedDType(operation: name, dtype: x.dtype) }
      let (batch, m, n) = (Array(x.shape.dropLast(2)), x.shape[x.ndim - 2], x.shape[x.ndim - 1])
      return [[m, min(m, n)], [min(m, n)], [n, min(m, n)]].map { TensorType(x.dtype, batch + $0) }
    }

    func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor] {
      let x = inputs[0]
      let (m, n) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
      let elements = x.scalars
      var parts: [[Double]] = [[], [], []]
      for i in 0..<Shape.count(Array(x.shape.dropLast(2))) {
        let found = SingularValues.parts(
          Array(elements[(i * m * n)..<((i + 1) * m * n)]), m, n)
        parts[0] += found.left
        parts[1] += found.values
        parts[2] += found.right
      }
      return zip(parts, context.resultTypes).map { .laid($0, $1) }
    }

    static func parts(
      _ a: [Double], _ m: Int, _ n: Int
    ) -> (left: [Double], values: [Double], right: [Double]) {
      if m >= n { return Jacobi.singular(a, m, n) }
      let turned = Jacobi.singular((0..<(m * n)).map { a[$0 % m * n + $0 / m] }, n, m)
      return (turned.right, turned.values, turned.left)
    }

    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor? {
      let all = SingularValues.shared(call.input)
      let (u, s, v) = (all[0], all[1], all[2])
      let turned = v.transpose(-2, -1)
      if output == 1 { return (u * upstream.unsqueeze(-2)).matmul(turned) }
      // A column turns towards the others, the faster the closer their values are, and out of their
      // span.
      let side = output == 0 ? u : v
      let k = s.shape[s.ndim - 1]
      let unit = Tensor.laid(Elimination.identity(k), TensorType(s.dtype, [k, k]))
      let squares = s * s
      let gaps = squares.unsqueeze(-2) - squares.unsqueeze(-1) + unit
      let inner = side.transpose(-2, -1).matmul(upstream)
      let skew = (inner - inner.transpose(-2, -1)) * (1 - unit) / gaps
      let outside = (upstream - side.matmul(inner)) / s.unsqueeze(-2)
      if output == 0 {
        return u.matmul(skew * s.unsqueeze(-2)).matmul(turned) + outside.matmul(turned)
      }
      return u.matmul(skew * s.unsqueeze(-1)).matmul(turned)
        + u.matmul(outside.transpose(-2, -1))
    }

    func pullbackNotation(to slot: Int) -> String { "u · g · vᵀ" }

    static let function = Function(
      "linalg.svdvals(A)", summary: "Singular values of matrices, in falling order.",
      formula: "s₁ ≥ s₂ ≥ …, a = u diag(s) vᵀ", derivative: "uᵢ vᵢᵀ for the i-th"
    ) { call throws(TensorError) in
      .tensor(try SingularValues.shared.apply(.one(call.strictTensor(0)))[1])
    }
  }

  extension Tensor {
    /// The singular values of a matrix, in falling order.
    ///
    /// `Tensor([[3.0, 0], [0, -4]]).svdvals()` is `tensor([4., 3.])`. Traps for tensors that are no
    /// floating matrices. As `torch.linalg.svdvals`.
    ///
    /// - Returns: As many numbers as the smaller of the last two sizes.
    public func svdvals() -> Tensor { SingularValues.shared(self)[1] }
  }
#endif
