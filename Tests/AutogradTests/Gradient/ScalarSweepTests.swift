import Autograd
import TestSupport
import Testing

/// The sweep over single numbers gives what the sweep over tensors gives, which `gradients` takes.
struct ScalarSweepTests {
  @Test(arguments: [DType.float64, .float32])
  func randomCircuits(_ dtype: DType) throws {
    var numberwise = 0
    for seed in 0..<2000 as Range<UInt64> {
      let circuit = RandomCircuit(
        seed: seed, scalarsOnly: true, from: PrimitiveCatalog.all)
      let leaves = circuit.makeLeaves(dtype: dtype)
      // Some gates do not mix what others make double.
      guard let output = try? circuit.output(of: leaves) else { continue }
      try Self.check(output, leaves, "seed \(seed): \(circuit.primitives)")
      if Self.isNumberwise(output) { numberwise += 1 }
    }
    // Some circuits have gates that tensors alone know; both sorts must be there.
    #expect((200..<1900).contains(numberwise))
  }

  @Test(arguments: [DType.float64, .float32])
  func everyElementwisePrimitive(_ dtype: DType) throws {
    let numbers = [0, -0.0, 1, -1, 0.3, -2.5, 1e-30, 1e30, .infinity, -.infinity, .nan]
    for example in PrimitiveCatalog.all where example.primitive.numberRule != nil {
      for p in numbers {
        for q in numbers {
          let x = Tensor(p, dtype: dtype, requiresGrad: true)
          let y = Tensor(q, dtype: dtype, requiresGrad: true)
          let inputs: TensorList = example.shapes.count == 1 ? .one(x) : .two(x, y)
          let result = try example.primitive.apply(inputs)
          // Used twice, with a plain number on the way.
          let output = (result * y - 0.1) / 3 + result
          try Self.check(output, [x, y], "\(example.primitive.name)(\(p), \(q))")
        }
      }
    }
  }

  @Test func oneNodeInBothSlots() throws {
    let x = Tensor(3.0, dtype: .float64, requiresGrad: true)
    let square = x * x
    try Self.check(square * square, [x], "x⁴")
    #expect(x.grad?.item() == 108)
  }

  @Test func signedZerosStay() throws {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    (x * -0.0).backward()
    #expect(x.grad?.item().bitPattern == (-0.0).bitPattern)
  }

  @Test func seedsAndOtherLeavesAreAsEver() {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    let c = Tensor(5, dtype: .int64)
    let f = Tensor(0.1, dtype: .float32)
    (x * c * f).backward(gradient: Tensor(0.5))
    #expect(x.grad?.item() == 0.5 * Double(Float(0.1)) * 5)
    #expect(c.grad == nil)
    #expect(f.grad == nil)
  }

  @Test func rulesForNumbersAreTaken() {
    let spy = Spy()
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    spy(x * 1.0).backward()
    #expect(x.grad?.item() == 7)
    let v = Tensor([2.0], requiresGrad: true)
    spy(v).sum().backward()
    #expect(v.grad?.scalars == [5])
  }

  @Test func aGraphThatIsNoneOfNumbersIsLeftAsItWas() {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    let v = Tensor([1.0, 2.0], dtype: .float64, requiresGrad: true)
    let inner = (x * x).sin()
    let output = inner * x + (v * inner).sum()
    // The walk over numbers gives up half-way, twice, and then the other one finds all nodes fresh.
    output.backward()
    output.backward()
    inner.backward()
    let expected = gradient(of: output, withRespectTo: [x])[0]?.item() ?? .nan
    let own = gradient(of: inner, withRespectTo: [x])[0]?.item() ?? .nan
    #expect(x.grad?.item() == expected + expected + own)
  }

  @Test func aVectorBesideTheNumberTakesTheWayOfTensors() {
    let x = Tensor(2.0, requiresGrad: true)
    let y = Weighted()(x, Tensor([1.0, 2.0]))
    #expect(y.item() == 6)
    y.backward()
    #expect(x.grad?.item() == 3)
  }

  // MARK: Comparing

  private static func check(_ output: Tensor, _ leaves: [Tensor], _ name: String) throws {
    guard output.requiresGrad else { return }
    let expected = try gradients(of: output, withRespectTo: leaves)
    for leaf in leaves { leaf.zeroGrad() }
    output.backward()
    for (leaf, gradient) in zip(leaves, expected) {
      #expect(same(leaf.grad, leaf.requiresGrad ? gradient : nil), "\(name)")
      #expect(leaf.grad?.dtype ?? leaf.dtype == leaf.dtype)
    }
  }

  /// Equal bits; any NaN is like any other, since its payload is the processor's affair.
  private static func same(_ a: Tensor?, _ b: Tensor?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    let (x, y) = (a.item(), b.item())
    return x.bitPattern == y.bitPattern || (x.isNaN && y.isNaN)
  }

  /// Whether everything a gradient passes has a rule for numbers.
  private static func isNumberwise(_ output: Tensor) -> Bool {
    var open = [output]
    while let tensor = open.popLast() {
      guard let history = tensor.history, tensor.requiresGrad else { continue }
      if history.primitive.numberRule == nil { return false }
      open.append(contentsOf: history.call.inputs)
    }
    return true
  }
}

/// A primitive that gives itself away: its two rules say different things.
private final class Spy: Primitive, NumberRule {
  let name = "spy"
  let symbol = "spy"
  var numberRule: (any NumberRule)? { self }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor { inputs[0] + 0 }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream * 5 }

  func value(_ a: Double, _ b: Double) -> Double { a }
  func value(_ a: Float, _ b: Float) -> Float { a }
  func share(of upstream: Double, to slot: Int, _ wires: Wires<Double>) -> Double { upstream * 7 }
  func share(of upstream: Float, to slot: Int, _ wires: Wires<Float>) -> Float { upstream * 7 }
}

/// A number times the sum of a vector, with a rule that holds where both are numbers.
private final class Weighted: Primitive, NumberRule {
  let name = "weighted"
  let symbol = "w"
  let inputCount: Int? = 2
  var numberRule: (any NumberRule)? { self }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0] * inputs[1].sum()
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * (slot == 0 ? call.inputs[1].sum() : call.inputs[0])
  }

  func value(_ a: Double, _ b: Double) -> Double { a * b }
  func value(_ a: Float, _ b: Float) -> Float { a * b }
  func share(of upstream: Double, to slot: Int, _ wires: Wires<Double>) -> Double {
    upstream * (slot == 0 ? wires.b : wires.a)
  }
  func share(of upstream: Float, to slot: Int, _ wires: Wires<Float>) -> Float {
    upstream * (slot == 0 ? wires.b : wires.a)
  }
}
