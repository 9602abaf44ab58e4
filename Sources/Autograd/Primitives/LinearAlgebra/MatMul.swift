/// Matrix product: `y = a b`, batched and broadcast over leading dimensions.
final class MatMul: Primitive {
  static let shared = MatMul()
  #if !hasFeature(Embedded)
    /// The same product, laid out by columns.
    static let byColumns = MatMul(isByColumns: true)
    private let isByColumns: Bool

    private init(isByColumns: Bool = false) { self.isByColumns = isByColumns }
  #endif
  let name = "matmul"
  let symbol = "@"
  let gradientFunctionName = "MmBackward0"
  let inputCount: Int? = 2

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let (a, b) = (inputs[0], inputs[1])
    for x in inputs where x.dtype == .bool {
      throw .unsupportedDType(operation: name, dtype: x.dtype)
    }
    guard a.dtype == b.dtype else {
      throw .mixedDTypes(operation: name, lhs: a.dtype, rhs: b.dtype)
    }
    guard let plan = MatMulPlan(a.shape, b.shape) else {
      throw .notMultipliable(lhs: a.shape, rhs: b.shape)
    }
    return TensorType(a.dtype, plan.resultShape)
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    #if !hasFeature(Embedded)
      if inputs[0].dtype.kind >= .floating {
        let (a, b, type) = (inputs[0], inputs[1], context.resultType)
        if !isByColumns(inputs: [a, b]) { return MatrixProduct(a, b, type).value }
        // The transposed product of the transposed factors, transposed: nothing is copied.
        let turned = TensorType(type.dtype, type.shape.reversed())
        return MatrixProduct(b.turned, a.turned, turned).value.turned
      }
    #endif
    let (a, b) = (inputs[0].contiguous(), inputs[1].contiguous())
    guard let plan = MatMulPlan(a.shape, b.shape) else { return a }
    return a.dtype.runNumeric(MatMulWork(a: a, b: b, plan: plan))
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let (a, b) = (call.inputs[0], call.inputs[1])
    // Vectors are read as a row on the left and as a column on the right.
    let row = a.ndim == 1 ? a.reshape([1, a.numel]) : a
    let column = b.ndim == 1 ? b.reshape([b.numel, 1]) : b
    var g = upstream
    if b.ndim == 1 { g = g.reshape(g.shape + [1]) }
    if a.ndim == 1 { g = g.reshape(g.shape.dropLast() + [1] + g.shape.suffix(1)) }
    #if hasFeature(Embedded)
      let product = MatMul.shared
    #else
      // A factor that was transposed gets its gradient by columns too, which will be transposed back.
      let product = (slot == 0 ? a : b).isByColumns ? MatMul.byColumns : MatMul.shared
    #endif
    if slot == 0 {
      let share = product(g, column.transpose(-2, -1))
      return a.ndim == 1 ? share.summed(to: [1, a.numel]).reshape(a.shape) : share
    }
    #if !hasFeature(Embedded)
      // What many matrices give to one they share is a single product of longer columns.
      if a.ndim > 2, b.ndim == 2 {
        let rows = a.reshape([Shape.count(Array(a.shape.dropLast())), b.shape[0]])
        return product(rows.transpose(0, 1), g.reshape([rows.shape[0], b.shape[1]]))
      }
    #endif
    let share = product(row.transpose(-2, -1), g)
    return b.ndim == 1 ? share.summed(to: [b.numel, 1]).reshape(b.shape) : share
  }

  #if !hasFeature(Embedded)
    /// Whether the product of these factors is laid out by columns.
    func isByColumns(inputs: [Tensor]) -> Bool {
      isByColumns && inputs.allSatisfy { $0.ndim == 2 }
    }
  #endif

  func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g · bᵀ" : "aᵀ · g" }

  static let function = Function(
    "matmul(input, other)", of: shared, summary: "Matrix product, batched over leading dimensions.",
    formula: "a b", derivative: "∂/∂a: g·bᵀ, ∂/∂b: aᵀ·g"
  )
}

