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
      let number: TensorNumber =
        if self.dtype.isComplex {
          .complex(firstElement, imaginaryScalars[0])
        } else if self.dtype.isFloating {
          .real(firstElement)
        } else {
          .integer(Int64(integers[0]))
        }
      try number.check(dtype, operation)
      if case .real(let x) = number, dtype == .float32, x.isFinite, !Float(x).isFinite {
        throw TensorNumber.excess(x.description, dtype, operation)
      }
      return converted(to: dtype)
    }
  }

  extension TensorNumber {
    /// Refuses what a dtype cannot hold: complex numbers among real ones, and what is too large for an
    /// integer.
    func check(_ dtype: DType, _ operation: String) throws(TensorError) {
      switch self {
      case .complex(_, let imaginary):
        if !dtype.isComplex, dtype != .bool, imaginary != 0 {
          throw .mixedDTypes(operation: operation, lhs: .complex128, rhs: dtype)
        }
      case .integer(let n):
        // As in PyTorch, whole numbers below 0 wrap around where there are none.
        let isWrapped = dtype == .uint8 && n < 0 && n > -256
        if dtype.kind == .integer, !isWrapped, !dtype.holds(Int(n)) {
          throw TensorNumber.excess(n.description, dtype, operation)
        }
      case .real(let x):
        guard dtype.kind == .integer else { return }
        guard let n = Int(exactly: x.rounded(.towardZero)), dtype.holds(n) else {
          throw TensorNumber.excess(x.description, dtype, operation)
        }
      }
    }

    static func excess(_ number: String, _ dtype: DType, _ operation: String) -> TensorError {
      .badValue(operation: operation, reason: "\(number) is more than \(dtype.name) can hold")
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
