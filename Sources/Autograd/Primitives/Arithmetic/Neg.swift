/// Opposite: `y = −a`.
final class Neg: NumericPrimitive {
  static let shared = Neg()
  let name = "neg"
  let symbol = "neg"

  // 0 − x would lose the sign of zero.
  static func value<T: NumericElement>(_ x: T) -> T { T.multiplying(x, T(int64: -1)) }

  #if !hasFeature(Embedded)
    var acceptsComplex: Bool { true }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      // Part by part: a product with −1 would make NaN of what is infinite.
      if x.dtype.isComplex { return .joining(x.part(0).negated, x.part(1).negated) }
      return .mapNumeric(Neg.self, x)
    }
  #endif

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    -g
  }

  func pullbackNotation(to slot: Int) -> String { "−g" }

  func notation(of operands: [String]) -> String { "−\(operands[0])" }

  static let function = Function(
    "neg(input)", of: shared, summary: "Opposite.", formula: "−a", derivative: "−1"
  )
}

extension Tensor {
  /// Elementwise opposite: `y = −a`, with ∂y/∂a = −1.
  ///
  /// Traps for bools. As `torch.neg`.
  public static prefix func - (a: Tensor) -> Tensor { Neg.shared(a) }
}

#if !hasFeature(Embedded)
  extension Tensor {
    fileprivate var negated: Tensor { .mapNumeric(Neg.self, self) }
  }
#endif
