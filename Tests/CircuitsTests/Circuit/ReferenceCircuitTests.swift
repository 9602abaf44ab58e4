import Autograd
import Circuits
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Circuits of known values")
struct ReferenceCircuitTests {
  /// Compares named gradients.
  private func expect(
    _ circuit: Circuit, _ wanted: KeyValuePairs<String, Double>, within tolerance: Double = 1e-12
  ) {
    for (name, value) in wanted {
      let got = circuit.gradient(of: name) ?? .nan
      #expect(abs(got - value) <= tolerance, "\(name): \(got), not \(value)")
    }
  }

  private func value(_ circuit: Circuit) -> Double {
    circuit.nodes[circuit.output.source].value.first
  }

  @Test("CS231n: (x + y) · z")
  func staged() throws {
    let circuit = try SampleCircuit.staged.circuit()
    #expect(value(circuit) == -12)
    expect(circuit, ["x": -4, "y": -4, "z": 3], within: 0)
  }

  @Test("CS231n: add distributes, max routes, × swaps")
  func patterns() throws {
    let circuit = try SampleCircuit.patterns.circuit()
    #expect(value(circuit) == -20)
    expect(circuit, ["x": -8, "y": 6, "z": 2, "w": 0], within: 0)
  }

  @Test("CS231n: a neuron with a sigmoid")
  func neuron() throws {
    let circuit = try SampleCircuit.neuron.circuit()
    // f = σ(s) with s = 1, so df/ds = f(1 − f), and ds is known.
    let f = 1 / (1 + exp(-1.0))
    let d = f * (1 - f)
    #expect(abs(value(circuit) - f) < 1e-12)
    expect(circuit, ["w0": -d, "x0": 2 * d, "w1": -2 * d, "x1": -3 * d, "w2": d])
    // As printed in the notes.
    #expect(NumberText.text(d, digits: 3) == "0.197" && NumberText.text(3 * d, digits: 3) == "0.59")
    // The wires between, from the output back.
    #expect(abs((circuit.gradients(into: "exp")[0] ?? 0) - -d) < 1e-12)
    #expect(abs((circuit.gradients(into: "neg")[0] ?? 0) - d) < 1e-12)
    // 1.37 = 1 + e⁻¹ is what is divided by.
    #expect(abs((circuit.gradients(into: "div")[1] ?? 0) - -f * f) < 1e-12)
  }

  @Test("a loss whose closed form is known")
  func loss() throws {
    let circuit = try SampleCircuit.loss.circuit()
    // z = 1/x + 1/y, loss = (tanh z − z)², dloss/dz = 2 (tanh z − z)(−tanh² z).
    let (x, y) = (1.0, 5.0)
    let z = 1 / x + 1 / y
    let t = tanh(z)
    let dz = 2 * (t - z) * -t * t
    #expect(abs(value(circuit) - (t - z) * (t - z)) < 1e-12)
    expect(circuit, ["x": -dz / (x * x), "y": -dz / (y * y), "z": dz])
    #expect(abs(value(circuit) - 0.1342) < 5e-5)
    expect(circuit, ["x": -0.5092, "y": -0.0204], within: 5e-5)
  }

  // Values by torch 2.13 (CPU, float64), running the expressions of micrograd's test/test_engine.py.
  @Test("micrograd: the sanity check")
  func micrograd() throws {
    let circuit = try SampleCircuit(
      "m", "z = 2 * x + 2 + x\nq = relu(z) + z * x\nh = relu(z * z)\ny = h + q + q * x", ["x": -4]
    ).circuit()
    #expect(value(circuit) == -20)
    expect(circuit, ["x": 46], within: 0)
  }

  @Test("micrograd: more operations")
  func microgradMore() throws {
    let program = """
      c = a + b
      d = a * b + b**3
      c = c + c + 1
      c = c + 1 + c + (-a)
      d = d + d * 2 + relu(b + a)
      d = d + 3 * d + relu(b - a)
      e = c - d
      f = e**2
      g = f / 2.0
      g = g + 10.0 / f
      g
      """
    let circuit = try SampleCircuit("m", program, ["a": -4, "b": 2]).circuit()
    #expect(abs(value(circuit) - 24.70408163265306) < 1e-9)
    expect(circuit, ["a": 138.83381924198252, "b": 645.5772594752186], within: 1e-9)
  }

  // Values by torch 2.13 (CPU, float64) on the numbers of `SampleCircuit.network`:
  // autograd.grad(loss, …), printed with repr.
  @Test("two layers on a batch")
  func network() throws {
    let circuit = try SampleCircuit.network.circuit()
    #expect(abs(value(circuit) - 1.3281962489017622) < 1e-9)
    let w1 = try #require(circuit.node("W1")?.gradient.value?.scalars)
    #expect(agree(w1, networkW1, 1e-9))
    let b2 = try #require(circuit.node("b2")?.gradient.value?.scalars)
    #expect(agree(b2, [1.6908504031989255], 1e-9))
    // The batch, though frozen, shows its gradient, too.
    let x = try #require(circuit.node("X")?.gradient.value?.scalars)
    #expect(agree(x, networkX, 1e-9))
  }
}

private let networkW1 = [
  0.3427841196920997, 0.018250042724089834, -0.29737746622485506, 0.13530146053558278,
  -0.07398849236655163, -0.4056365387767582, -0.02568881812104371, 0.30410052153813766,
  -0.06710129434650348, 0.09499734605548693, 0.49516974941029157, 0.03355759879400129,
  -0.3776422218423051, 0.0372380508079173, -0.12174875550715564,
]

private let networkX = [
  0.3921740737504137, -0.0013421533062229901, -0.23651516554355828, -0.03896145190073466,
  -0.0018258622788909654, 0.024962970289762434, 0.3344402808743197, -0.06301632640001129,
  -0.16066738049200555, 0.8677411397797112, -0.3183516935967551, -0.46176523353615806,
]
