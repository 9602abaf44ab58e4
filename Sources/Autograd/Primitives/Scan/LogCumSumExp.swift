#if !hasFeature(Embedded)
  import Kernels

  /// Logarithm of the running sum of exponentials: `yᵢ = ln Σ eᵃᵏ, k ≤ i`.
  final class LogCumSumExp: Primitive, ScanKernel {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    var acceptsComplex: Bool { true }

    let name = "logcumsumexp"
    let symbol = "ln Σ→ eᵃ"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      guard x.dtype.isDifferentiable else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      _ = try Shape.dimension(dim, of: x.shape, name)
      return x.type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      return .scan(self, x, dim: Shape.normalized(dim: dim, rank: x.ndim) ?? 0)
    }

    func scan<T: NumericElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>
    ) {
      if T.dtype.isComplex {
        unsafe scanComplex(line, length, into: result)
        return
      }
      var total = -Double.infinity
      for i in 0..<length {
        let x = unsafe line[i].double
        if x.isNaN || total.isNaN {
          total = .nan
        } else {
          let (low, high) = (min(x, total), max(x, total))
          total =
            low == high && low.isInfinite ? low : high + Double.log(1 + Double.exp(low - high))
        }
        unsafe result[i] = T(double: total)
      }
    }

    /// The larger one by its real part, and the logarithm of what the other adds.
    private func scanComplex<T: NumericElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>
    ) {
      var total = (-Double.infinity, 0.0)
      for i in 0..<length {
        let x = unsafe (line[i].double, line[i].imaginary)
        let (low, high) = x.0 < total.0 ? (x, total) : (total, x)
        if x.0.isNaN || x.1.isNaN || total.0.isNaN {
          total = (.nan, .nan)
        } else if low.0 == -.infinity {
          total = high
        } else {
          var share = Complex(low.0 - high.0, low.1 - high.1)
          share = LogCumSumExp.mapped(gw_c_log1p, LogCumSumExp.mapped(gw_c_exp, share))
          total = (high.0 + share.real, high.1 + share.imaginaryPart)
        }
        unsafe result[i] = T(real: total.0, imaginary: total.1)
      }
    }

    private static func mapped(_ loop: gw_complex, _ x: Complex<Double>) -> Complex<Double> {
      let parts = [x.real, x.imaginaryPart]
      var result = [0.0, 0.0]
      unsafe gw_complex_map_f64(loop, parts, &result, 1)
      return Complex(result[0], result[1])
    }

    /// `λₖ eᵃᵏ⁻ʸᵏ` with `λₖ = gₖ + eʸᵏ⁻ʸᵏ⁺¹ λₖ₊₁`: no exponential is larger than 1.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let y = call.output
      // Moved twice, so that the last one is e⁰ and not e to a large power.
      let fall = Shift(dim, by: 1)(y) - y
      let stays = LogicalAnd.shared(fall .!= fall, Shift(dim, by: 1)(y) .== y)
      // An infinity that stays falls by nothing, although ∞ − ∞ is not a number.
      let none = Tensor.zeros([], dtype: y.dtype)
      let decay = Shift(dim, by: -1)(Where.shared(stays, none, fall)).exp()
      let total = Recurrence(dim, reversed: true)(decay, upstream)
      return total * (call.input - y).exp()
    }

    func pullbackNotation(to slot: Int) -> String { "Σ gᵢ eᵃ⁻ʸⁱ from there on" }

    static let function = Function(
      "logcumsumexp(input, dim)",
      summary: "Logarithm of the running sum of exponentials along a dimension.",
      formula: "ln Σ eᵃᵏ for k ≤ i", derivative: "eᵃᵏ⁻ʸⁱ for every k ≤ i"
    ) { call throws(TensorError) in
      .tensor(try LogCumSumExp(call.integer(1)).apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// Logarithm of the running sum of exponentials along a dimension: `yᵢ = ln Σ eᵃᵏ` for k ≤ i.
    ///
    /// Safe where the exponentials themselves would overflow.
    /// `Tensor([0.0, 0.0]).logcumsumexp(dim: 0)` is `tensor([0.0000, 0.6931])`. Traps for integers, or
    /// if there is no such dimension. As `torch.logcumsumexp`.
    ///
    /// - Parameter dim: The dimension; negative ones count from the end.
    /// - Returns: A tensor of the same type.
    public func logcumsumexp(dim: Int) -> Tensor { LogCumSumExp(dim)(self) }
  }
#endif
