import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Compiled circuit")
struct CompiledCircuitTests {
  private let a = input("A", 3)
  private let b = input("B", 2)

  private func product(_ reach: CompiledCircuit.Reach = .circuit) throws -> CompiledCircuit {
    try CompiledCircuit([a, b], reach: reach) { a.pow(2) * (b + 5) }
  }

  @Test("loss and gradients at the numbers that are set, tensors untouched")
  func setting() throws {
    let circuit = try product()
    try circuit.run()
    #expect(circuit.loss == 63)
    #expect(circuit.gradient(of: 0)?.first == 42 && circuit.gradient(of: 1)?.first == 9)
    circuit.set(1, to: -6)
    try circuit.run()
    #expect(circuit.loss == -9)
    #expect(circuit.gradient(of: 0)?.first == -6)
    #expect(a.grad == nil && b.item() == 2)
    circuit.load()
    try circuit.run(.loss)
    #expect(circuit.loss == 63)
  }

  @Test("the circuit is the captured one, and its numbers follow")
  func template() throws {
    let circuit = try product()
    let captured = recordingEverything { Circuit(of: a.pow(2) * (b + 5)) }
    #expect(circuit.circuit == captured)
    circuit.set(0, to: 1.5)
    circuit.set(1, to: 0.25)
    try circuit.run()
    let (p, q) = (input("A", 1.5), input("B", 0.25))
    let other = recordingEverything { Circuit(of: p.pow(2) * (q + 5)) }
    let numbers = try #require(circuit.numbers)
    #expect(circuit.circuit?.replacing(numbers) == other)
  }

  @Test("the loss alone, at two numbers")
  func landscape() throws {
    let circuit = try product(.loss)
    #expect(try circuit.loss(2, -5) == 0)
    #expect(try circuit.loss(2, 1) == 24)
    #expect(circuit.circuit == nil && circuit.numbers == nil)
    #expect(circuit.gradient(of: 0) == nil)
  }

  @Test("tensors, and parameters that the loss does not use")
  func tensors() throws {
    let w = Tensor([[1.0, 2.0], [3.0, 4.0]], dtype: .float64, requiresGrad: true).named("w")
    let unused = input("u", 1)
    let x = Tensor([[0.5, -1.0]], dtype: .float64)
    let circuit = try CompiledCircuit([w, unused]) { x.matmul(w).tanh().sum() }
    circuit.set(0, to: Tensor([[0.1, 0.2], [0.3, 0.4]], dtype: .float64))
    try circuit.run()
    let v = Tensor([[0.1, 0.2], [0.3, 0.4]], dtype: .float64, requiresGrad: true)
    let loss = x.matmul(v).tanh().sum()
    loss.backward()
    #expect(circuit.loss == loss.item())
    #expect(circuit.gradient(of: 0)?.scalars == v.grad?.scalars)
    #expect(circuit.gradient(of: 1) == nil)
    #expect(try circuit.loss(0.5, 0.5) == 2 * Tensor(-0.25, dtype: .float64).tanh().item())
  }

  @Test("a program, by its output or by a name")
  func program() throws {
    let program = try Program("q = A²\nr = q * (B + 5)")
    let circuit = try CompiledCircuit(program, ["A": a, "B": b], [a, b])
    try circuit.run()
    #expect(circuit.loss == 63)
    let square = try CompiledCircuit(program, ["A": a, "B": b], [a, b], output: "q")
    try square.run()
    #expect(square.loss == 9 && square.gradient(of: 1) == nil)
  }

  @Test("a loss that is a parameter, or a constant beside one")
  func trivial() throws {
    let circuit = try CompiledCircuit([a]) { a }
    circuit.set(0, to: 7)
    try circuit.run()
    #expect(circuit.loss == 7 && circuit.gradient(of: 0)?.first == 1)
  }
}
