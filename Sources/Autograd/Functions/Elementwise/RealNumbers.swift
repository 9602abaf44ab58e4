#if !hasFeature(Embedded)
  /// What is nearly nothing for real numbers: their real part, conjugate and sign in front.
  enum RealNumbers {
    static let conj = Function(
      "conj(input)", summary: "Conjugate; real numbers are their own.", formula: "a",
      derivative: "1"
    ) { call throws(TensorError) in .tensor(try unchanged(call)) }

    static let real = Function(
      "real(input)", summary: "Real part; real numbers are their own.", formula: "a",
      derivative: "1"
    ) { call throws(TensorError) in .tensor(try unchanged(call)) }

    static let imag = Function(
      "imag(input)", summary: "Imaginary part; real numbers have none.", formula: "Im a",
      derivative: "−i"
    ) { call throws(TensorError) in
      throw .unsupportedDType(operation: "imag", dtype: try call.tensor(0).dtype)
    }

    static let positive = Function(
      "positive(input)", summary: "The tensor itself, as a plus sign in front of it gives it.",
      formula: "a", derivative: "1"
    ) { call throws(TensorError) in
      let x = try call.tensor(0)
      if x.dtype == .bool { throw .unsupportedDType(operation: "positive", dtype: .bool) }
      return .tensor(x)
    }

    private static func unchanged(_ call: Arguments) throws(TensorError) -> Tensor {
      let x = try call.tensor(0)
      if x.dtype.isComplex { throw .unsupportedDType(operation: call.function, dtype: x.dtype) }
      return x
    }
  }
#endif
