#if !hasFeature(Embedded)
  /// Logarithm of the logistic function: `y = −ln(1 + e⁻ᵃ)`.
  final class LogSigmoid: MappingPrimitive {
    static let shared = LogSigmoid()
    let name = "logsigmoid"
    let symbol = "ln σ"
    let gradientFunctionName = "LogSigmoidBackward0"

    func mapped<T: FloatingElement>(_ x: T) -> T { -SoftplusPrimitive.value(-x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.applying(SigmoidPrimitive.shared, -wires.a)
    }

    func pullbackNotation(to slot: Int) -> String { "g · σ(−a)" }

    static let function = Function(
      "logsigmoid(input)", of: shared, summary: "Logarithm of the logistic function.",
      formula: "−ln(1 + e⁻ᵃ)", derivative: "σ(−a)"
    )
  }

  extension Tensor {
    /// Logarithm of the logistic function, elementwise: `y = −ln(1 + e⁻ᵃ)`, with ∂y/∂a = σ(−a).
    ///
    /// Type stays; traps unless floating. `Tensor(0.0).logSigmoid()` is `tensor(-0.6931)`.
    /// As `torch.nn.functional.logsigmoid`.
    ///
    /// - Returns: A tensor of the same type.
    public func logSigmoid() -> Tensor { LogSigmoid.shared(self) }
  }
#endif
