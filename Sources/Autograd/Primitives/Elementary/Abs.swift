/// Absolute value: `y = |a|`.
final class Abs: NumericPrimitive {
  static let shared = Abs()
  let name = "abs"
  let symbol = "|x|"

  static func value<T: NumericElement>(_ x: T) -> T {
    let zero = T(int64: 0)
    if x < zero { return T.subtracting(zero, x) }
    // Also turns −0 into 0 and lets NaN pass.
    return T.adding(x, zero)
  }

  #if !hasFeature(Embedded)
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      if inputs[0].dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      return TensorType(inputs[0].dtype.realPart, inputs[0].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      return x.dtype.isComplex
        ? .map(Hypot.self, x.part(0), x.part(1), as: context.resultType)
        : .mapNumeric(Abs.self, x)
    }
  #endif

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g * V.sign(wires.a)
  }

  func pullbackNotation(to slot: Int) -> String { "g · sign a" }

  func notation(of operands: [String]) -> String { "|\(operands[0])|" }

  static let function = Function(
    "abs(input)", of: shared, summary: "Absolute value; gradient 0 at 0.",
    formula: "|a|", derivative: "sign a, 0 at 0"
  )
}

extension Tensor {
  /// Absolute value, elementwise: `y = |a|`, with ∂y/∂a = sign a, 0 at 0.
  ///
  /// Dtype and sizes stay; traps for bools. `Tensor(-2.0).abs()` is `tensor(2.)`. As `torch.abs`.
  ///
  /// - Returns: A tensor of the same type.
  public func abs() -> Tensor { Abs.shared(self) }
}