/// How two shapes multiply: n × k by k × m, for every index of the broadcast leading dimensions.
private struct MatMulPlan {
  let n: Int
  let k: Int
  let m: Int
  let batch: [Int]
  let batchA: [Int]
  let batchB: [Int]
  let resultShape: [Int]

  init?(_ a: [Int], _ b: [Int]) {
    guard let last = a.last, let lastB = b.last else { return nil }
    n = a.count == 1 ? 1 : a[a.count - 2]
    k = last
    m = b.count == 1 ? 1 : lastB
    guard k == (b.count == 1 ? lastB : b[b.count - 2]) else { return nil }
    batchA = Array(a.dropLast(2))
    batchB = Array(b.dropLast(2))
    guard let batch = Shape.broadcast(batchA, batchB) else { return nil }
    self.batch = batch
    resultShape = batch + (a.count == 1 ? [] : [n]) + (b.count == 1 ? [] : [m])
  }
}

private struct MatMulWork: NumericWork {
  let a: Tensor
  let b: Tensor
  let plan: MatMulPlan

  func run<T: NumericElement>(_ type: T.Type) -> Tensor {
    let (n, k, m) = (plan.n, plan.k, plan.m)
    let stridesA = Shape.contiguousStrides(plan.batchA).map { $0 * n * k }
    let stridesB = Shape.contiguousStrides(plan.batchB).map { $0 * k * m }
    // One row per product: a trailing dimension of size 1 stands for the matrices themselves.
    let products = PairedRows(
      shape: plan.batch + [1],
      stridesA: Shape.broadcastStrides(plan.batchA, stridesA, to: plan.batch) + [0],
      stridesB: Shape.broadcastStrides(plan.batchB, stridesB, to: plan.batch) + [0])
    return unsafe Tensor.make(plan.resultShape, of: T.self) { out in
      unsafe a.withElements(of: T.self) { x in
        unsafe b.withElements(of: T.self) { y in
          products.forEach { i, j, o, _, _, _ in
            unsafe multiply(x + i, y + j, into: out + o * n * m, n, k, m)
          }
        }
      }
    }
  }

  private func multiply<T: NumericElement>(
    _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>, into out: UnsafeMutablePointer<T>,
    _ n: Int, _ k: Int, _ m: Int
  ) {
    for r in 0..<n {
      let row = unsafe out + r * m
      for c in 0..<m { unsafe row[c] = T(int64: 0) }
      for i in 0..<k {
        let factor = unsafe x[r * k + i]
        let line = unsafe y + i * m
        for c in 0..<m {
          unsafe row[c] = T.adding(row[c], T.multiplying(factor, line[c]))
        }
      }
    }
  }
}

#if !hasFeature(Embedded)
  extension Tensor {
    /// Whether this is a matrix whose columns lie one after another.
    fileprivate var isByColumns: Bool {
      guard let array = node.array, array.sizes.count == 2 else { return false }
      return array.sizes[0] > 1 && array.sizes[1] > 1 && array.steps[0] == 1
        && array.steps[1] >= array.sizes[0]
    }

    /// A matrix seen with rows and columns exchanged, without a history.
    var turned: Tensor {
      view(shape.reversed(), strides: node.strides.reversed())
    }
  }
#endif

extension Tensor {
  /// Matrix product: `y = a b`, with ∂/∂a: g·bᵀ and ∂/∂b: aᵀ·g.
  ///
  /// n × k by k × m gives n × m; leading dimensions broadcast; a vector counts as a row on the left,
  /// as a column on the right. `Tensor([[1, 2]]).matmul(Tensor([[3], [4]]))` is `tensor([[11]])`.
  /// Traps if the inner sizes or the dtypes differ. As `torch.matmul`.
  ///
  /// - Parameter other: The right factor.
  /// - Returns: The product, in the common dtype.
  public func matmul(_ other: Tensor) -> Tensor { MatMul.shared(self, other) }
}
