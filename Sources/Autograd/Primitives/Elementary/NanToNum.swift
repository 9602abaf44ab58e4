#if !hasFeature(Embedded)
  /// Numbers in place of NaN and the infinities.
  final class NanToNum: Primitive {
    let nan: Double
    /// What replaces ∞, nil for the largest finite number.
    let positive: Double?
    /// What replaces −∞, nil for the smallest finite number.
    let negative: Double?

    init(nan: Double = 0, positive: Double? = nil, negative: Double? = nil) {
      self.nan = nan
      self.positive = positive
      self.negative = negative
    }

    let name = "nan_to_num"
    let symbol = "finite"

    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      if x.dtype.isComplex { return .joining(finite(x.part(0)), finite(x.part(1)), x.shape) }
      return x.dtype.isFloating ? finite(x) : x.alias()
    }

    private func finite(_ x: Tensor) -> Tensor {
      x.dtype.runFloating(NanToNumWork(x: x, primitive: self))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Where.shared(NumberTest.isFinite(call.input), upstream, .zeros([], dtype: upstream.dtype))
    }

    func pullbackNotation(to slot: Int) -> String { "g where a is finite, else 0" }

    static let function = Function(
      "nan_to_num(input, nan=0.0, posinf=None, neginf=None)",
      summary: "Replaces NaN and the infinities, by default with 0 and the extreme finite numbers.",
      formula: "a where finite", derivative: "1 where a is finite, else 0"
    ) { call throws(TensorError) in
      let primitive = NanToNum(
        nan: try call.optionalNumber(1) ?? 0, positive: try call.optionalNumber(2),
        negative: try call.optionalNumber(3))
      let x = try call.tensor(0)
      if !x.dtype.isComplex { return .tensor(try primitive.apply(.one(x))) }
      return .tensor(
        try ComplexOf.shared.apply(
          .two(primitive.apply(.one(x.real())), primitive.apply(.one(x.imag())))))
    }
  }

  private struct NanToNumWork: FloatingWork {
    let x: Tensor
    let primitive: NanToNum
    func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
      let nan = T(double: primitive.nan)
      let high = primitive.positive.map { T(double: $0) } ?? .greatestFiniteMagnitude
      let low = primitive.negative.map { T(double: $0) } ?? -.greatestFiniteMagnitude
      return fillMapped(x) { (x: T) -> T in
        x.isNaN ? nan : x == .infinity ? high : x == -.infinity ? low : x
      }
    }
  }

  extension Tensor {
    /// Numbers in place of NaN and the infinities, elementwise; the gradient passes where nothing was
    /// replaced.
    ///
    /// Type stays. `Tensor([.nan, 1.0]).nanToNum()` is `tensor([0., 1.])`. As `torch.nan_to_num`.
    ///
    /// - Parameters:
    ///   - nan: What replaces NaN.
    ///   - positiveInfinity: What replaces ∞; by default the largest finite number.
    ///   - negativeInfinity: What replaces −∞; by default the smallest finite number.
    /// - Returns: A tensor of the same type.
    public func nanToNum(
      nan: Double = 0, positiveInfinity: Double? = nil, negativeInfinity: Double? = nil
    ) -> Tensor {
      NanToNum(nan: nan, positive: positiveInfinity, negative: negativeInfinity)(self)
    }
  }
#endif
