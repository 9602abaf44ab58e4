#if !hasFeature(Embedded)
  /// Square matrices one after another, in double precision.
  struct SquareMatrices {
    let count: Int
    let n: Int
    let elements: [Double]

    init(_ x: Tensor) {
      n = x.shape[x.ndim - 1]
      count = Shape.count(Array(x.shape.dropLast(2)))
      elements = x.scalars
    }

    /// The elements of one matrix, row by row.
    subscript(i: Int) -> [Double] { Array(elements[(i * n * n)..<((i + 1) * n * n)]) }

    /// The type of floating square matrices; what else comes is refused.
    static func type(of x: Tensor, _ name: String) throws(TensorError) -> TensorType {
      guard x.ndim >= 2, x.shape[x.ndim - 1] == x.shape[x.ndim - 2] else {
        throw .badSizes(
          operation: name, reason: "needs square matrices, not sizes \(Shape.text(x.shape))")
      }
      guard x.dtype.isFloating else { throw .unsupportedDType(operation: name, dtype: x.dtype) }
      return x.type
    }
  }

  extension Tensor {
    /// A tensor of numbers found in double precision.
    static func laid(_ numbers: [Double], _ type: TensorType) -> Tensor {
      unsafe Tensor.make(type.shape, of: Double.self) { out in
        for (i, x) in numbers.enumerated() { unsafe out[i] = x }
      }.converted(to: type.dtype)
    }
  }
#endif
