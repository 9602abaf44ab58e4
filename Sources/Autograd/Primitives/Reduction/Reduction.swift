/// Which dimensions a reduction removes; shared by sum, mean and their like.
struct Reduction: Sendable {
  /// The dimensions, nil for all.
  let dims: [Int]?
  let keepDim: Bool

  init(_ dims: [Int]?, keepDim: Bool) {
    // PyTorch reads an empty list as all dimensions.
    self.dims = dims.flatMap { $0.isEmpty ? nil : $0 }
    self.keepDim = keepDim
  }

  /// Whether everything becomes one 0-d tensor.
  var isTotal: Bool { dims == nil && !keepDim }

  /// Which dimensions of a shape go.
  func removed(from shape: [Int]) -> [Bool] {
    guard let dims else { return [Bool](repeating: true, count: shape.count) }
    var removed = [Bool](repeating: false, count: shape.count)
    for dim in dims {
      if let d = Shape.normalized(dim: dim, rank: shape.count), d < shape.count {
        removed[d] = true
      }
    }
    return removed
  }

  /// The sizes of the result.
  func shape(of shape: [Int], operation: String) throws(TensorError) -> [Int] {
    if isTotal { return [] }
    var seen: [Int] = []
    for dim in dims ?? [] {
      guard let d = Shape.normalized(dim: dim, rank: shape.count) else {
        throw .dimOutOfRange(operation: operation, dim: dim, rank: shape.count)
      }
      if seen.contains(d) {
        throw .badValue(operation: operation, reason: "dimension \(dim) stands in dim twice")
      }
      seen.append(d)
    }
    return reduced(shape, keepDim: keepDim)
  }

  /// How many elements are combined into one.
  func count(of shape: [Int]) -> Int {
    zip(shape, removed(from: shape)).reduce(1) { $1.1 ? $0 * $1.0 : $0 }
  }

  private func reduced(_ shape: [Int], keepDim: Bool) -> [Int] {
    var result: [Int] = []
    for (size, goes) in zip(shape, removed(from: shape)) {
      if !goes { result.append(size) } else if keepDim { result.append(1) }
    }
    return result
  }

  /// Sum of the elements, in the tensor's own dtype.
  func total(_ x: Tensor, _ type: TensorType) -> Tensor {
    #if !hasFeature(Embedded)
      if let total = vectorTotal(x, type) { return total }
    #endif
    return type.dtype.runNumeric(TotalWork(x: x, reduction: self, shape: type.shape))
  }

  /// A gradient of the result, copied to every element it came from.
  func spread(_ upstream: Tensor, over shape: [Int]) -> Tensor {
    if shape.isEmpty { return upstream }
    let kept = reduced(shape, keepDim: true)
    let aligned = upstream.shape == kept ? upstream : upstream.reshape(kept)
    return aligned.expand(shape)
  }

  fileprivate func outputStrides(for shape: [Int]) -> [Int] {
    let removed = removed(from: shape)
    var strides = [Int](repeating: 0, count: shape.count)
    var step = 1
    for d in shape.indices.reversed() where !removed[d] {
      strides[d] = step
      step *= shape[d]
    }
    return strides
  }
}

private struct TotalWork: NumericWork {
  let x: Tensor
  let reduction: Reduction
  let shape: [Int]

  func run<T: NumericElement>(_ type: T.Type) -> Tensor {
    #if !hasFeature(Embedded)
      if T.self == Complex<Float>.self {
        return reduction.total(
          x.converted(to: .complex128), TensorType(.complex128, shape)
        ).converted(to: .complex64)
      }
    #endif
    if T.self == Float.self {
      // Single precision is added up in double, so that long sums keep their digits.
      return reduction.total(
        x.converted(to: .float64), TensorType(.float64, shape)
      ).converted(to: .float32)
    }
    return unsafe Tensor.make(shape, of: T.self) { out in
      for i in 0..<Shape.count(shape) { unsafe out[i] = T(int64: 0) }
      unsafe x.withElements(of: T.self) { a in
        let rows = PairedRows(
          shape: x.shape, stridesA: x.node.strides,
          stridesB: reduction.outputStrides(for: x.shape))
        rows.forEach { i, o, _, count, step, outStep in
          if outStep == 0 {
            var sum = unsafe out[o]
            for n in 0..<count { sum = unsafe T.adding(sum, a[i + n * step]) }
            unsafe out[o] = sum
          } else {
            for n in 0..<count {
              unsafe out[o + n * outStep] = T.adding(out[o + n * outStep], a[i + n * step])
            }
          }
        }
      }
    }
  }
}

extension DType {
  /// What sums and products give: floats keep their dtype, whole numbers become int64.
  var accumulated: DType { isDifferentiable ? self : .int64 }
}
