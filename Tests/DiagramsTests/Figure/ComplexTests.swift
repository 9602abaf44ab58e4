import Autograd
import Circuits
import Diagrams
import Graphviz
import Testing

@Suite("Complex numbers drawn")
struct ComplexTests {
  private func circuit(_ text: String) throws -> Circuit {
    var inputs: [String: Tensor] = [:]
    for (declaration, leaf) in try Program(text).leaves() { inputs[declaration.name] = leaf }
    return Circuit(of: try #require(try Program(text).evaluate(inputs).output.operand))
  }

  private func texts(_ circuit: Circuit) throws -> [String] {
    try Drawing(circuit).laidOut().groups.flatMap { group in
      group.elements.compactMap { element in
        if case .text(let text) = element { return text.text }
        return nil
      }
    }
  }

  @Test("values and gradients stand as a + bi, with a true minus")
  func cells() throws {
    // PyTorch: z = 1-2j; abs(z ** 2 + 1).backward(); z.grad is 2.6833-3.5777j.
    let circuit = try circuit("input z = 1-2j; abs(z ** 2 + 1)")
    let texts = try texts(circuit)
    for text in ["1 − 2i", "2.683 − 3.578i", "−2 − 4i", "4.472", "z"] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(texts.contains("below: d output / d Re value + i · d output / d Im value"))
    let picture = try circuit.svg()
    #expect(picture.contains("value 1 − 2i, |z| = 2.236, arg = −1.107 rad (−63.4°)"))
    #expect(picture.contains("gradient 2.683 − 3.578i, |g| = 4.472, arg = −0.9273 rad (−53.1°)"))
    #expect(picture.contains("= g · conj(2a)"))
    #expect(picture.contains("Gradients of complex values are PyTorch&#39;s"))
  }

  @Test("a complex output is differentiated by its real part, and says so")
  func seed() throws {
    // PyTorch: y = exp(1j * 0.7); y.backward(torch.ones_like(y)); theta.grad is -0.6442.
    let circuit = try circuit("input theta = 0.7; exp(1j * theta)")
    let texts = try texts(circuit)
    #expect(texts.contains("seed: 1, of Re") && texts.contains("i"))
    #expect(texts.contains("0.7648 + 0.6442i") && texts.contains("−0.6442"))
    #expect(try circuit.svg().contains("the real part of output: the seed is 1 + 0i"))
    let text = circuit.derivation
    #expect(text.contains("backward, complex gradients as PyTorch's: d / d Re + i · d / d Im"))
    #expect(text.contains("d Re output / d output = 1 + 0i"))
    #expect(text.contains("= i × theta"))
    #expect(text.contains("|z| = 1, arg = 0.7 rad (40.1°)"))
    #expect(text.contains("Re(g · conj(a))"))
    let real = try self.circuit("input x = 0.7; x * x")
    #expect(!(try self.texts(real)).contains { $0.contains("Re ") })
    #expect(!real.derivation.contains("complex"))
  }

  @Test("numbers of a matrix are dense, told apart by the spaces between them")
  func matrix() throws {
    let circuit = try circuit("input z = [[1, 2j], [0.5-1j, -3.25]]; real(z @ z).sum()")
    let texts = try texts(circuit)
    for text in ["1+0i", "0+2i", "0.5000−1i", "−3.250+0i"] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(circuit.wires[0].local?.notation == "g · bᴴ")
  }

  @Test("what is not finite, huge or tiny keeps its place")
  func extremes() throws {
    let circuit = try circuit(
      "input z = -1.234e-200+5.678e-201j; input w = 1e308-1e308j; z + w * w * 0.5")
    let figure = try Drawing(circuit).laidOut()
    for group in figure.groups where group.kind == .wire {
      for case .text(let text) in group.elements { #expect(text.text.count <= 20, "\(text.text)") }
    }
    let infinite = try texts(circuit)
    #expect(infinite.contains { $0.contains("NaN") || $0.contains("∞") })
  }

  @Test("where many numbers are summed up, their magnitudes are")
  func large() throws {
    let texts = try texts(try circuit("input x = [1, 2, 3, 4, 5]; y = x * (3+4j); abs(y).sum()"))
    #expect(texts.contains("5 complex128") && texts.contains("|·| 5 … 25"))
  }
}
