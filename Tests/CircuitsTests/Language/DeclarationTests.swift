import Autograd
import Circuits
import Testing

@Suite("Declarations")
struct DeclarationTests {
  private static let text = "const k = 5\ninput A = 3\nparam w = [1, k]\ny = (w·A − k).sum()"

  private func tensor(_ value: ProgramValue?) throws -> Tensor {
    guard case .tensor(let tensor) = value else {
      Issue.record("no tensor")
      return Tensor(0.0)
    }
    return tensor
  }

  @Test("name, kind and place are known")
  func list() throws {
    let program = try Program(Self.text)
    #expect(program.declarations.map(\.name) == ["k", "A", "w"])
    #expect(program.declarations.map(\.kind.word) == ["const", "input", "param"])
    let places = program.declarations.map { program.location(of: $0.range) }
    #expect(places.map(\.line) == [1, 2, 3])
    #expect(places.map(\.column) == [7, 7, 7])
    #expect(program.freeNames.isEmpty)
    #expect(program.parameterNames == ["w"])
    #expect(try Program("input A = 1; A + B").inputNames == ["A", "B"])
  }

  @Test("values are leaves: named, float64, with a gradient unless constant")
  func leaves() throws {
    let run = try Program(Self.text).evaluate()
    let (k, a, w) = (try tensor(run["k"]), try tensor(run["A"]), try tensor(run["w"]))
    #expect([k, a, w].map(\.name) == ["k", "A", "w"])
    #expect([k, a, w].map(\.role) == [.constant, .input, .parameter])
    #expect([k, a, w].map(\.requiresGrad) == [false, true, true])
    #expect([k, a, w].allSatisfy { $0.isLeaf && $0.dtype == .float64 })
    #expect(w.scalars == [1, 5])
    let y = try tensor(run.output)
    y.backward()
    // y = (1 + 5)A − 2k: ∂y/∂A = 6, ∂y/∂w = A.
    #expect(y.item() == 8 && a.grad?.item() == 6)
    #expect(w.grad?.scalars == [3, 3] && k.grad == nil)
  }

  @Test("a tensor says its dtype itself, and integers take no gradient")
  func dtypes() throws {
    let run = try Program("input n = tensor(3, dtype=int64); param h = tensor(1.5); n * h")
      .evaluate()
    let (n, h) = (try tensor(run["n"]), try tensor(run["h"]))
    #expect(n.dtype == .int64 && !n.requiresGrad && n.role == .input)
    #expect(h.dtype == .float32 && h.requiresGrad)
  }

  @Test("values from outside override those declared")
  func overriding() throws {
    let program = try Program("const n = 2; input x = 10n; x + n")
    #expect(try tensor(program.evaluate().output).item() == 22)
    let x = input("x", 1)
    let run = try program.evaluate(["x": x])
    #expect(try tensor(run["x"]).isSame(as: x))
    #expect(try tensor(run.output).item() == 3)
    #expect(try tensor(program.evaluate(["n": input("n", 3)]).output).item() == 33)
    // A value that is not needed is not computed.
    let broken = try Program("input x = 1/0; x")
    #expect(throws: ProgramError.self) { try broken.evaluate() }
    #expect(try tensor(broken.evaluate(["x": x]).output).item() == 1)
  }

  @Test("leaves are made for optimizers, from the values declared or given")
  func leavesForOptimizers() throws {
    let program = try Program(Self.text)
    let given = input("A", 7)
    let leaves = try program.leaves(["A": given, "unused": given])
    #expect(leaves.map(\.declaration) == program.declarations)
    #expect(leaves.map(\.tensor.scalars) == [[5], [7], [1, 5]])
    #expect(leaves.map(\.tensor.requiresGrad) == [false, true, true])
    #expect(!leaves[1].tensor.isSame(as: given))
    var table: [String: Tensor] = [:]
    for (declaration, leaf) in leaves { table[declaration.name] = leaf }
    let run = try program.evaluate(table)
    #expect(try tensor(run["w"]).isSame(as: leaves[2].tensor))
    // A constant stays one, whatever it is made from.
    #expect(try program.leaves(["k": given])[0].tensor.requiresGrad == false)
  }

  @Test("a run over declared leaves is that of given ones", arguments: [true, false])
  func optimization(replay: Bool) throws {
    func trace(_ text: String, _ inputs: [String: Tensor], _ w: Tensor) throws -> Trace {
      let run = Optimization(
        try Program(text), inputs, Recorder(SGD([w], lr: 0.05)), engine: replay ? .replay : .eager)
      for _ in 0..<5 { try run.step() }
      try run.close()
      return run.recorder.trace
    }
    let text = "param w = 2; input x = 3; const k = 1; (w·x − k)²"
    var leaves: [String: Tensor] = [:]
    for (declaration, leaf) in try Program(text).leaves() { leaves[declaration.name] = leaf }
    let moved = try #require(leaves["w"])
    let declared = try trace(text, leaves, moved)
    let w = input("w", 2)
    let given = try trace(
      "(w·x − k)²",
      ["w": w, "x": input("x", 3), "k": input("k", 1, takesGradient: false)], w)
    #expect(declared == given)
    #expect(leaves["x"]?.item() == 3 && moved.item() != 2)
  }

  @Test("an assignment gives a declared name another value")
  func rebinding() throws {
    let run = try Program("input x = 3; x = x²; x + 1").evaluate()
    let y = try tensor(run.output)
    #expect(y.item() == 10)
    #expect(try tensor(run["x"]).item() == 9)
  }

  @Test("the words stay free for other uses")
  func contextualWords() throws {
    #expect(try number("input = 3; param = input + 1; const = 2; param * const") == 8)
    #expect(try Program("param * 2").freeNames == ["param"])
    #expect(try number("input input = 4; input²") == 16)
  }

  @Test("what is no number or list is refused in its place")
  func refused() throws {
    for value in ["'a'", "None", "float64", "[1, [2]]"] {
      let error = try #require(failure("input A = \(value); A"))
      #expect(error.range == SourceRange(10, 10 + value.utf8.count))
    }
    #expect(
      failure("input A = 'a'; A")?.message
        == "input: a string is no value; give a number or a list")
    #expect(
      failure("y = 2\nparam A = y")?.description == """
        error: the declaration of 'A' reads 'y', which is not declared before it
          2 | param A = y
            |           ^
        hint: declare it first: const y = …
        """)
  }

  @Test("a hundred thousand of them are read")
  func many() throws {
    var text = ""
    for i in 0..<100_000 { text += "input x\(i) = \(i)\n" }
    let leaves = try Program(text).leaves()
    #expect(leaves.count == 100_000 && leaves[99_999].tensor.item() == 99_999)
  }
}
