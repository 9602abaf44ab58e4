#if !hasFeature(Embedded)
  /// The p-norm over dimensions: `y = (Σ |a|ᵖ)^(1/p)`; for p = ∞ the largest |a|, for −∞ the smallest,
  /// for 0 how many are not zero.
  ///
  /// The gradient is 0 where the norm is; for p = ±∞ equal elements share it, for 0 there is none.
  final class Norm: Primitive, FloatingLineKernel {
    let p: Double
    let reduction: Reduction

    init(_ p: Double, _ reduction: Reduction) {
      self.p = p
      self.reduction = reduction
    }

    let name = "norm"
    var symbol: String { "‖a‖" + (p == 2 ? "" : " \(Norm.text(p))") }
    let gradientFunctionName = "LinalgVectorNormBackward0"

    var acceptsComplex: Bool { true }

    private static func text(_ p: Double) -> String {
      if p.isInfinite { return p < 0 ? "−∞" : "∞" }
      return p == p.rounded() && abs(p) < 1e6 ? Int(p).description : p.description
    }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      guard x.dtype.isDifferentiable else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      let shape = try reduction.shape(of: x.shape, operation: name)
      if p < 0 || p.isInfinite { try reduction.requireElements(of: x.shape, operation: name) }
      return TensorType(x.dtype.realPart, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0].dtype.isComplex ? inputs[0].abs() : inputs[0]
      return .reduce(self, Lines(x, reduction), shape: context.resultType.shape)
    }

    func value<T: FloatingElement>(of line: UnsafePointer<T>, _ length: Int) -> T {
      if p.isInfinite {
        var best = unsafe abs(line[0])
        for i in 0..<length {
          let x = unsafe abs(line[i])
          if x.isNaN { return x }
          if p > 0 ? best < x : x < best { best = x }
        }
        return best
      }
      var sum = 0.0
      for i in 0..<length {
        let x = abs(unsafe line[i].double)
        switch p {
        case 0: sum += x == 0 ? 0 : 1
        case 1: sum += x
        case 2: sum += x * x
        default: sum += Double.pow(x, p)
        }
      }
      switch p {
      case 0, 1: return T(double: sum)
      case 2: return T(double: Double.sqrt(sum))
      default: return T(double: Double.pow(sum, 1 / p))
      }
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let x = call.input
      let (y, g) = (reduction.kept(call.output, x.shape), reduction.kept(upstream, x.shape))
      let none = Tensor.zeros([], dtype: upstream.dtype)
      switch p {
      case 0: return nil
      case 1: return g * Tensor.sign(x)
      case 2: return g * Where.shared(y .== 0, none, x / y)
      case .infinity, -.infinity:
        return Tensor.sign(x)
          * reduction.shared(upstream, among: x.abs(), equalTo: call.output, findingNaN: true)
      case ..<1:
        let scaled = Where.shared(x .== 0, none, Tensor.sign(x) * x.abs().pow(p - 1))
        return scaled * (g * y.pow(1 - p))
      case ..<2:
        let share = Where.shared(y .== 0, none, g / y.pow(p - 1))
        return Tensor.sign(x) * x.abs().pow(p - 1) * share
      default:
        let share = Where.shared(y .== 0, none, g / y.pow(p - 1))
        return x * x.abs().pow(p - 2) * share
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      switch p {
      case 0: "no gradient"
      case 1: "g · sign a"
      case 2: "g · a / y, 0 at y = 0"
      case .infinity, -.infinity: "g · sign a / n for the n that are y"
      default: "g · sign a · (|a| / y)ᵖ⁻¹"
      }
    }

    static let function = Function(
      "norm(input, p='fro', dim=None, keepdim=False)",
      summary: "The p-norm over all or some dimensions; p is a number, inf, -inf, 'fro' or 'nuc'.",
      formula: "(Σ |a|ᵖ)^(1/p)", derivative: "sign a · (|a| / y)ᵖ⁻¹, 0 where y = 0"
    ) { call throws(TensorError) in
      if case .string("nuc") = call.any(1) {
        let (x, dims) = (try call.strictTensor(0), try call.dims(2))
        return .tensor(
          try LinalgNorms.matrix(
            x, .nuclear, dims ?? Array(0..<x.ndim), keepDim: call.bool(3), call.function))
      }
      let reduction = Reduction(try call.dims(2), keepDim: try call.bool(3))
      return .tensor(try Norm(order(call, 1), reduction).apply(.one(call.strictTensor(0))))
    }

    static let distance = Function(
      "dist(input, other, p=2)", summary: "The p-norm of the difference of two tensors.",
      formula: "‖a − b‖", derivative: "that of the norm; 0 where a = b for p = 1, 2"
    ) { call throws(TensorError) in
      let difference = try Sub.shared.apply(.two(call.strictTensor(0), call.strictTensor(1)))
      return .tensor(
        try Norm(call.number(2), Reduction(nil, keepDim: false)).apply(.one(difference)))
    }

    /// The order that an argument names; `'fro'` and `None` mean 2.
    private static func order(_ call: Arguments, _ i: Int) throws(TensorError) -> Double {
      if case .string(let name) = call.any(i) {
        if name == "fro" { return 2 }
        throw .badValue(
          operation: call.function,
          reason: "p is a number, inf, -inf, 'fro' or 'nuc', not '\(name)'")
      }
      return try call.optionalNumber(i) ?? 2
    }
  }

  extension Tensor {
    /// The p-norm over some or all dimensions: `y = (Σ |a|ᵖ)^(1/p)`.
    ///
    /// `Tensor([3.0, 4.0]).norm()` is `tensor(5.)`. `.infinity` takes the largest |a|, 0 counts what is
    /// not zero. The gradient is 0 where the norm is. Traps for integers and bools. As `torch.norm`.
    ///
    /// - Parameters:
    ///   - p: The order.
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor of the same dtype.
    public func norm(p: Double = 2, dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      Norm(p, Reduction(dims, keepDim: keepDim))(self)
    }
  }
#endif
