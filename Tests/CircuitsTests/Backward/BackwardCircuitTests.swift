import Autograd
import Circuits
import TestSupport
import Testing

@Suite("The backward pass as a circuit")
struct BackwardCircuitTests {
  private static func seedExample() -> Tensor {
    let a = Tensor(3.0, requiresGrad: true).named("A")
    let b = Tensor(2.0, requiresGrad: true).named("B")
    return (a.pow(2) * (b + 5)).named("L")
  }

  @Test("A²(B + 5) is differentiated by four products")
  func seedExampleIsTakenApart() throws {
    let backward = try BackwardCircuit(of: Self.seedExample())
    #expect(
      backward.derivation.hasSuffix(
        """
        backward, gate by gate
          ∂L/∂L  the seed      = 1
          ∂L/∂v₁ = ∂L/∂L × v₄  = 7
          g₃     = A × 2       = 6
          ∂L/∂A  = ∂L/∂v₁ × g₃ = 42
          ∂L/∂B  = ∂L/∂L × v₁  = 9

        """), "\(backward.derivation)")
    #expect(backward.gateCount == 4)
    #expect(backward.gradients.map(\.name) == ["∂L/∂A", "∂L/∂B"])
    #expect(backward.gradients.map { backward.value(of: $0.source).scalars } == [[42], [9]])
    // 2A is a local derivative: no gradient passes through it.
    #expect(backward.nodes.filter { !$0.carriesGradient }.map(\.value.first) == [2, 6])
  }

  @Test("a fork's gradient is a sum, and a name its gradient's name")
  func forksAreSums() throws {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    let z = (x * 2).named("z")
    let backward = try BackwardCircuit(of: (z * z).named("L"))
    #expect(backward.nodes.map(\.label).contains("∂L/∂z"))
    let sum = try #require(backward.nodes.first { $0.label == "∂L/∂z" })
    #expect(sum.kind == .gate(primitive: "add", symbol: "+"))
    #expect(sum.value.first == 12)
  }

  @Test("numbers are those on the wires of the circuit", arguments: SampleCircuit.all)
  func samples(_ sample: SampleCircuit) throws {
    let output = try sample.output()
    guard output.requiresGrad else { return }
    try Self.audit(try BackwardCircuit(of: output), sample.name)
  }

  @Test("the same holds for random programs")
  func randomPrograms() throws {
    var count = 0
    for seed in 0..<300 as Range<UInt64> {
      let program = TestSupport.RandomProgram(seed: seed)
      let parsed = try Program(program.text)
      var inputs: [String: Tensor] = [:]
      for (declaration, leaf) in try parsed.leaves([:]) { inputs[declaration.name] = leaf }
      let run = try recordingEverything { () throws(ProgramError) in try parsed.evaluate(inputs) }
      guard let output = run.output.operand, output.requiresGrad else { continue }
      try Self.audit(try BackwardCircuit(of: output), program.text)
      count += 1
    }
    #expect(count > 200)
  }

  /// Gradients of the backward pass are those of the circuit, sources come first, and every gate has
  /// all its wires.
  private static func audit(_ backward: BackwardCircuit, _ name: String) throws {
    let comment = Comment(rawValue: name)
    for (i, node) in backward.nodes.enumerated() {
      #expect(node.id == i, comment)
      if let owner = node.gradientOf {
        let gradient = try #require(backward.forward.nodes[owner].gradient.value, comment)
        #expect(bits(node.value) == bits(gradient), comment)
        #expect(node.carriesGradient || node.value.scalars.allSatisfy { $0 == 0 }, comment)
      }
      let slots = backward.wires.filter { $0.gate == i }.map(\.slot)
      #expect(slots == Array(slots.indices), comment)
      #expect(node.isGate == !slots.isEmpty, comment)
    }
    for wire in backward.wires {
      if case .backward(let source) = wire.source { #expect(source < wire.gate, comment) }
    }
    for gradient in backward.gradients {
      let own = try #require(backward.forward.nodes[gradient.leaf].gradient.value, comment)
      #expect(bits(backward.value(of: gradient.source)) == bits(own), comment)
    }
  }

  private static func bits(_ value: TensorValue) -> [UInt64] {
    (value.scalars + value.imaginaryScalars).map { $0.isNaN ? 0 : $0.bitPattern }
  }

  @Test("pullbacks that keep numbers are taken apart, as are those of somebody's own")
  func pullbacksAreTakenApart() throws {
    let x = Tensor([3.0, 1.0, 2.0], requiresGrad: true).named("x")
    let y = Cube()(x.sort().values * x.norm())
    let backward = try BackwardCircuit(of: y.sum())
    for node in backward.nodes {
      guard case .gate(let primitive, _) = node.kind else { continue }
      #expect(!primitive.contains("own"), "\(node)")
    }
  }

  @Test("constants and frozen leaves have no gradient that leaves")
  func onlyLeavesThatWantOne() throws {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    let k = Tensor(4.0).named("k")
    #expect(try BackwardCircuit(of: x * k).gradients.map(\.name) == ["∂output/∂x"])
  }

  @Test("nothing is changed")
  func purity() throws {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    let y = x * x
    _ = try BackwardCircuit(of: y)
    #expect(x.grad == nil)
    y.backward()
    #expect(x.grad?.item() == 6)
  }

  @Test("what has no gradient has no backward pass")
  func errors() {
    #expect(throws: TensorError.noGradient(operation: "the backward circuit")) {
      try BackwardCircuit(of: Tensor(3.0) * 2)
    }
    #expect(throws: TensorError.seedShape(seed: [2], output: [])) {
      try BackwardCircuit(of: Self.seedExample(), seed: Tensor([1.0, 2.0]))
    }
  }

  @Test("the dump is canonical and says the same")
  func json() throws {
    let text = try BackwardCircuit(of: Self.seedExample()).json
    #expect(try text == BackwardCircuit(of: Self.seedExample()).json)
    #expect(try JSONReader.value(Array(text.utf8)).document == text)
  }
}

/// x³.
private final class Cube: Primitive {
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
