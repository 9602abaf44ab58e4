/// Reading elements, and making tensors without a history from them.
extension Tensor {
  /// Whether the elements stand in row-major order without gaps.
  var isContiguous: Bool { node.array?.isContiguous ?? true }

  /// A fresh contiguous tensor whose elements `fill` writes.
  @inline(__always)
  static func make<T: Element>(
    _ shape: [Int], of type: T.Type, fill: (UnsafeMutablePointer<T>) -> Void
  ) -> Tensor {
    if shape.isEmpty, !T.dtype.isComplex {
      var word: UInt64 = 0
      unsafe withUnsafeMutablePointer(to: &word) {
        unsafe fill(UnsafeMutableRawPointer($0).assumingMemoryBound(to: T.self))
      }
      return Tensor(Node(T.dtype, bits: word))
    }
    let storage = Storage.uninitialized(T.self, count: Shape.count(shape))
    withExtendedLifetime(storage) { unsafe fill(storage.elements(T.self)) }
    return Tensor(
      ArrayNode(
        T.dtype, shape, strides: Shape.contiguousStrides(shape), offset: 0, storage: storage))
  }

  /// A fresh contiguous tensor of the sizes of another; where that is contiguous too, they share what
  /// says so.
  @inline(__always)
  static func make<T: Element>(
    like x: Tensor, of type: T.Type, fill: (UnsafeMutablePointer<T>) -> Void
  ) -> Tensor {
    #if hasFeature(Embedded)
      return unsafe make(x.shape, of: type, fill: fill)
    #else
      guard let array = x.node.array, !array.sizes.isEmpty, x.isContiguous else {
        return unsafe make(x.shape, of: type, fill: fill)
      }
      return unsafe make(array.sizes, strides: array.steps, of: type, fill: fill)
    #endif
  }

  /// The same for two tensors whose sizes are or become `shape`.
  @inline(__always)
  static func make<T: Element>(
    _ shape: [Int], like a: Tensor, _ b: Tensor, of type: T.Type,
    fill: (UnsafeMutablePointer<T>) -> Void
  ) -> Tensor {
    #if hasFeature(Embedded)
      return unsafe make(shape, of: type, fill: fill)
    #else
      guard let array = a.arrayLying(as: shape) ?? b.arrayLying(as: shape) else {
        return unsafe make(shape, of: type, fill: fill)
      }
      return unsafe make(shape, strides: array.steps, of: type, fill: fill)
    #endif
  }

  @inline(__always)
  private func arrayLying(as shape: [Int]) -> ArrayNode? {
    guard let array = node.array, !shape.isEmpty, array.sizes == shape, isContiguous else {
      return nil
    }
    return array
  }

  @inline(__always)
  private static func make<T: Element>(
    _ shape: [Int], strides: [Int], of type: T.Type, fill: (UnsafeMutablePointer<T>) -> Void
  ) -> Tensor {
    let storage = Storage.uninitialized(T.self, count: Shape.count(shape))
    withExtendedLifetime(storage) { unsafe fill(storage.elements(T.self)) }
    return Tensor(ArrayNode(T.dtype, shape, strides: strides, offset: 0, storage: storage))
  }

  /// The elements from the tensor's offset on; `T` must be the tensor's element type.
  @inline(__always)
  func withElements<T: Element, R>(
    of type: T.Type, _ body: (UnsafeMutablePointer<T>) -> R
  ) -> R {
    withExtendedLifetime(node) {
      unsafe body(
        node.array.map { unsafe $0.storage.elements(T.self) + $0.start }
          ?? node.address(of: T.self))
    }
  }

  /// This tensor as a view with other sizes and strides, without a history.
  func view(_ shape: [Int], strides: [Int]) -> Tensor {
    if shape.isEmpty, !dtype.isComplex { return Tensor(Node(dtype, bits: node.firstBits)) }
    let storage = node.array?.storage ?? Storage.holding(node.bits)
    return Tensor(
      ArrayNode(dtype, shape, strides: strides, offset: node.offset, storage: storage))
  }

  /// Row-major elements in the same dtype, without a history; self if they already are.
  func contiguous() -> Tensor { isContiguous ? self : cast(to: dtype) }

  /// The same values in another dtype, contiguous and without a history; self if nothing changes.
  func converted(to dtype: DType) -> Tensor {
    self.dtype == dtype ? self : cast(to: dtype)
  }

