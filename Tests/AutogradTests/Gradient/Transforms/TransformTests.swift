import Autograd
import TestSupport
import Testing

/// What transforms do besides numbers: nesting, independence, dtypes, errors.
///
/// The examples of the documentation are among them.
struct TransformTests {
  @Test func examplesOfTheDocumentation() throws {
    let x = Tensor([1.0, 2.0])
    let (a, b) = (Tensor(3.0), Tensor(2.0))
    #expect(try gradient(at: x) { ($0 * $0).sum() }.description == "tensor([2., 4.])")
    #expect(try gradient(at: [a, b]) { $0[0].pow(2) * ($0[1] + 5) }.map { $0.item() } == [42, 9])
    let (y, g) = try vjp(at: x, seed: Tensor([10.0, 1.0])) { $0 * $0 }
    #expect(y.scalars == [1, 4])
    #expect(g.scalars == [20, 4])
    let pair = [x, Tensor([3.0, 4.0])]
    let products = try vjp(at: pair, seed: Tensor([1.0, 1.0])) { $0[0] * $0[1] }.products
    #expect(products.map(\.scalars) == [[3, 4], [1, 2]])
    let along = try jvp(at: x, tangent: Tensor([1.0, 10.0])) { ($0 * $0).sum() }
    #expect(along.value.item() == 5)
    #expect(along.tangent.item() == 42)
    let partial = try jvp(at: [a, b], tangents: [Tensor(1.0), Tensor(0.0)]) {
      $0[0].pow(2) * ($0[1] + 5)
    }
    #expect([partial.value.item(), partial.tangent.item()] == [63, 42])
    #expect(try jacobian(at: x) { $0 * $0 }.scalars == [2, 0, 0, 4])
    let both = try jacobian(at: [x, a]) { $0[0] * $0[1] }
    #expect(both.map(\.scalars) == [[3, 0, 0, 3], [1, 2]])
    #expect(try hessian(at: x) { ($0 * $0 * $0).sum() }.scalars == [6, 0, 0, 12])
    let blocks = try hessian(at: [a, b]) { $0[0].pow(2) * ($0[1] + 5) }
    #expect(blocks.map { $0.map { $0.item() } } == [[14, 6], [6, 0]])
    let product = try hessianVectorProduct(at: x, vector: Tensor([1.0, 10.0])) {
      ($0 * $0 * $0).sum()
    }
    #expect(product.value.item() == 9)
    #expect(product.product.scalars == [6, 120])
    let mixed = try hessianVectorProduct(at: [a, b], vectors: [Tensor(1.0), Tensor(1.0)]) {
      $0[0].pow(2) * ($0[1] + 5)
    }
    #expect(mixed.products.map { $0.item() } == [20, 6])
  }

  @Test func transformsNest() throws {
    let x = Tensor(2.0)
    let third = try gradient(at: x) { x throws(TensorError) in
      try gradient(at: x, createGraph: true) { x throws(TensorError) in
        try gradient(at: x, createGraph: true) { $0.pow(5) }
      }
    }
    #expect(third.item() == 60 * 4)
    let curvature = try jacobian(at: Tensor([1.0, 3.0])) { x throws(TensorError) in
      try gradient(at: x, createGraph: true) { ($0 * $0 * $0).sum() }
    }
    #expect(curvature.scalars == [6, 0, 0, 18])
    // The derivative of a directional derivative is the Hessian along the direction.
    let hv = try gradient(at: Tensor([1.0, 3.0])) { x throws(TensorError) in
      try jvp(at: x, tangent: Tensor([1.0, 1.0]), createGraph: true) { ($0 * $0 * $0).sum() }
        .tangent
    }
    #expect(hv.scalars == [6, 18])
  }

  @Test func graphsLeadBackToThePoint() throws {
    let x = Tensor([1.0, 2.0], requiresGrad: true)
    let w = Tensor(3.0, requiresGrad: true)
    let matrix = try jacobian(at: x, createGraph: true) { $0 * $0 * w }
    matrix.sum().backward()
    #expect(x.grad?.scalars == [6, 6])
    #expect(w.grad?.item() == 6)
    let closed = try jacobian(at: x) { $0 * $0 * w }
    #expect(!closed.requiresGrad)
    #expect(try !vjp(at: x, seed: Tensor([1.0, 1.0])) { $0 * w }.value.requiresGrad)
  }

  @Test func theWorkIsRecordedEvenWhereNothingElseIs() throws {
    let g = try withoutGradient { () throws(TensorError) in
      try gradient(at: Tensor(3.0)) { $0 * $0 }
    }
    #expect(g.item() == 6)
  }

  @Test func neitherPointNorGradChanges() throws {
    let x = Tensor([1.0, 2.0])
    let w = Tensor(3.0, requiresGrad: true)
    _ = try hessian(at: x) { ($0.pow(3) * w).sum() }
    #expect(!x.requiresGrad)
    #expect(x.grad == nil)
    #expect(w.grad == nil)
  }

