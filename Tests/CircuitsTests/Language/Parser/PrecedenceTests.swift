import Circuits
import Testing

/// Each program beside the same formula with all its parentheses, computed by Swift.
@Suite("Precedence")
struct PrecedenceTests {
  static let a = 3.0
  static let b = 2.0
  static let c = 5.0
  static let inputs = ["a": a, "b": b, "c": c]

  static let table: [(program: String, value: Double)] = [
    ("a + b * c", a + (b * c)),
    ("a * b + c", (a * b) + c),
    ("a - b - c", (a - b) - c),
    ("a - (b - c)", a - (b - c)),
    ("a / b / c", (a / b) / c),
    ("a / b * c", (a / b) * c),
    ("a * b / c", (a * b) / c),
    ("a - b + c", (a - b) + c),
    ("-a + b", (-a) + b),
    ("-a * b", (-a) * b),
    ("a * -b", a * (-b)),
    ("a - -b", a - (-b)),
    ("a--b", a + b),
    ("- - a", a),
    ("+-+a", -a),
    ("-a ** 2", -(a * a)),
    ("(-a) ** 2", a * a),
    ("a ** -1", 1 / a),
    ("2 ** -b", 0.25),
    ("a ** b ** 3", 6561),
    ("(a ** b) ** 3", 729),
    ("a ^ b ** 3", 6561),
    ("a ** b ^ 3", 6561),
    ("2 ** -b ** 2", 0.0625),
    ("-2 ** -b", -0.25),
    ("a ** -b * c", c / 9),
    ("a * b ** 2", a * (b * b)),
    ("a ** 2 * b", (a * a) * b),
    ("a / b ** 2", a / (b * b)),
    ("b ** 3 - 1", 7),
    ("a < b + c", 1),
    ("a + b < c", 0),
    ("a + b == c", 1),
    ("a * b != c + 1", 0),
    ("-a < b", 1),
    ("a >= 3", 1),
    ("a <= 2", 0),
    ("(a < b) == (c < b)", 1),
    // Plain numbers: the bit operators stand between comparisons and sums.
    ("1 | 2 == 3", 1),
    ("1 | 6 & 3", 3),
    ("6 & 3 + 1", 4),
    ("~2 ** 2", -5),
    ("-7 // 2", -4),
    ("-(7 // 2)", -3),
    ("7 % 4 * 2", 6),
    ("2 * 7 % 4", 2),
    ("2 * 7 // 4", 3),
    ("7 // 2 * 2", 6),
  ]

  @Test("operators bind as in Python", arguments: table)
  func binding(_ program: String, _ value: Double) throws {
    #expect(try number(program, Self.inputs) == value)
  }

  @Test("the matrix product binds like the other products")
  func matrixProduct() throws {
    let program = "a = tensor([1.0, 2.0]); b = tensor([3.0, 4.0]); "
    // 2(a·b), (2a)·b and −(a·b) are the same numbers; a·b + a is not a·(b + a).
    #expect(try number(program + "a @ b") == 11)
    #expect(try number(program + "a @ b * 2") == 22)
    #expect(try number(program + "-a @ b + 1") == -10)
    #expect(words(try output(program + "a + 2 * a @ b")) == "tensor [23.0, 24.0]")
  }

  @Test("raised digits bind to the value directly in front of them")
  func superscripts() throws {
    let table: [(String, Double)] = [
      ("a²", 9), ("a⁻¹", 1 / 3), ("b¹⁰", 1024), ("-a²", -9), ("(-a)²", 9), ("(a + b)²", 25),
      ("b^a²", 512), ("a²^b", 81), ("2a²", 18), ("a ²", 9), ("sum(a)²", 9), ("a.sum()²", 9),
      ("a⁰", 1), ("4²", 16), ("4⁻²", 0.0625), ("b⁻¹²", 1.0 / 4096), ("a³b", 54), ("a⁰⁴", 81),
    ]
    for (program, value) in table {
      let result = try #require(try number(program, Self.inputs))
      #expect((result - value).magnitude < 1e-15, "\(program)")
    }
  }

  @Test("signs that people paste mean their operators")
  func pastedSigns() throws {
    let table: [(String, Double)] = [
      ("a − b", 1), ("−a", -3), ("a × b", 6), ("a · b", 6), ("a ⋅ b", 6), ("a ∗ b", 6),
      ("a ÷ b", 1.5), ("a ≤ b", 0), ("a ≥ b", 1), ("a ≠ b", 1), ("a\u{00A0}+\u{2009}b", 5),
    ]
    for (program, value) in table {
      #expect(try number(program, Self.inputs) == value, "\(program)")
    }
  }
}
