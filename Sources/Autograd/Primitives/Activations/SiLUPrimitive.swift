#if !hasFeature(Embedded)
  /// Sigmoid linear unit, or swish: `y = a · σ(a)`.
  final class SiLUPrimitive: MappingPrimitive {
    static let shared = SiLUPrimitive()
    let name = "silu"
    let symbol = "silu"

    func mapped<T: FloatingElement>(_ x: T) -> T { x * SigmoidPrimitive.value(x) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let s = V.applying(SigmoidPrimitive.shared, wires.a)
      return g * (s * (V.number(1) + wires.a * (V.number(1) - s)))
    }

    func pullbackNotation(to slot: Int) -> String { "g · σ(a)(1 + a(1 − σ(a)))" }

    static let function = Function(
      "silu(input)", of: shared, summary: "Sigmoid linear unit, also called swish.",
      formula: "a·σ(a)", derivative: "σ(a)·(1 + a·(1 − σ(a)))"
    )
  }

  extension Tensor {
    /// Sigmoid linear unit, elementwise: `y = a · σ(a)`, with ∂y/∂a = σ(a)·(1 + a·(1 − σ(a))).
    ///
    /// Type stays; traps unless floating. `Tensor(0.0).silu()` is `tensor(0.)`.
    /// As `torch.nn.functional.silu`.
    ///
    /// - Returns: A tensor of the same type.
    public func silu() -> Tensor { SiLUPrimitive.shared(self) }
  }
#endif
