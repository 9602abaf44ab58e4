import Autograd
import TestSupport
import Testing

/// The example of the protocol's documentation.
final class Cube: Primitive {
  let name = "cube"
  let symbol = "x³"
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0] * inputs[0] * inputs[0]
  }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * 3 * call.inputs[0] * call.inputs[0]
  }
}

/// a·sin(b), which saves the sine for later.
private final class SavingSine: Primitive {
  let name = "saving_sine"
  let symbol = "a sin b"
  let inputCount: Int? = 2
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    TensorType(inputs[0].dtype, inputs[0].shape)
  }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let sine = inputs[1].sin()
    context.save(sine)
    context.save(Tensor(7), Tensor(8))
    return inputs[0] * sine
  }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    guard call.saved.count == 3, call.saved[2].item() == 8 else { return nil }
    return slot == 0 ? upstream * call.saved[0] : upstream * call.inputs[0] * call.inputs[1].cos()
  }
}

/// Lets a gradient pass to its first input only.
private final class Half: Primitive {
  let name = "half_open"
  let symbol = "½"
  let inputCount: Int? = nil
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs.reduce(Tensor.zeros(context.resultType.shape, dtype: context.resultType.dtype), +)
  }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    slot == 0 ? upstream : nil
  }
  func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g" : "no gradient" }
}

/// Promises one thing and gives another.
private final class Liar: Primitive {
  let name = "liar"
  let symbol = "?"
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    TensorType(.float64, [2])
  }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor { inputs[0] }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream }
}

/// Gives its input back.
private final class Same: Primitive {
  let name = "same"
  let symbol = "="
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor { inputs[0] }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream * 2 }
}

/// Differentiable functions that a user writes.
struct UserPrimitiveTests {
  @Test func firstAndSecondDerivativeOfTheCube() throws {
    let x = Tensor([2.0, -3.0], dtype: .float64, requiresGrad: true)
    let y = Cube()(x)
    #expect(y.scalars == [8, -27])
    #expect(y.gradientFunctionName == "CubeBackward0")
    #expect(y.history?.primitive.symbol == "x³")
    let first = gradient(of: y.sum(), withRespectTo: [x], createGraph: true)[0]
    #expect(first?.scalars == [12, 27])
    let second = try gradient(of: #require(first).sum(), withRespectTo: [x])[0]
    #expect(second?.scalars == [12, -18])
    #expect(Cube().pullbackNotation(to: 0) == "cube′(g)")
  }

  @Test func usersPrimitivesConform() {
    let harness = ConformanceHarness()
    #expect(harness.failures(PrimitiveExample(Cube(), [2, 3])) == [])
    #expect(harness.failures(PrimitiveExample(Cube(), [])) == [])
    #expect(harness.failures(PrimitiveExample(Half(), [3], [3], [3])) == [])
    #expect(harness.failures(PrimitiveExample(Same(), [3])) != [])
  }

  @Test func savedTensorsComeBack() {
    let a = Tensor([2.0, 3.0], dtype: .float64, requiresGrad: true)
    let b = Tensor([0.5, 1.0], dtype: .float64, requiresGrad: true)
    let y = SavingSine()(a, b)
    let shares = gradient(of: y.sum(), withRespectTo: [a, b])
    #expect(shares[0]?.scalars == b.sin().scalars)
    #expect(shares[1]?.scalars == (a * b.cos()).scalars)
    #expect(y.history?.call.saved.map(\.isLeaf) == [true, true, true])
  }

  @Test func nilCutsTheWire() {
    let a = Tensor(1.0, requiresGrad: true)
    let b = Tensor(2.0, requiresGrad: true)
    let y = Half()(a, b, Tensor(4.0))
    y.backward()
    #expect(y.item() == 7)
    #expect(a.grad?.item() == 1)
    #expect(b.grad == nil)
  }

  @Test func brokenRulesAreReported() {
    #expect(
      throws: TensorError.brokenRule(
        primitive: "liar", promised: TensorType(.float64, [2]), actual: TensorType(.float32, []))
    ) { try Liar().apply([Tensor(1.0)]) }
  }

  @Test func wrongNumberOfInputsIsReported() {
    let error = #expect(throws: TensorError.self) {
      try Cube().apply([Tensor(1.0), Tensor(2.0)])
    }
    #expect(error?.description == "cube: takes 1 tensors, 2 were given")
    #expect(throws: TensorError.self) { try Cube().apply([]) }
  }

  @Test func anInputGivenBackKeepsItsOwnHistory() {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    let y = Same()(x)
    #expect(!y.isSame(as: x))
    #expect(y.name == nil)
    y.backward()
    #expect(x.grad?.item() == 2)
    #expect(x.isLeaf)
  }
}
