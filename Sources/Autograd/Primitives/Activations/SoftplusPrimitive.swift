#if !hasFeature(Embedded)
  /// Smooth rectifier: `y = ln(1 + e^(βa))/β`, and `a` where `βa` is above a threshold.
  final class SoftplusPrimitive: MappingPrimitive {
    let beta: Double
    let threshold: Double

    init(beta: Double = 1, threshold: Double = 20) {
      self.beta = beta
      self.threshold = threshold
    }

    static let shared = SoftplusPrimitive()
    /// The function itself, for derivatives of others.
    static let exact = SoftplusPrimitive(threshold: .infinity)

    let name = "softplus"
    let symbol = "softplus"

    /// ln(1 + eˣ) without overflow.
    static func value<T: FloatingElement>(_ x: T) -> T {
      (x > 0 ? x : x < 0 ? 0 : x) + T.log1p(T.exp(-x.magnitude))
    }

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let scaled = x * T(double: beta)
      return scaled > T(double: threshold) ? x : SoftplusPrimitive.value(scaled) / T(double: beta)
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let scaled = beta == 1 ? wires.a : wires.a * V.number(beta)
      let inside = g * V.applying(SigmoidPrimitive.shared, scaled)
      return V.choose(scaled, .greater, V.number(threshold), then: g, else: inside)
    }

    func pullbackNotation(to slot: Int) -> String {
      beta == 1 ? "g · σ(a)" : "g · σ(\(ShortNumber.text(beta))a)"
    }

    static let function = Function(
      "softplus(input, beta=1, threshold=20)",
      summary: "Smooth rectifier; a straight line where beta·a is above threshold.",
      formula: "ln(1 + e^(beta·a))/beta", derivative: "σ(beta·a)"
    ) { call throws(TensorError) in
      let primitive = SoftplusPrimitive(beta: try call.number(1), threshold: try call.number(2))
      return .tensor(try primitive.apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// Smooth rectifier, elementwise: `y = ln(1 + e^(βa))/β`, with ∂y/∂a = σ(βa).
    ///
    /// Where βa is above the threshold, y is a itself. Type stays; traps unless floating.
    /// `Tensor(0.0).softplus()` is `tensor(0.6931)`. As `torch.nn.functional.softplus`.
    ///
    /// - Parameters:
    ///   - beta: How sharp the bend is.
    ///   - threshold: Where the straight line begins.
    /// - Returns: A tensor of the same type.
    public func softplus(beta: Double = 1, threshold: Double = 20) -> Tensor {
      SoftplusPrimitive(beta: beta, threshold: threshold)(self)
    }
  }
#endif
