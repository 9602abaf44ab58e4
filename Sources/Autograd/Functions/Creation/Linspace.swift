#if !hasFeature(Embedded)
  internal import CMath

  /// A number of values at equal distances, both ends included; `logspace` takes powers of them.
  enum Linspace {
    static let function = Function(
      "linspace(start, end, steps, *, dtype=None)",
      summary: "So many numbers at equal distances, both ends included.",
      formula: "start + i · (end − start) / (steps − 1)", derivative: "none: it is a constant"
    ) { call throws(TensorError) in
      .tensor(try value("linspace", call, base: nil, call.optionalDType(3)))
    }

    static let logFunction = Function(
      "logspace(start, end, steps, base=10.0, *, dtype=None)",
      summary: "Powers whose exponents stand at equal distances.",
      formula: "base^(start + i · (end − start) / (steps − 1))",
      derivative: "none: it is a constant"
    ) { call throws(TensorError) in
      .tensor(try value("logspace", call, base: call.number(3), call.optionalDType(4)))
    }

    private static func value(
      _ name: String, _ call: Arguments, base: Double?, _ dtype: DType?
    ) throws(TensorError) -> Tensor {
      let (start, end) = (try call.scalar(0), try call.scalar(1))
      let steps = try call.integer(2)
      ReplayWatch.note(start)
      ReplayWatch.note(end)
      let isComplex = start.dtype.isComplex || end.dtype.isComplex
      let dtype = dtype ?? (isComplex ? .complex64 : .float32)
      if dtype == .bool || (isComplex && (!dtype.isComplex || base != nil)) {
        throw .unsupportedDType(operation: name, dtype: isComplex ? .complex64 : dtype)
      }
      let real = try numbers(name, start.firstElement, end.firstElement, steps, base, dtype)
      if !isComplex { return Tensor(numbers: real.map { .real($0) }, TensorType(dtype, [steps])) }
      let imaginary = try numbers(
        name, start.imaginaryScalars[0], end.imaginaryScalars[0], steps, nil, dtype)
      return Tensor(
        numbers: zip(real, imaginary).map { .complex($0, $1) }, TensorType(dtype, [steps]))
    }

    static func numbers(
      _ name: String, _ start: Double, _ end: Double, _ steps: Int, _ base: Double?, _ dtype: DType
    ) throws(TensorError) -> [Double] {
      if steps < 0 { throw .badValue(operation: name, reason: "steps must not be negative") }
      // Numbers pass through a wider form on their way.
      guard steps <= 1 << 28 else { throw .tooLarge(operation: name, shape: [steps]) }
      try Filled.check([steps], name)
      let isWhole = dtype.kind == .integer
      let first = isWhole ? start.rounded(.towardZero) : start
      let last = isWhole ? end.rounded(.towardZero) : end
      let step = steps > 1 ? (last - first) / Double(steps - 1) : 0
      return (0..<steps).map { i in
        // From both ends to the middle, so that both are exact.
        let x =
          i < steps / 2 || steps == 1
          ? first + step * Double(i) : last - step * Double(steps - 1 - i)
        return base.map { CMath.pow($0, x) } ?? x
      }
    }
  }

  extension Tensor {
    /// So many numbers at equal distances, both ends included.
    ///
    /// `Tensor.linspace(0, 1, 3)` is `tensor([0.0000, 0.5000, 1.0000])`. Traps if `steps` is negative.
    /// As `torch.linspace`.
    ///
    /// - Parameters:
    ///   - start: The first.
    ///   - end: The last.
    ///   - steps: How many.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func linspace(
      _ start: Double, _ end: Double, _ steps: Int, dtype: DType = .float32
    ) -> Tensor {
      spaced("linspace", start, end, steps, nil, dtype)
    }

    /// Powers whose exponents stand at equal distances, both ends included.
    ///
    /// `Tensor.logspace(0, 2, 3)` is `tensor([  1.,  10., 100.])`. Traps if `steps` is negative.
    /// As `torch.logspace`.
    ///
    /// - Parameters:
    ///   - start: The first exponent.
    ///   - end: The last exponent.
    ///   - steps: How many.
    ///   - base: What they are powers of.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public static func logspace(
      _ start: Double, _ end: Double, _ steps: Int, base: Double = 10, dtype: DType = .float32
    ) -> Tensor {
      spaced("logspace", start, end, steps, base, dtype)
    }

    private static func spaced(
      _ name: String, _ start: Double, _ end: Double, _ steps: Int, _ base: Double?, _ dtype: DType
    ) -> Tensor {
      trapping { () throws(TensorError) in
        if dtype == .bool { throw .unsupportedDType(operation: name, dtype: dtype) }
        let numbers = try Linspace.numbers(name, start, end, steps, base, dtype)
        return Tensor(numbers: numbers.map { .real($0) }, TensorType(dtype, [steps]))
      }
    }
  }
#endif
