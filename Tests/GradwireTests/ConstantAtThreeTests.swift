import Gradwire
import Testing

/// The function that gives back what it was given, but a fresh constant at 3.
private func constantAtThree(_ x: Tensor) -> Tensor {
  x.item() == 3 ? Tensor(3.0, dtype: .float64) : x * 1
}

/// Its repaired form: 3 is a value like any other, and the gradient there is 0 rather than missing.
private final class FlatAtThree: Primitive {
  let name = "flat_at_three"
  let symbol = "flat₃"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    context.save(inputs[0])
    return inputs[0] * 1
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * (call.saved[0] .!= 3).to(upstream.dtype)
  }

  func pullbackNotation(to slot: Int) -> String { "g where a ≠ 3, else 0" }
}

@Suite("The function that is constant at 3")
struct ConstantAtThreeTests {
  private func input(_ value: Double) -> Tensor {
    Tensor(value, dtype: .float64, requiresGrad: true).named("x")
  }

  @Test("elsewhere the gradient passes")
  func elsewhere() {
    let x = input(2)
    let y = constantAtThree(x)
    y.backward()
    #expect(y.item() == 2)
    #expect(x.grad?.item() == 1)
  }

  @Test("at 3 the result has no history, and the gradient is missing, not 0")
  func atThree() {
    let x = input(3)
    let y = constantAtThree(x)
    #expect(y.item() == 3)
    #expect(!y.requiresGrad && y.history == nil)
    #expect(throws: TensorError.noGradient(operation: "backward")) {
      try y.accumulateGradients()
    }
    let whole = x * 0 + y
    #expect(gradient(of: whole, withRespectTo: [x])[0]?.item() == 0)
    #expect(gradient(of: input(1) * y, withRespectTo: [x])[0] == nil)
  }

  @Test("the drawing shows the input without a path, and says why")
  func drawing() throws {
    let x = input(3)
    let circuit = Circuit(of: constantAtThree(x), including: [x])
    #expect(circuit.gateCount == 0)
    let node = try #require(circuit.nodes.first { $0.name == "x" })
    #expect(node.gradient == .cut(.unreachable))
    #expect(circuit.wires.allSatisfy { $0.source != node.id })
    let picture = try circuit.svg()
    #expect(picture.contains(">x<") && picture.contains("no path to the output"))
    #expect(picture.contains("Gradient of x: none, does not reach the output."))
    // An input that is used needs no such words, and does not stand there twice.
    let used = Circuit(of: constantAtThree(input(2)), including: [x])
    #expect(try used.svg().contains("no path to the output"))
    let two = input(2)
    #expect(
      try !Circuit(of: constantAtThree(two), including: [two]).svg().contains("no path"))
    #expect(Circuit(of: two * 1, including: [two]) == Circuit(of: two * 1))
  }

  @Test("as a custom function the gradient is 1 at 2 and 0 at 3")
  func repaired() throws {
    for (value, slope) in [(2.0, 1.0), (3, 0)] {
      let x = input(value)
      let y = FlatAtThree()(x)
      #expect(y.item() == value)
      #expect(y.gradientFunctionName == "FlatAtThreeBackward0")
      #expect(y.description.contains("grad_fn=<FlatAtThreeBackward0>"))
      y.backward()
      #expect(x.grad?.item() == slope)
      let circuit = Circuit(of: y)
      #expect(circuit.gradient(of: "x") == slope)
      #expect(circuit.wires[0].local?.value == slope)
      #expect(circuit.nodes.last?.gate?.isCustom == true)
      let picture = try circuit.svg()
      #expect(picture.contains("flat₃") && !picture.contains("no path"))
    }
  }
}