  private func cast(to target: DType) -> Tensor {
    #if hasFeature(Embedded)
      let result = fillMapped(self) { (x: Double) -> Double in target.rounded(x) }.retyped(target)
      result.node.isNumber = node.isNumber
      return result
    #else
      if target == dtype, let copy = transposedCopy() { return copy }
      return dtype.run(CastFrom(tensor: self, target: target))
    #endif
  }

  #if hasFeature(Embedded)
    /// The same elements under the name of another dtype.
    func retyped(_ dtype: DType) -> Tensor {
      if self.dtype == dtype { return self }
      guard let array = node.array else { return Tensor(Node(dtype, bits: node.bits)) }
      return Tensor(
        ArrayNode(
          dtype, array.sizes, strides: array.steps, offset: array.start, storage: array.storage))
    }
  #endif

  /// The first element.
  var firstElement: Double {
    ReplayWatch.note(self)
    return dtype.run(ReadDouble(tensor: self))
  }

  /// The value of a one-element tensor.
  ///
  /// - Returns: The element as a `Double`; bools give 0 or 1. Traps unless there is just one element.
  ///
  /// ```swift
  /// Tensor(2.5).item()   // 2.5
  /// ```
  public func item() -> Double {
    if numel != 1 { trap(.notOneElement(operation: "item", shape: shape)) }
    return firstElement
  }

  /// All elements in row-major order as `Double`.
  ///
  /// Exact for every dtype but `int64` beyond 2⁵³; of complex numbers these are the real parts.
  public var scalars: [Double] {
    ReplayWatch.note(self)
    return dtype.run(ReadDoubles(tensor: self))
  }

  #if !hasFeature(Embedded)
    /// The imaginary parts of all elements in row-major order; zeros for real dtypes.
    public var imaginaryScalars: [Double] {
      ReplayWatch.note(self)
      return dtype.run(ReadImaginary(tensor: self))
    }
  #endif

  /// All elements in row-major order as integers; floating elements are truncated toward zero.
  public var integers: [Int] {
    ReplayWatch.note(self)
    return dtype.run(ReadIntegers(tensor: self))
  }
}

#if !hasFeature(Embedded)
  private struct CastFrom: ElementWork {
    let tensor: Tensor
    let target: DType
    func run<S: Element>(_ type: S.Type) -> Tensor {
      target.run(CastTo<S>(tensor: tensor))
    }
  }

  private struct CastTo<S: Element>: ElementWork {
    let tensor: Tensor
    func run<T: Element>(_ type: T.Type) -> Tensor {
      let viaInteger = S.dtype.kind <= .integer
      let isComplex = S.dtype.isComplex
      let result = unsafe Tensor.make(tensor.shape, of: T.self) { out in
        unsafe tensor.withElements(of: S.self) { source in
          StridedRows(shape: tensor.shape, tensor.node.strides).forEach { a, o, count, step in
            for i in 0..<count {
              let x = unsafe source[a + i * step]
              unsafe out[o + i] =
                viaInteger
                ? T(int64: x.int64)
                : isComplex ? T(real: x.double, imaginary: x.imaginary) : T(double: x.double)
            }
          }
        }
      }
      result.node.isNumber = tensor.node.isNumber
      return result
    }
  }
#endif

private struct ReadDouble: ElementWork {
  let tensor: Tensor
  func run<T: Element>(_ type: T.Type) -> Double {
    unsafe tensor.withElements(of: T.self) { unsafe $0[0].double }
  }
}

private struct ReadDoubles: ElementWork {
  let tensor: Tensor
  func run<T: Element>(_ type: T.Type) -> [Double] {
    let source = tensor.contiguous()
    return unsafe source.withElements(of: T.self) { a in
      (0..<source.numel).map { unsafe a[$0].double }
    }
  }
}

#if !hasFeature(Embedded)
  private struct ReadImaginary: ElementWork {
    let tensor: Tensor
    func run<T: Element>(_ type: T.Type) -> [Double] {
      let source = tensor.contiguous()
      return unsafe source.withElements(of: T.self) { a in
        (0..<source.numel).map { unsafe a[$0].imaginary }
      }
    }
  }
#endif

private struct ReadIntegers: ElementWork {
  let tensor: Tensor
  func run<T: Element>(_ type: T.Type) -> [Int] {
    let source = tensor.contiguous()
    return unsafe source.withElements(of: T.self) { a in
      (0..<source.numel).map { unsafe Int(a[$0].int64) }
    }
  }
}