  @Test func independentInputsHaveZeros() throws {
    let (x, w) = (Tensor([1.0, 2.0]), Tensor([[1.0]]))
    #expect(try gradient(at: [x, w]) { $0[0].sum() }[1].type == w.type)
    #expect(try gradient(at: x) { _ in Tensor(5.0) }.scalars == [0, 0])
    #expect(try gradient(at: x) { $0.detach().sum() }.scalars == [0, 0])
    #expect(try jacobian(at: [x, w]) { $0[0] }[1].shape == [2, 1, 1])
    #expect(try jvp(at: [w, x], tangents: [w, x]) { $0[1].detach() }.tangent.scalars == [0, 0])
    #expect(try hessian(at: x) { $0.sum() }.scalars == [0, 0, 0, 0])
    #expect(try jacobian(at: Tensor.zeros([0])) { $0 * 2 }.shape == [0, 0])
  }

  @Test func strictnessRefusesIndependentInputs() {
    let (x, w) = (Tensor([1.0, 2.0]), Tensor(1.0))
    let words = "gradient: the result does not depend on input 1; without strict: true its "
    expectError(words + "derivative is zero") { () throws(TensorError) in
      _ = try gradient(at: [x, w], strict: true) { $0[0].sum() }
    }
    expectError("hessian: the result does not depend on the input; ") { () throws(TensorError) in
      _ = try hessian(at: x, strict: true) { $0.sum() }
    }
    expectError("jvp: the result does not depend on input 1") { () throws(TensorError) in
      _ = try jvp(at: [w, x], tangents: [w, x], strict: true) { $0[0] * 2 }
    }
  }

  @Test func errorsSayWhatIsWrong() {
    let x = Tensor([1.0, 2.0])
    expectError("gradient: derivatives exist for floating and complex tensors, this one is int64") {
      () throws(TensorError) in _ = try gradient(at: Tensor(3)) { $0 * 2 }
    }
    expectError("jacobian: derivatives exist for floating and complex tensors, this one is bool") {
      () throws(TensorError) in _ = try jacobian(of: x, withRespectTo: Tensor([true]))
    }
    expectError("gradient: needs a tensor with one element, this one has sizes [2]") {
      () throws(TensorError) in _ = try gradient(at: x) { $0 * 2 }
    }
    expectError("the seed has sizes [1], the output has [2]") { () throws(TensorError) in
      _ = try vjp(at: x, seed: Tensor([1.0])) { $0 * 2 }
    }
    expectError("jvp: the direction has sizes [3], the input has [2]") { () throws(TensorError) in
      _ = try jvp(at: x, tangent: Tensor([1.0, 2.0, 3.0])) { $0 * 2 }
    }
    expectError("jvp: 1 inputs need as many directions, 0 were given") { () throws(TensorError) in
      _ = try jvp(at: [x], tangents: []) { $0[0] * 2 }
    }
    expectError("gradient: the result was computed without a history, in withoutGradient or by a ")
    { () throws(TensorError) in
      _ = try gradient(at: Tensor(2.0)) { x throws(TensorError) in
        try gradient(at: x) { $0.pow(3) }
      }
    }
    expectError("hidden_double: takes 1 tensors, 2 were given") { () throws(TensorError) in
      _ = try gradient(at: x) { x throws(TensorError) in
        try HiddenDouble().apply(.two(x, x))
      }
    }
    let z = Tensor.complex(Tensor([1.0]), Tensor([2.0]))
    expectError("gradient: the result must be a real number, this one is complex64; ") {
      () throws(TensorError) in _ = try gradient(at: z) { $0 * $0 }
    }
    expectError("jacobian: complex64 has no rows of one gradient each; ") {
      () throws(TensorError) in _ = try jacobian(at: z) { $0 * $0 }
    }
    expectError("hessian: the gradient in a complex tensor is complex; ") {
      () throws(TensorError) in _ = try hessian(at: z) { ($0 * $0).abs().sum() }
    }
  }

  @Test func complexPointsFollowPyTorch() throws {
    // torch.autograd.functional.jacobian of |z|² at 3 + 4i is 2z; jvp of z² along 1 + 2i is 2z·v.
    let z = Tensor.complex(Tensor(3.0), Tensor(4.0))
    let rows = try jacobian(at: z) { ($0 * $0.conj()).real() }
    #expect([rows.scalars, rows.imaginaryScalars] == [[6], [8]])
    let along = try jvp(at: z, tangent: .complex(Tensor(1.0), Tensor(2.0))) { $0 * $0 }.tangent
    #expect([along.item(), along.imaginaryScalars[0]] == [-10, 20])
  }

  @Test func pullbacksThatHideWhatTheyDoAreRefused() {
    let words =
      "jvp: a pullback is not written in tensor operations, so it cannot be differentiated"
    expectError(words) { () throws(TensorError) in
      _ = try jvp(at: Tensor([1.0]), tangent: Tensor([1.0])) { HiddenDouble()($0) }
    }
  }

  private func expectError(
    _ words: String, _ body: () throws(TensorError) -> Void,
    at location: SourceLocation = #_sourceLocation
  ) {
    do throws(TensorError) {
      try body()
      Issue.record("nothing was thrown", sourceLocation: location)
    } catch {
      #expect(error.description.hasPrefix(words), "\(error)", sourceLocation: location)
    }
  }
}

/// A primitive whose pullback leaves tensor operations.
private final class HiddenDouble: Primitive {
  let name = "hidden_double"
  let symbol = "2×"
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor { inputs[0] * 2 }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    withoutGradient { upstream * 2 }
  }
}
