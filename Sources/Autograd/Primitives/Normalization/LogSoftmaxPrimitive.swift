/// Logarithm of the shares that the exponentials have in their sum: `y = a − ln Σ eᵃ`.
final class LogSoftmaxPrimitive: Primitive {
  let dim: Int

  init(_ dim: Int) { self.dim = dim }

  let name = "log_softmax"
  let symbol = "ln softmax"
  let gradientFunctionName = "LogSoftmaxBackward0"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    // PyTorch asks for the dtype only where there is something to compute.
    guard x.dtype.isFloating || (x.numel == 0 && x.dtype.kind < .floating) else {
      throw .unsupportedDType(operation: name, dtype: x.dtype)
    }
    guard Shape.normalized(dim: dim, rank: x.ndim) != nil else {
      throw .dimOutOfRange(operation: name, dim: dim, rank: x.ndim)
    }
    return x.type
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    if inputs[0].numel == 0 { return inputs[0].alias() }
    let x = inputs[0].contiguous()
    let d = Shape.normalized(dim: dim, rank: x.ndim) ?? 0
    #if !hasFeature(Embedded)
      if let result = VectorLines.logSoftmax(x, dim: d) { return result }
    #endif
    return x.dtype.runFloating(LogSoftmaxWork(x: x, dim: d))
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    if call.input.ndim == 0 { return upstream - call.output.exp() * upstream }
    return upstream - call.output.exp() * upstream.sum(dim: dim, keepDim: true)
  }

  func pullbackNotation(to slot: Int) -> String { "g − eʸ · Σ g" }

  static let function = Function(
    "log_softmax(input, dim=None, dtype=None)",
    summary: "Logarithm of the shares that the exponentials have in their sum.",
    formula: "a − ln Σ eᵃ", derivative: "1 − softmax a on the diagonal, −softmax a beside it"
  ) { call throws(TensorError) in
    let x = try call.tensor(0)
    let input = try call.optionalDType(2).map { (d) throws(TensorError) in try x.converting(to: d) }
    return .tensor(try value(input ?? x, dim: call.isNone(1) ? nil : call.integer(1)))
  }

  /// With PyTorch's choice of dimension where none is given.
  static func value(_ x: Tensor, dim: Int?) throws(TensorError) -> Tensor {
    try LogSoftmaxPrimitive(dim ?? (x.ndim < 2 || x.ndim == 3 ? 0 : 1)).apply(.one(x))
  }
}

private struct LogSoftmaxWork: FloatingWork {
  let x: Tensor
  let dim: Int

  func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
    let shape = x.shape.isEmpty ? [1] : x.shape
    let size = shape[dim]
    let inner = Shape.count(Array(shape[(dim + 1)...]))
    let outer = Shape.count(Array(shape[..<dim]))
    return unsafe Tensor.make(x.shape, of: T.self) { out in
      unsafe x.withElements(of: T.self) { a in
        for i in 0..<(outer * inner) {
          let start = i / inner * size * inner + i % inner
          var largest = -T.infinity
          for k in 0..<size { largest = unsafe largest.largest(a[start + k * inner]) }
          // Without the largest in front, e to a large power would overflow.
          var sum: T = 0
          for k in 0..<size { sum += unsafe T.exp(a[start + k * inner] - largest) }
          let rest = largest + T.log(sum)
          for k in 0..<size {
            unsafe out[start + k * inner] = a[start + k * inner] - rest
          }
        }
      }
    }
  }
}

extension Tensor {
  /// Logarithm of softmax along a dimension: `y = a − ln Σ eᵃ`, with ∂yᵢ/∂aₖ = [i = k] − eʸₖ.
  ///
  /// Safe where the exponentials themselves would overflow. `Tensor([0.0, 0.0]).logSoftmax(dim: 0)`
  /// is `tensor([-0.6931, -0.6931])`. Traps for integers, or if there is no such dimension.
  /// As `torch.nn.functional.log_softmax`.
  ///
  /// - Parameter dim: The dimension along which the shares add up to 1.
  /// - Returns: A tensor of the same type.
  public func logSoftmax(dim: Int) -> Tensor { LogSoftmaxPrimitive(dim)(self) }
}
