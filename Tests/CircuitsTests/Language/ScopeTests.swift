import Autograd
import Circuits
import Testing

@Suite("Scopes")
struct ScopeTests {
  static let text = """
    scope("layer 1") {
      param w = 2
      h = tanh(w * x)
      scope("inner") { k = h * 3 }
    }
    y = k + 1
    """

  private func circuit(_ text: String) throws -> Circuit {
    let x = Tensor(0.5, requiresGrad: true).named("x")
    let output = try Program(text).evaluate(["x": x]).output
    return Circuit(of: try #require(output.operand))
  }

  @Test("gates and declared terminals know the scopes they stand in")
  func nodes() throws {
    var scopes: [String: [String]] = [:]
    for node in try circuit(Self.text).nodes {
      scopes[node.name ?? node.gate?.primitive ?? "number"] = node.scope
    }
    #expect(
      scopes == [
        "x": [], "w": ["layer 1"], "mul": ["layer 1"], "h": ["layer 1"],
        "k": ["layer 1", "inner"], "y": [], "number": [],
      ])
  }

  @Test("numbers and gradients are those without scopes")
  func numbers() throws {
    let plain = try circuit("param w = 2; h = tanh(w * x); k = h * 3; y = k + 1")
    #expect(try circuit(Self.text).gradient(of: "w") == plain.gradient(of: "w"))
    #expect(try circuit(Self.text).replacing(plain.numbers).nodes.last?.scope == [])
  }

  @Test("circuit.json says the scopes, and nothing where there are none")
  func json() throws {
    let json = try circuit(Self.text).json
    #expect(json.contains("\"primitive\": \"tanh\", \"scope\": [\"layer 1\"], \"symbol\""))
    #expect(json.contains("\"scope\": [\"layer 1\", \"inner\"]"))
    #expect(json.contains("\"name\": \"w\", \"scope\": [\"layer 1\"], \"value\""))
    #expect(try !circuit("y = x * 2").json.contains("scope"))
  }

  @Test("printed and read again, a program keeps its scopes")
  func printed() throws {
    for text in [
      Self.text, "scope('a') { y = x }; scope('b') { z = y }",
      "scope('a') { scope('b') { y = x } }",
      "scope(\"it's\") {} y = x", "scope('a') { y = x }\nz = y + 1", "scope('a') { x }",
    ] {
      let program = try Program(text)
      let again = try Program(program.description)
      #expect(again.statements.map(\.scope) == program.statements.map(\.scope))
      #expect(again.description == program.description)
    }
  }

  @Test(
    "what is no scope",
    arguments: [
      ("scope('a') { y = x", SyntaxProblem.neverClosed("{"), "{"),
      ("y = x }", .neverOpened("}"), "}"), ("{ y = x }", .unexpectedCharacter(0x7B), "{"),
      ("scope('a')\n{ y = x }", .unexpectedCharacter(0x7B), "{"),
      ("tanh(x) { y = x }", .badScope, "{"),
      ("scope(a) { y = x }", .badScope, "scope"),
      ("scope('a'); y = x", .badScope, "scope"),
      ("x; scope('a') { y = x }", .expressionBeforeEnd, "x"),
      ("y = { x }", .unexpectedCharacter(0x7B), "{"),
      ("scope('a') { y = }", .noValue(of: "y"), "="),
      ("y = (x }", .unexpectedCharacter(0x7D), "}"),
    ])
  func mistakes(text: String, problem: SyntaxProblem, place: String) throws {
    let error = try #require(failure(text), "\(text)")
    #expect(error.kind == .syntax(problem))
    let bytes = Array(text.utf8)[error.range.start..<error.range.end]
    #expect(String(decoding: bytes, as: UTF8.self) == place)
  }

  @Test("scopes nest as deep as brackets do, and no deeper")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "scope('a') { ", count: depth) + "y = x"
        + String(repeating: " }", count: depth)
    }
    #expect(try Program(nested(200)).statements.last?.scope.count == 200)
    #expect(failure(nested(201))?.category == .syntax)
  }

  @Test("files of cases take only what Python reads alike")
  func strict() throws {
    for text in ["z = 2x", "z = (x)(x)", "x + 1", "z = x\ny", "z = x²(x)", "scope('a') { z = x }"] {
      #expect(throws: ProgramError.self, "\(text)") { try Program(text, isStrict: true) }
    }
    for text in ["z = 2 * x", "z = x ** 2\ny = z;", "", "z = x[1:3, None, ..., ::2]"] {
      #expect(throws: Never.self) { try Program(text, allowingEmpty: true, isStrict: true) }
    }
  }
}
