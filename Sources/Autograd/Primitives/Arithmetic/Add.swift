/// Sum of two tensors: `y = a + b`; the gate distributes its gradient to both.
final class Add: ArithmeticPrimitive {
  static let shared = Add()
  let name = "add"
  let symbol = "+"
  var acceptsComplex: Bool { true }

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T { T.adding(a, b) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g
  }

  func pullbackNotation(to slot: Int) -> String { "g" }

  static let function = Function(
    "add(input, other, *, alpha=1)", of: shared,
    summary: "Sum; the gate passes its gradient on to both inputs.",
    formula: "a + alpha·b", derivative: "∂/∂a = 1, ∂/∂b = alpha"
  ) { call throws(TensorError) in
    #if hasFeature(Embedded)
      .tensor(try shared.apply(.two(call.tensor(0), call.scaled(1, by: 2))))
    #else
      .tensor(try shared.apply(.two(call.tensor(0), call.scaled(1, by: 2, with: 0))))
    #endif
  }
}

extension Tensor {
  /// Elementwise sum, broadcast: `y = a + b`, with ∂y/∂a = ∂y/∂b = 1.
  ///
  /// `Tensor([1, 2]) + 3` is `tensor([4, 5])`. Traps if sizes do not broadcast. As `torch.add`.
  public static func + (a: Tensor, b: Tensor) -> Tensor { Add.shared(a, b) }

  /// Rebinds `a` to the sum; other handles of the old tensor keep it.
  public static func += (a: inout Tensor, b: Tensor) { a = a + b }
}
