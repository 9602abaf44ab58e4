#if !hasFeature(Embedded)
  /// Logarithm of a sum of exponentials: `y = ln(eᵃ + eᵇ)`, without overflow.
  final class LogAddExp: PairingPrimitive {
    static let shared = LogAddExp()
    let name = "logaddexp"
    let symbol = "ln Σe"
    static let acceptsIntegers = false

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T {
      if a == b, a.magnitude == .infinity { return a }
      return (a > b ? a : b) + T.log1p(T.exp(-(a - b).magnitude))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let ahead = slot == 0 ? wires.a - wires.b : wires.b - wires.a
      return g * V.applying(SigmoidPrimitive.shared, ahead)
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g · σ(a − b)" : "g · σ(b − a)" }

    static let function = Function(
      "logaddexp(input, other)", summary: "Logarithm of the sum of the exponentials.",
      formula: "ln(eᵃ + eᵇ)", derivative: "∂/∂a = σ(a − b), ∂/∂b = σ(b − a)"
    ) { call throws(TensorError) in
      let pair = try call.tensors()
      return .tensor(
        try pair.promotedDType.isComplex
          ? ComplexLogAddExp.value(pair[0], pair[1]) : shared.apply(pair))
    }
  }

  /// Base-2 logarithm of a sum of powers of two: `y = log₂(2ᵃ + 2ᵇ)`, without overflow.
  final class LogAddExp2: PairingPrimitive {
    static let shared = LogAddExp2()
    let name = "logaddexp2"
    let symbol = "log₂ Σ2"
    static let acceptsIntegers = false

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T {
      if a == b, a.magnitude == .infinity { return a }
      let share = T.log1p(T.exp2(-(a - b).magnitude)) * T(double: 1.44269504088896340736)
      return (a > b ? a : b) + share
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let ahead = slot == 0 ? wires.a - wires.b : wires.b - wires.a
      return g * V.applying(SigmoidPrimitive.shared, ahead * V.number(0.693147180559945309417))
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "g / (1 + 2^(b − a))" : "g / (1 + 2^(a − b))"
    }

    static let function = Function(
      "logaddexp2(input, other)", of: shared,
      summary: "Base-2 logarithm of the sum of the powers of two.",
      formula: "log₂(2ᵃ + 2ᵇ)", derivative: "∂/∂a = 1/(1 + 2^(b − a)), ∂/∂b = 1/(1 + 2^(a − b))"
    )
  }

  extension Tensor {
    /// Logarithm of a sum of exponentials, elementwise and broadcast: `y = ln(eᵃ + eᵇ)`, with
    /// ∂y/∂a = σ(a − b) and ∂y/∂b = σ(b − a).
    ///
    /// `Tensor(0.0).logAddExp(Tensor(0.0))` is `tensor(0.6931)`. Traps unless one is floating, and if
    /// sizes do not broadcast. As `torch.logaddexp`.
    ///
    /// - Parameter other: The other exponents.
    /// - Returns: A floating tensor of the broadcast sizes.
    public func logAddExp(_ other: Tensor) -> Tensor { LogAddExp.shared(self, other) }

    /// Base-2 logarithm of a sum of powers of two, elementwise and broadcast: `y = log₂(2ᵃ + 2ᵇ)`.
    ///
    /// `Tensor(0.0).logAddExp2(Tensor(0.0))` is `tensor(1.)`. Traps unless one is floating, and if
    /// sizes do not broadcast. As `torch.logaddexp2`.
    ///
    /// - Parameter other: The other exponents.
    /// - Returns: A floating tensor of the broadcast sizes.
    public func logAddExp2(_ other: Tensor) -> Tensor { LogAddExp2.shared(self, other) }
  }
#endif
