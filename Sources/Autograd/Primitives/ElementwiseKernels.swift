/// One number in, one number out.
protocol UnaryKernel: VectorizedUnary {
  static func value<T: FloatingElement>(_ x: T) -> T
}

/// One number in, one number out, for integers too.
protocol NumericUnaryKernel {
  static func value<T: NumericElement>(_ x: T) -> T
}

/// Two numbers in, one number out.
protocol BinaryKernel: VectorizedBinary {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> T
}

/// Two floating numbers in, one out.
protocol FloatingBinaryKernel: VectorizedBinary {
  static func value<T: FloatingElement>(_ a: T, _ b: T) -> T
}

/// Two numbers in, a truth value out.
protocol ComparisonKernel {
  static func value<T: NumericElement>(_ a: T, _ b: T) -> Bool
}

extension Tensor {
  /// A kernel applied to every element, in the given dtype.
  static func map<K: UnaryKernel>(_ kernel: K.Type, _ x: Tensor, as dtype: DType) -> Tensor {
    let x = x.converted(to: dtype)
    #if !hasFeature(Embedded)
      if let loop = K.complexLoop, dtype.isComplex { return .mapComplex(loop, x) }
      if let result = VectorLoops.map(kernel, x) { return result }
    #endif
    return dtype.runFloating(UnaryMap<K>(x: x))
  }

  /// A kernel applied to every element, integers included.
  static func mapNumeric<K: NumericUnaryKernel>(_ kernel: K.Type, _ x: Tensor) -> Tensor {
    x.dtype.runNumeric(NumericUnaryMap<K>(x: x))
  }

  /// A kernel applied to every pair of broadcast elements.
  static func map<K: BinaryKernel>(
    _ kernel: K.Type, _ a: Tensor, _ b: Tensor, as type: TensorType
  ) -> Tensor {
    let (a, b) = (a.converted(to: type.dtype), b.converted(to: type.dtype))
    #if !hasFeature(Embedded)
      if let result = VectorLoops.combine(kernel, a, b, type) { return result }
    #endif
    return type.dtype.runNumeric(BinaryMap<K>(a: a, b: b, shape: type.shape))
  }

  /// A kernel applied to every pair of broadcast floating elements.
  static func map<K: FloatingBinaryKernel>(
    _ kernel: K.Type, _ a: Tensor, _ b: Tensor, as type: TensorType
  ) -> Tensor {
    let (a, b) = (a.converted(to: type.dtype), b.converted(to: type.dtype))
    #if !hasFeature(Embedded)
      if let pair = K.complexPair, type.dtype.isComplex {
        return .combineComplex(pair, a, b, type)
      }
      if let result = VectorLoops.combine(kernel, a, b, type) { return result }
    #endif
    return type.dtype.runFloating(FloatingBinaryMap<K>(a: a, b: b, shape: type.shape))
  }

  /// A comparison of every pair of broadcast elements, made in `dtype`.
  static func compare<K: ComparisonKernel>(
    _ kernel: K.Type, _ a: Tensor, _ b: Tensor, shape: [Int], in dtype: DType
  ) -> Tensor {
    dtype.runNumeric(
      ComparisonMap<K>(a: a.converted(to: dtype), b: b.converted(to: dtype), shape: shape))
  }
}

/// Fills a contiguous result from one strided operand.
///
/// `value` depends on nothing but the element: parts of a large tensor are filled at the same time.
#if hasFeature(Embedded)
  @inline(never)
#else
  @inline(__always)
#endif
func fillMapped<T: Element, R: Element>(_ x: Tensor, _ value: (T) -> R) -> Tensor {
  unsafe Tensor.make(like: x, of: R.self) { out in
    unsafe x.withElements(of: T.self) { a in
      if x.isContiguous {
        Parallel.forEach(x.numel) { lower, upper in
          for i in lower..<upper { unsafe out[i] = value(a[i]) }
        }
      } else {
        StridedRows(shape: x.shape, x.node.strides).forEach { start, o, count, step in
          for i in 0..<count { unsafe out[o + i] = value(a[start + i * step]) }
        }
      }
    }
  }
}

/// Fills a contiguous result from two broadcast operands.
///
/// `value` depends on nothing but the elements: parts of a large tensor are filled at the same time.
#if hasFeature(Embedded)
  @inline(never)
#else
  @inline(__always)
#endif
func fillPaired<T: Element, R: Element>(
  _ a: Tensor, _ b: Tensor, shape: [Int], _ value: (T, T) -> R
) -> Tensor {
  unsafe Tensor.make(shape, like: a, b, of: R.self) { out in
    unsafe a.withElements(of: T.self) { x in
      unsafe b.withElements(of: T.self) { y in
        let count = Shape.count(shape)
        let wholeA = a.isContiguous && a.shape == shape
        let wholeB = b.isContiguous && b.shape == shape
        if wholeA && wholeB {
          Parallel.forEach(count) { lower, upper in
            for i in lower..<upper { unsafe out[i] = value(x[i], y[i]) }
          }
        } else if wholeA && b.numel == 1 {
          let v = unsafe y[0]
          Parallel.forEach(count) { lower, upper in
            for i in lower..<upper { unsafe out[i] = value(x[i], v) }
          }
        } else if wholeB && a.numel == 1 {
          let v = unsafe x[0]
          Parallel.forEach(count) { lower, upper in
            for i in lower..<upper { unsafe out[i] = value(v, y[i]) }
          }
        } else {
          let rows = PairedRows(
            shape: shape, stridesA: Shape.broadcastStrides(a.shape, a.node.strides, to: shape),
            stridesB: Shape.broadcastStrides(b.shape, b.node.strides, to: shape))
          rows.forEach { p, q, o, count, stepA, stepB in
            for i in 0..<count {
              unsafe out[o + i] = value(x[p + i * stepA], y[q + i * stepB])
            }
          }
        }
      }
    }
  }
}

private struct UnaryMap<K: UnaryKernel>: FloatingWork {
  let x: Tensor
  func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
    fillMapped(x) { (x: T) -> T in K.value(x) }
  }
}

private struct NumericUnaryMap<K: NumericUnaryKernel>: NumericWork {
  let x: Tensor
  func run<T: NumericElement>(_ type: T.Type) -> Tensor {
    fillMapped(x) { (x: T) -> T in K.value(x) }
  }
}

private struct BinaryMap<K: BinaryKernel>: NumericWork {
  let a: Tensor
  let b: Tensor
  let shape: [Int]
  func run<T: NumericElement>(_ type: T.Type) -> Tensor {
    fillPaired(a, b, shape: shape) { (a: T, b: T) -> T in K.value(a, b) }
  }
}

private struct FloatingBinaryMap<K: FloatingBinaryKernel>: FloatingWork {
  let a: Tensor
  let b: Tensor
  let shape: [Int]
  func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
    fillPaired(a, b, shape: shape) { (a: T, b: T) -> T in K.value(a, b) }
  }
}

private struct ComparisonMap<K: ComparisonKernel>: NumericWork {
  let a: Tensor
  let b: Tensor
  let shape: [Int]
  func run<T: NumericElement>(_ type: T.Type) -> Tensor {
    fillPaired(a, b, shape: shape) { (a: T, b: T) -> Truth in Truth(double: K.value(a, b) ? 1 : 0) }
  }
}
