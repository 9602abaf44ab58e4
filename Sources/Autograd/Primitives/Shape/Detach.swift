/// The same values, out of reach of any gradient.
///
/// Recorded only where everything is, for drawings.
final class Detach: Primitive {
  static let shared = Detach()
  let name = "detach"
  let symbol = "detach"

  var acceptsComplex: Bool { true }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0].alias()
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

  func pullbackNotation(to slot: Int) -> String { "no gradient" }

  static let function = Function(
    "detach(input)", summary: "The same values; no gradient passes.",
    formula: "a", derivative: "none: the gradient is cut here"
  ) { call throws(TensorError) in
    .tensor(try call.tensor(0).detach())
  }
}

extension Tensor {
  /// The detached tensor with its origin still visible, where drawings ask for it.
  func recordingDetachment() -> Tensor? {
    guard Recording.current == .everything else { return nil }
    let result = Detach.shared(self)
    result.node.requiresGrad = false
    return result
  }
}
