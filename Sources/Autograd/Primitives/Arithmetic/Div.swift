/// Quotient of two tensors: `y = a / b`.
final class Div: ElementwisePrimitive, FloatingBinaryKernel {
  static let shared = Div()
  let name = "div"
  let symbol = "÷"
  let inputCount: Int? = 2

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    TensorType(inputs.promotedDType.floatingResult, try inputs.broadcastShape(name))
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    .map(Div.self, inputs[0], inputs[1], as: context.resultType)
  }

  static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { a / b }

  func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Div.value(a, b) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    let share = g / wires.b
    return slot == 0 ? share : -(share * wires.y)
  }

  func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g / b" : "−g · y / b" }

  #if hasFeature(Embedded)
    static let function = Function(
      "div(input, other)", of: shared, summary: "", formula: "", derivative: "")
  #else
    static let function = Function(
      "div(input, other, *, rounding_mode=None)", of: shared,
      summary: "Quotient; integers are divided as float32, unless it is rounded.",
      formula: "a / b", derivative: "∂/∂a = 1/b, ∂/∂b = −a/b², 0 if rounded",
      body: divided)
  #endif
}

extension Tensor {
  /// Elementwise quotient, broadcast: `y = a / b`, with ∂y/∂a = 1/b and ∂y/∂b = −a/b².
  ///
  /// Integers give float32; dividing by zero gives ±∞ or NaN. `Tensor([1, 3]) / 2` is
  /// `tensor([0.5000, 1.5000])`. Traps if sizes do not broadcast. As `torch.div`.
  public static func / (a: Tensor, b: Tensor) -> Tensor { Div.shared(a, b) }

  /// Rebinds `a` to the quotient; other handles of the old tensor keep it.
  public static func /= (a: inout Tensor, b: Tensor) { a = a / b }
}
