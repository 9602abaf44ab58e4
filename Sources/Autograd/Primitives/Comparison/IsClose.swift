#if !hasFeature(Embedded)
  /// Whether two numbers are close: `|a − b| ≤ atol + rtol · |b|`; a bool tensor, so no gradient passes.
  final class IsClose: Primitive {
    let rtol: Double
    let atol: Double
    let equalNaN: Bool

    init(rtol: Double = 1e-5, atol: Double = 1e-8, equalNaN: Bool = false) throws(TensorError) {
      for (name, tolerance) in [("rtol", rtol), ("atol", atol)] where !(tolerance >= 0) {
        throw .badValue(operation: "isclose", reason: "\(name) must not be below 0")
      }
      self.rtol = rtol
      self.atol = atol
      self.equalNaN = equalNaN
    }

    private init(standard: Void) {
      rtol = 1e-5
      atol = 1e-8
      equalNaN = false
    }

    static let standard = IsClose(standard: ())

    let name = "isclose"
    let symbol = "≈"
    let inputCount: Int? = 2

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (a, b) = (inputs[0], inputs[1])
      if a.dtype != b.dtype, !a.isNumber, !b.isNumber {
        throw .mixedDTypes(operation: name, lhs: a.dtype, rhs: b.dtype)
      }
      return TensorType(.bool, try inputs.broadcastShape(name))
    }

    var acceptsComplex: Bool { true }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      if inputs.promotedDType.isComplex { return complexAnswer(inputs[0], inputs[1]) }
      let dtype: DType = inputs.promotedDType == .float32 ? .float32 : .float64
      return dtype.runFloating(
        IsCloseWork(
          a: inputs[0].converted(to: dtype), b: inputs[1].converted(to: dtype),
          shape: context.resultType.shape, primitive: self))
    }

    /// By the distance in the plane.
    private func complexAnswer(_ first: Tensor, _ second: Tensor) -> Tensor {
      let (a, b) = (first.converted(to: .complex128), second.converted(to: .complex128))
      let distance = (a - b).abs()
      let isNear = LogicalAnd.shared(
        distance.isFinite(), distance .<= b.abs() * rtol + Tensor(number: atol))
      let isEqual = LogicalOr.shared(a .== b, isNear)
      return equalNaN
        ? LogicalOr.shared(isEqual, LogicalAnd.shared(a.isNaN(), b.isNaN())) : isEqual
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let function = Function(
      "isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False)",
      summary: "Whether two numbers are equal but for a tolerance.",
      formula: "|a − b| ≤ atol + rtol·|b|", derivative: "none: bools have no gradient"
    ) { call throws(TensorError) in
      let primitive = try IsClose(
        rtol: call.number(2), atol: call.number(3), equalNaN: call.bool(4))
      return .tensor(try primitive.apply(.two(call.tensor(0), call.tensor(1))))
    }
  }

  private struct IsCloseWork: FloatingWork {
    let a: Tensor
    let b: Tensor
    let shape: [Int]
    let primitive: IsClose
    func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
      let (rtol, atol) = (T(double: primitive.rtol), T(double: primitive.atol))
      let equalNaN = primitive.equalNaN
      return fillPaired(a, b, shape: shape) { (a: T, b: T) -> Bool in
        if a == b { return true }
        if equalNaN, a != a, b != b { return true }
        let distance = (a - b).magnitude
        return distance < .infinity && distance <= atol + (rtol * b).magnitude
      }
    }
  }

  extension Tensor {
    /// Whether elements are close to another tensor's: `|a − b| ≤ atol + rtol · |b|`; a bool tensor.
    ///
    /// Infinities are close to themselves. `Tensor([1.0]).isClose(Tensor([1.000001]))` is
    /// `tensor([True])`. Traps for different dtypes, negative tolerances and if sizes do not broadcast.
    /// As `torch.isclose`.
    ///
    /// - Parameters:
    ///   - other: The other tensor.
    ///   - rtol: Tolerance relative to the other's size.
    ///   - atol: Absolute tolerance.
    ///   - equalNaN: Whether NaN is close to NaN.
    /// - Returns: A bool tensor of the broadcast sizes.
    public func isClose(
      _ other: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equalNaN: Bool = false
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try IsClose(rtol: rtol, atol: atol, equalNaN: equalNaN).apply(.two(self, other))
      }
    }
  }
#endif
