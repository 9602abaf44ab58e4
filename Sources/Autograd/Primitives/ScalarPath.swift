#if !hasFeature(Embedded)
  /// The short way for single numbers: where all inputs are 0-d and floating, a result needs no shape
  /// rule, no strides and no loop. It must give, bit for bit, what the general way gives.
  extension Tensor {
    /// A binary primitive on two numbers, or nil where the general way must be taken.
    @inline(__always)
    static func scalar<P: ElementwisePrimitive>(_ primitive: P, _ a: Tensor, _ b: Tensor) -> Tensor?
    {
      let (a, b) = (a.node, b.node)
      guard let dtype = meeting(a, b) else { return nil }
      let node =
        dtype == .float64
        ? Node(dtype, bits: primitive.element(a.number(Double.self), b.number(Double.self)).bits)
        : Node(dtype, bits: primitive.element(a.number(Float.self), b.number(Float.self)).bits)
      let wanted = a.requiresGrad || b.requiresGrad
      if node.isRecorded(wanted) { node.record(primitive, a.recordable(), b.recordable()) }
      return Tensor(node)
    }

    /// A unary primitive on a number, or nil where the general way must be taken.
    @inline(__always)
    static func scalar<P: ElementwisePrimitive>(_ primitive: P, _ a: Tensor) -> Tensor? {
      let a = a.node
      guard a.isScalar, a.dtype.isFloating, !a.isNumber else { return nil }
      let node: Node
      if a.dtype == .float64 {
        let x = Double(bits: a.bits)
        node = Node(.float64, bits: primitive.element(x, x).bits)
      } else {
        let x = Float(bits: a.bits)
        node = Node(.float32, bits: primitive.element(x, x).bits)
      }
      if node.isRecorded(a.requiresGrad) { node.record(primitive, a.recordable()) }
      return Tensor(node)
    }

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
  }
#endif

extension Node {
  /// Notes what a fresh result shall know of its inputs, and says whether to keep them.
  ///
  /// - Parameter wanted: Whether one of them requires a gradient.
  /// - Returns: Whether the inputs shall be kept.
  @inline(__always)
  final func isRecorded(_ wanted: Bool) -> Bool {
    switch Recording.current {
    case .off:
      isUntracked = wanted
      return false
    case .gradients where !wanted: return false
    case .gradients, .everything:
      requiresGrad = wanted
      #if !hasFeature(Embedded)
        noteScope()
      #endif
      return true
    }
  }

  /// The element of a 0-d node as a number of another type.
  @inline(__always)
  final func number<T: FloatingElement>(_ type: T.Type) -> T {
    #if hasFeature(Embedded)
      T(double: Double(bits: bits))
    #else
      switch dtype {
      case T.dtype: T(bits: bits)
      case .float64: T(double: Double(bits: bits))
      case .float32: T(double: Float(bits: bits).double)
      default: T(int64: wholeNumber)
      }
    #endif
  }

  #if !hasFeature(Embedded)
    /// The element of a 0-d node of integers or truth values.
    final private var wholeNumber: Int64 { dtype.run(WholeNumber(bits: bits)) }
  #endif
}

#if !hasFeature(Embedded)
  private struct WholeNumber: ElementWork {
    let bits: UInt64
    func run<T: Element>(_ type: T.Type) -> Int64 { T(bits: bits).int64 }
  }
#endif
