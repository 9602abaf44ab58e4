/// Sign: `y = −1, 0 or 1`.
final class Sign: NumericPrimitive {
  static let shared = Sign()
  let name = "sign"
  let symbol = "sign"

  static func value<T: NumericElement>(_ x: T) -> T {
    let zero = T(int64: 0)
    if x > zero { return T(int64: 1) }
    if x < zero { return T(int64: -1) }
    // Also for NaN, as PyTorch has it.
    return zero
  }

  #if !hasFeature(Embedded)
    // Unlike the other primitives of numbers, it takes bools, which are their own signs.
    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      Sign.of(inputs[0])
    }

    static func of(_ x: Tensor) -> Tensor {
      x.dtype == .bool ? x.alias() : .mapNumeric(Sign.self, x)
    }
  #endif

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    V.zeros(as: g)
  }

  func pullbackNotation(to slot: Int) -> String { "0" }

  static let function = Function(
    "sign(input)", of: shared, summary: "Sign; flat, so its gradient is zero.",
    formula: "−1, 0 or 1", derivative: "0"
  )
}

extension Tensor {
  /// Sign, elementwise: `y = −1, 0 or 1`, with ∂y/∂a = 0.
  ///
  /// Dtype and sizes stay. `Tensor(-2.0).sign()` is `tensor(-1.)`; NaN gives 0. As `torch.sign`.
  ///
  /// - Returns: A tensor of the same type.
  public func sign() -> Tensor { Sign.shared(self) }
}
