#if !hasFeature(Embedded)
  /// Mish: `y = a · tanh(ln(1 + eᵃ))`.
  final class Mish: MappingPrimitive {
    static let shared = Mish()
    let name = "mish"
    let symbol = "mish"

    func mapped<T: FloatingElement>(_ x: T) -> T { x * T.tanh(SoftplusPrimitive.value(x)) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let a = wires.a
      let wave = V.applying(TanhPrimitive.shared, V.applying(SoftplusPrimitive.exact, a))
      let s = V.applying(SigmoidPrimitive.shared, a)
      return g * (wave + a * s * (V.number(1) - wave * wave))
    }

    func pullbackNotation(to slot: Int) -> String { "g · mish′(a)" }

    static let function = Function(
      "mish(input)", of: shared, summary: "Smooth rectifier that dips below 0.",
      formula: "a·tanh(ln(1 + eᵃ))", derivative: "t + a·σ(a)·(1 − t²), with t = tanh(ln(1 + eᵃ))"
    )
  }

  extension Tensor {
    /// Mish, elementwise: `y = a · t` with `t = tanh(ln(1 + eᵃ))`; ∂y/∂a = t + a·σ(a)·(1 − t²).
    ///
    /// Type stays; traps unless floating. `Tensor(0.0).mish()` is `tensor(0.)`.
    /// As `torch.nn.functional.mish`; D. Misra, "Mish", 2019.
    ///
    /// - Returns: A tensor of the same type.
    public func mish() -> Tensor { Mish.shared(self) }
  }
#endif
