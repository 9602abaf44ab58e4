/// Whether both are true: `y = a ∧ b`; a bool tensor, so no gradient passes.
final class LogicalAnd: Primitive {
  static let shared = LogicalAnd()
  let name = "logical_and"
  let symbol = "and"
  let inputCount: Int? = 2
  #if !hasFeature(Embedded)
    var acceptsComplex: Bool { true }
  #endif

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    TensorType(.bool, try inputs.broadcastShape(name))
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    fillPaired(
      inputs[0].converted(to: .bool), inputs[1].converted(to: .bool),
      shape: context.resultType.shape
    ) { (a: Truth, b: Truth) -> Truth in Truth(double: a.double * b.double) }
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

  func pullbackNotation(to slot: Int) -> String { "no gradient" }

  static let function = Function(
    "logical_and(input, other)", of: shared,
    summary: "Whether both are true; numbers other than 0 are.",
    formula: "a ∧ b", derivative: "none: bools have no gradient"
  )
}
