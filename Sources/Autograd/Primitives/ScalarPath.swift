/// The short way for single numbers: where all inputs are 0-d and floating, a result needs no shape
/// rule, no strides and no loop. It must give, bit for bit, what the general way gives.
extension Tensor {
  /// The dtype in which two 0-d tensors meet, where the short way knows it.
  @inline(__always)
  private static func meeting(_ a: Node, _ b: Node) -> DType? {
    guard a.isScalar, b.isScalar else { return nil }
    if a.dtype == b.dtype {
      return a.dtype.isFloating && !(a.isNumber && b.isNumber) ? a.dtype : nil
    }
    if b.isNumber, a.dtype.isFloating, !a.isNumber { return a.dtype }
    if a.isNumber, b.dtype.isFloating, !b.isNumber { return b.dtype }
    return nil
  }

  /// A binary primitive on two numbers, or nil where the general way must be taken.
  @inline(__always)
  static func scalar<P: ElementwisePrimitive>(_ primitive: P, _ a: Tensor, _ b: Tensor) -> Tensor? {
    guard let dtype = meeting(a.node, b.node) else { return nil }
    let storage: Storage
    if dtype == .float64 {
      storage = Storage.holding(primitive.element(a.node.firstDouble, b.node.firstDouble))
    } else {
      storage = Storage.holding(primitive.element(a.node.firstFloat, b.node.firstFloat))
    }
    let node = Node(scalar: dtype, storage)
    let wanted = a.node.requiresGrad || b.node.requiresGrad
    switch Recording.current {
    case .off: node.isUntracked = wanted
    case .gradients where !wanted: break
    case .gradients, .everything:
      node.primitive = primitive
      node.inputs = .two(Tensor(a.node.recordable()), Tensor(b.node.recordable()))
      node.requiresGrad = wanted
    }
    return Tensor(node)
  }

  /// A unary primitive on a number, or nil where the general way must be taken.
  @inline(__always)
  static func scalar<P: ElementwisePrimitive>(_ primitive: P, _ a: Tensor) -> Tensor? {
    let input = a.node
    guard input.isScalar, input.dtype.isFloating, !input.isNumber else { return nil }
    let storage: Storage
    if input.dtype == .float64 {
      let x = input.firstDouble
      storage = Storage.holding(primitive.element(x, x))
    } else {
      let x = input.firstFloat
      storage = Storage.holding(primitive.element(x, x))
    }
    let node = Node(scalar: input.dtype, storage)
    let wanted = input.requiresGrad
    switch Recording.current {
    case .off: node.isUntracked = wanted
    case .gradients where !wanted: break
    case .gradients, .everything:
      node.primitive = primitive
      node.inputs = .one(Tensor(input.recordable()))
      node.requiresGrad = wanted
    }
    return Tensor(node)
  }
}

extension Node {
  /// A 0-d result.
  convenience init(scalar dtype: DType, _ storage: Storage) {
    self.init(type: TensorType(dtype, []), strides: [], offset: 0, storage: storage)
  }

  /// The element of a 0-d node in double precision.
  @inline(__always)
  var firstDouble: Double {
    switch dtype {
    case .float64: return unsafe storage.elements(Double.self)[offset]
    case .float32: return unsafe Double(storage.elements(Float.self)[offset])
    case .int64: return unsafe Double(storage.elements(Int64.self)[offset])
    case .bool: return unsafe storage.elements(Bool.self)[offset] ? 1 : 0
    }
  }

  /// The element of a 0-d node in single precision.
  @inline(__always)
  var firstFloat: Float {
    if dtype == .float32 { return unsafe storage.elements(Float.self)[offset] }
    if dtype == .int64 { return unsafe Float(storage.elements(Int64.self)[offset]) }
    return Float(firstDouble)
  }
}

extension Storage {
  /// Room for one element, holding it.
  @inline(__always)
  static func holding<T: Element>(_ value: T) -> Storage {
    let storage = Storage.uninitialized(T.self, count: 1)
    unsafe storage.elements(T.self)[0] = value
    return storage
  }
}
