/// Difference of two tensors: `y = a − b`.
final class Sub: ArithmeticPrimitive {
  static let shared = Sub()
  let name = "sub"
  let symbol = "−"
  var acceptsComplex: Bool { true }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    // As in PyTorch, not even together with a number.
    for input in inputs where input.dtype == .bool {
      throw .unsupportedDType(operation: name, dtype: .bool)
    }
    return try inputs.arithmeticType(name)
  }

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T { T.subtracting(a, b) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    slot == 0 ? g : -g
  }

  func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g" : "−g" }

  static let function = Function(
    "sub(input, other, *, alpha=1)", of: shared, summary: "Difference.",
    formula: "a − alpha·b", derivative: "∂/∂a = 1, ∂/∂b = −alpha"
  ) { call throws(TensorError) in
    #if hasFeature(Embedded)
      .tensor(try shared.apply(.two(call.tensor(0), call.scaled(1, by: 2))))
    #else
      .tensor(try shared.apply(.two(call.tensor(0), call.scaled(1, by: 2, with: 0))))
    #endif
  }
}

extension Tensor {
  /// Elementwise difference, broadcast: `y = a − b`, with ∂y/∂a = 1 and ∂y/∂b = −1.
  ///
  /// `Tensor([5, 2]) - 3` is `tensor([ 2, -1])`. Traps if sizes do not broadcast or one is bool.
  /// As `torch.sub`.
  public static func - (a: Tensor, b: Tensor) -> Tensor { Sub.shared(a, b) }

  /// Rebinds `a` to the difference; other handles of the old tensor keep it.
  public static func -= (a: inout Tensor, b: Tensor) { a = a - b }
}
