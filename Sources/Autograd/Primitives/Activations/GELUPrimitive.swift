#if !hasFeature(Embedded)
  /// Gaussian error linear unit: `y = a · Φ(a)`, with the normal distribution function Φ.
  final class GELUPrimitive: MappingPrimitive {
    static let shared = GELUPrimitive()
    let name = "gelu"
    let symbol = "gelu"

    func mapped<T: FloatingElement>(_ x: T) -> T {
      // The complement keeps its digits where Φ is tiny.
      x * (T.erfc(x * -0.70710678118654752440) / 2)
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let a = wires.a
      let below = V.applying(Erfc.shared, a * V.number(-0.70710678118654752440)) * V.number(0.5)
      let density =
        V.applying(Exp.shared, a * a * V.number(-0.5)) * V.number(0.398942280401432677940)
      return g * (below + a * density)
    }

    func pullbackNotation(to slot: Int) -> String { "g · (Φ(a) + a·φ(a))" }

    static let function = Function(
      "gelu(input, approximate='none')",
      summary: "Gaussian error linear unit; approximate='tanh' is the form of older networks.",
      formula: "a·Φ(a)", derivative: "Φ(a) + a·φ(a)"
    ) { call throws(TensorError) in
      let isTanh = try call.choice(1, among: ["none", "tanh"]) == "tanh"
      let primitive: any Primitive = isTanh ? TanhGELU.shared : GELUPrimitive.shared
      return .tensor(try primitive.apply(.one(call.tensor(0))))
    }
  }

  /// Gaussian error linear unit by a hyperbolic tangent: `y = a/2 · (1 + tanh(√(2/π)(a + 0.044715a³)))`.
  final class TanhGELU: MappingPrimitive {
    static let shared = TanhGELU()
    let name = "gelu_tanh"
    let symbol = "gelu"
    let gradientFunctionName = "GeluBackward0"

    private static let factor = 0.797884560802865355880
    private static let cubic = 0.044715

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let inner = T(double: TanhGELU.factor) * (x + T(double: TanhGELU.cubic) * x * x * x)
      return x / 2 * (1 + T.tanh(inner))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let a = wires.a
      let square = a * a
      let inner =
        (a + square * a * V.number(TanhGELU.cubic)) * V.number(TanhGELU.factor)
      let wave = V.applying(TanhPrimitive.shared, inner)
      let slope =
        (V.number(1) - wave * wave)
        * ((V.number(1) + square * V.number(3 * TanhGELU.cubic)) * V.number(TanhGELU.factor))
      return g * ((V.number(1) + wave) * V.number(0.5) + a * slope * V.number(0.5))
    }

    func pullbackNotation(to slot: Int) -> String { "g · gelu′(a)" }

    func notation(of operands: [String]) -> String { "gelu(\(operands[0]), approximate='tanh')" }
  }

  /// How `gelu` finds the normal distribution function.
  public enum GELUApproximation: Sendable {
    /// Exactly, by the error function.
    case none
    /// By a hyperbolic tangent.
    case tanh
  }

  extension Tensor {
    /// Gaussian error linear unit, elementwise: `y = a · Φ(a)`, with ∂y/∂a = Φ(a) + a·φ(a).
    ///
    /// Type stays; traps unless floating. `Tensor(1.0).gelu()` is `tensor(0.8413)`.
    /// As `torch.nn.functional.gelu`; D. Hendrycks and K. Gimpel, "Gaussian Error Linear Units", 2016.
    ///
    /// - Parameter approximate: `.tanh` for the formula of older networks.
    /// - Returns: A tensor of the same type.
    public func gelu(approximate: GELUApproximation = .none) -> Tensor {
      switch approximate {
      case .none: GELUPrimitive.shared(self)
      case .tanh: TanhGELU.shared(self)
      }
    }
  }
#endif
