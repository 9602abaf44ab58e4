#if !hasFeature(Embedded)
  /// The parts of complex numbers along a new last dimension of two.
  enum ViewAsReal {
    static let function = Function(
      "view_as_real(input)", summary: "Real and imaginary parts along a new last dimension.",
      formula: "[Re a, Im a]", derivative: "1 and i"
    ) { call throws(TensorError) in .tensor(try value(call.tensor(0))) }

    static func value(_ x: Tensor) throws(TensorError) -> Tensor {
      guard x.dtype.isComplex else {
        throw .unsupportedDType(operation: "view_as_real", dtype: x.dtype)
      }
      return try Stack(-1).apply(.two(x.real(), x.imag()))
    }
  }

  extension Tensor {
    /// The parts of complex numbers along a new last dimension of two.
    ///
    /// `Tensor.complex(Tensor(1.0), Tensor(2.0)).viewAsReal()` is `tensor([1., 2.])`. Traps for real
    /// tensors. As `torch.view_as_real`, but a copy.
    ///
    /// - Returns: A real tensor with one dimension more.
    public func viewAsReal() -> Tensor {
      trapping { () throws(TensorError) in try ViewAsReal.value(self) }
    }
  }
#endif
