import Autograd
import Circuits
import Testing

@Suite("Products without a sign")
struct JuxtapositionTests {
  static let x = 3.0
  static let a = 7.0
  static let b = 4.0
  static let inputs = ["x": x, "a": a, "b": b, "A": a, "B": b, "e": 2.0, "_y": 5.0]

  static let table: [(program: String, value: Double)] = [
    ("2x", 2 * x),
    ("2(x+1)", 2 * (x + 1)),
    ("2e3", 2000),
    ("2e", 2 * 2),
    ("2e+1", 20),
    ("2e + 1", 5),
    ("2_y", 10),
    ("1_000", 1000),
    (".5x", 0.5 * x),
    ("2.x", 2 * x),
    ("(a+b)(a-b)", (a + b) * (a - b)),
    ("(a+b) (a-b)", (a + b) * (a - b)),
    ("(a + b)x", (a + b) * x),
    ("(a)(b)(x)", a * b * x),
    ("A²(B + 5)", a * a * (b + 5)),
    ("A²B", a * a * b),
    ("A² B²", a * a * b * b),
    ("2x^2", 2 * (x * x)),
    ("-x²", -(x * x)),
    ("1/2x", (1 / 2) * x),
    ("a/2(b)", (a / 2) * b),
    ("2^2x", 4 * x),
    ("2 ** 3x", 8 * x),
    ("2sum(x)", 2 * x),
    ("sum(x)(a)", x * a),
    ("sum(x)sum(a)", x * a),
    ("2x.sum()", 2 * x),
    ("(a)x.sum()", a * x),
    ("2x + 3a", 2 * x + 3 * a),
    ("-2x", -2 * x),
    ("x^-2a", a / (x * x)),
    ("2(x)²", 2 * x * x),
    ("a - 2x - b", (a - 2 * x) - b),
  ]

  @Test("they bind exactly like *", arguments: table)
  func products(_ program: String, _ value: Double) throws {
    let result = try #require(try number(program, Self.inputs))
    #expect((result - value).magnitude <= 1e-15 * value.magnitude)
  }

  @Test("a name before a parenthesis is a call")
  func calls() throws {
    #expect(try number("sum (x)", ["x": 2]) == 2)
    #expect(
      failure("n(2)")?.kind == .unknownFunction("n", suggestion: nil, isVariable: false))
    #expect(
      failure("y = n; y(2)")?.kind == .unknownFunction("y", suggestion: nil, isVariable: true))
  }

  @Test("2j is a literal, and no product")
  func imaginary() throws {
    for (text, imaginary) in [("2j", 2.0), ("1.5J", 1.5), ("2e3j", 2000), ("1_0j", 10)] {
      #expect(words(try output(text)) == "complex 0.0 \(imaginary)", "\(text)")
    }
    #expect(try number("2jx", ["jx": 5]) == 10)
    #expect(failure("2j x")?.category == .syntax)
  }

  @Test(
    "everything else side by side is an error",
    arguments: [
      ("2 3", "2", "3"), ("x n", "x", "n"), ("2 x", "2", "x"), ("2 (x)", "2", "("),
      ("x 2", "x", "2"), ("(x)2", ")", "2"), ("x² 2", "²", "2"), ("[1](x)", "]", "("),
      ("[1]x", "]", "x"), ("'a'x", "'a'", "x"), ("x 'a'", "x", "'a'"), ("1.2.3", "1.2", ".3"),
      ("True x", "True", "x"), ("True(x)", "True", "("), ("2'a'", "2", "'a'"),
    ])
  func sideBySide(_ program: String, _ left: String, _ right: String) throws {
    let error = try #require(failure(program))
    #expect(error.kind == .syntax(.sideBySide(left, right)))
    #expect(error.category == .syntax)
  }
}
