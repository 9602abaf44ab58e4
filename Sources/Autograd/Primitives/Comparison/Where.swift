/// Choice by a condition: `y = a ? b : c`; the gradient goes to the branch that was taken.
final class Where: Primitive {
  static let shared = Where()
  let name = "where"
  let symbol = "where"
  let inputCount: Int? = 3

  var acceptsComplex: Bool { true }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    #if hasFeature(Embedded)
      let isCondition = inputs[0].dtype == .bool
    #else
      let isCondition = inputs[0].dtype == .bool || inputs[0].dtype == .uint8
    #endif
    guard isCondition else {
      throw .unsupportedDType(operation: name, dtype: inputs[0].dtype)
    }
    let branches = TensorList.two(inputs[1], inputs[2])
    let shape = try branches.broadcastShape(name)
    guard let whole = Shape.broadcast(inputs[0].shape, shape) else {
      throw .notBroadcastable(operation: name, lhs: inputs[0].shape, rhs: shape)
    }
    #if hasFeature(Embedded)
      return TensorType(branches.promotedDType, whole)
    #else
      return TensorType(try chosenDType(branches), whole)
    #endif
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let type = context.resultType
    return type.dtype.run(
      WhereWork(
        condition: inputs[0].converted(to: .bool), a: inputs[1].converted(to: type.dtype),
        b: inputs[2].converted(to: type.dtype), shape: type.shape))
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let none = Tensor.zeros([], dtype: upstream.dtype)
    switch slot {
    case 1: return Where.shared(call.inputs[0], upstream, none)
    case 2: return Where.shared(call.inputs[0], none, upstream)
    default: return nil
    }
  }

  func pullbackNotation(to slot: Int) -> String {
    ["no gradient", "g where a", "g where not a"][slot]
  }

  #if !hasFeature(Embedded)
    /// The dtype of the branches; two plain numbers have the default dtypes here, and a plain number
    /// must fit.
    private func chosenDType(_ branches: TensorList) throws(TensorError) -> DType {
      var dtype = branches.promotedDType
      if branches[0].isNumber, branches[1].isNumber, dtype == .float64 { dtype = .float32 }
      for branch in branches where branch.isNumber && dtype.kind == .integer {
        if !PlainBound(branch).fits(dtype) {
          throw .badValue(operation: name, reason: "\(dtype.name) cannot hold a plain number")
        }
      }
      return dtype
    }
  #endif

  static let function = Function(
    "where(condition, input, other)", of: shared,
    summary: "Takes from input where the condition holds.",
    formula: "b where a, else c", derivative: "1 for the branch taken, 0 for the other"
  )
}

private struct WhereWork: ElementWork {
  let condition: Tensor
  let a: Tensor
  let b: Tensor
  let shape: [Int]

  func run<T: Element>(_ type: T.Type) -> Tensor {
    #if !hasFeature(Embedded)
      if let result = ChoiceLoops.choose(condition, a, b, shape, of: T.self) { return result }
    #endif
    // Stretched views read every element through strides, with no copies.
    let (mask, x, y) = (stretched(condition), stretched(a), stretched(b))
    return unsafe Tensor.make(shape, of: T.self) { out in
      unsafe mask.withElements(of: Truth.self) { m in
        unsafe x.withElements(of: T.self) { p in
          unsafe y.withElements(of: T.self) { q in
            let rows = PairedRows(
              shape: shape, stridesA: mask.node.strides, stridesB: x.node.strides)
            let others = StridedRows(shape: shape, y.node.strides)
            var starts: [Int] = []
            others.forEach { start, _, _, _ in starts.append(start) }
            let step = y.node.strides.last ?? 0
            var row = 0
            rows.forEach { i, j, o, count, stepM, stepX in
              let k = starts[row]
              row += 1
              for n in 0..<count {
                unsafe out[o + n] =
                  m[i + n * stepM].double != 0 ? p[j + n * stepX] : q[k + n * step]
              }
            }
          }
        }
      }
    }
  }

  private func stretched(_ tensor: Tensor) -> Tensor {
    tensor.view(
      shape, strides: Shape.broadcastStrides(tensor.shape, tensor.node.strides, to: shape))
  }
}
