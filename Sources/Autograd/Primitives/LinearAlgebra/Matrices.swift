#if !hasFeature(Embedded)
  /// Matrices one after another, in double precision.
  struct Matrices<N: MatrixNumber> {
    let count: Int
    let rows: Int
    let columns: Int
    private let elements: Tensor

    init(_ x: Tensor) {
      rows = x.shape[x.ndim - 2]
      columns = x.shape[x.ndim - 1]
      count = Shape.count(Array(x.shape.dropLast(2)))
      elements = x.converted(to: N.dtype).contiguous()
    }

    /// The elements of one matrix, row by row.
    subscript(i: Int) -> [N] {
      unsafe elements.withElements(of: N.self) { start in
        let size = rows * columns
        return unsafe Array(UnsafeBufferPointer(start: start + i * size, count: size))
      }
    }
  }

  /// The rules that primitives over matrices have in common.
  enum MatrixRule {
    /// The type of matrices; what else comes is refused.
    static func type(of x: Tensor, _ name: String) throws(TensorError) -> TensorType {
      guard x.ndim >= 2 else {
        throw .badSizes(
          operation: name, reason: "needs matrices, not sizes \(Shape.text(x.shape))")
      }
      guard x.dtype.isDifferentiable else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      return x.type
    }

    /// The type of square matrices; what else comes is refused.
    static func squareType(of x: Tensor, _ name: String) throws(TensorError) -> TensorType {
      guard x.ndim >= 2, x.shape[x.ndim - 1] == x.shape[x.ndim - 2] else {
        throw .badSizes(
          operation: name, reason: "needs square matrices, not sizes \(Shape.text(x.shape))")
      }
      return try type(of: x, name)
    }

    /// Says which matrix has a fault, "is singular" for instance, if one of them has.
    static func refuse(
      _ x: Tensor, where fault: String, _ name: String, _ isFaulty: (Int) -> Bool
    ) throws(TensorError) {
      let count = Shape.count(Array(x.shape.dropLast(2)))
      guard let i = (0..<count).first(where: isFaulty) else { return }
      let which = count == 1 ? "the matrix" : "matrix \(i) of \(count)"
      throw .badValue(operation: name, reason: "\(which) \(fault)")
    }

    /// Says so where a matrix, or its lower triangle alone, holds NaN or infinity.
    static func refuseNonFinite(
      _ x: Tensor, _ name: String, isLower: Bool = false
    ) throws(TensorError) {
      let parts = ReplayWatch.unwatched {
        x.dtype.isComplex ? [x.scalars, x.imaginaryScalars] : [x.scalars]
      }
      let (rows, columns) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
      try refuse(x, where: "holds NaN or infinity", name) { i in
        (0..<(rows * columns)).contains { place in
          if isLower, place % columns > place / columns { return false }
          return parts.contains { !$0[i * rows * columns + place].isFinite }
        }
      }
    }
  }

  extension Tensor {
    /// A tensor of numbers found in double precision.
    static func laid<N: MatrixNumber>(_ numbers: [N], _ type: TensorType) -> Tensor {
      unsafe Tensor.make(type.shape, of: N.self) { out in
        for (i, x) in numbers.enumerated() { unsafe out[i] = x }
      }.converted(to: type.dtype)
    }

    /// Rows and columns of matrices swapped, complex numbers conjugated.
    var adjoint: Tensor { transpose(-2, -1).conj() }
  }
#endif
