#if !hasFeature(Embedded)
  extension Tensor {
    /// Copies the elements in row-major order.
    @inline(__always)
    func copyElements<T: Element>(to out: UnsafeMutablePointer<T>) {
      unsafe withElements(of: T.self) { source in
        if isContiguous {
          unsafe out.update(from: source, count: numel)
        } else {
          StridedRows(shape: shape, node.strides).forEach { start, row, count, step in
            for i in 0..<count { unsafe out[row + i] = source[start + i * step] }
          }
        }
      }
    }

    /// A single number in another dtype, which must be able to hold it.
    ///
    /// Floats are truncated on their way to integers, as PyTorch does; what is too large or complex is
    /// refused.
    func fitted(to dtype: DType, _ operation: String) throws(TensorError) -> Tensor {
      if dtype.isComplex || dtype == .bool { return converted(to: dtype) }
      if self.dtype.isComplex, imaginaryScalars[0] != 0 {
        throw .mixedDTypes(operation: operation, lhs: self.dtype, rhs: dtype)
      }
      let x = firstElement
      guard dtype.kind == .integer else {
        if dtype == .float32, x.isFinite, !Float(x).isFinite {
          throw .badValue(operation: operation, reason: "\(x) is more than float32 can hold")
        }
        return converted(to: dtype)
      }
      let isIn =
        self.dtype.kind <= .integer
        ? dtype.holds(integers[0])
        : Int(exactly: x.rounded(.towardZero)).map { dtype.holds($0) } ?? false
      guard isIn else {
        throw .badValue(operation: operation, reason: "\(x) is more than \(dtype.name) can hold")
      }
      return converted(to: dtype)
    }
  }

  extension DType {
    /// Whether an integer dtype has that number.
    func holds(_ n: Int) -> Bool {
      switch self {
      case .uint8: UInt8(exactly: n) != nil
      case .int8: Int8(exactly: n) != nil
      case .int16: Int16(exactly: n) != nil
      case .int32: Int32(exactly: n) != nil
      default: true
      }
    }
  }
#endif
