import Circuits
import Testing
import TestSupport

@Suite("Canonical text")
struct RoundTripTests {
  @Test(
    "it has the fewest parentheses",
    arguments: [
      ("q=A²(B + 5)", "q = A ** 2 * (B + 5)"),
      ("((a+b))*(c)", "(a + b) * c"),
      ("(a*b)+(c)", "a * b + c"),
      ("a-(b-c)", "a - (b - c)"),
      ("(a-b)-c", "a - b - c"),
      ("(-a)^2", "(-a) ** 2"),
      ("-(a^2)", "-a ** 2"),
      ("(a^b)^c", "(a ** b) ** c"),
      ("a^(b^c)", "a ** b ** c"),
      ("x⁻¹", "x ** -1"),
      ("(a<b)==(c<d)", "(a < b) == (c < d)"),
      ("1/2x", "1 / 2 * x"),
      ("(2).sum()", "(2).sum()"),
      ("(a+b).sum( 1,keepdim = True )", "(a + b).sum(1, keepdim=True)"),
      ("(-a).sum()", "(-a).sum()"),
      ("sum(x,dim=0 ,)", "sum(x, dim=0)"),
      ("[ 1,[2 ,\"it's\"]]", "[1, [2, 'it\\'s']]"),
      ("1e999", "1e999"),
      ("1_0 + 1E2", "10 + 100.0"),
      ("a = 1;; b = a # b\n\nb", "a = 1\nb = a\nb"),
      ("- - ~x", "--~x"),
      ("input  x=3;param w =[1,2]\nconst k= 5", "input x = 3\nparam w = [1, 2]\nconst k = 5"),
      ("input=3; param * input", "input = 3\nparam * input"),
    ])
  func canonical(_ program: String, _ text: String) throws {
    #expect(try Program(program).description == text)
  }

  @Test("read again, it gives the same program")
  func roundTrip() throws {
    var random = RandomProgram(seed: 20_260_801)
    for _ in 0..<4000 {
      let text = random.program()
      let program = try Program(text)
      let canonical = program.description
      let again = try Program(canonical)
      try #require(shape(again) == shape(program), "\(text)\n\(canonical)")
      try #require(again.statements.map(\.target) == program.statements.map(\.target))
      try #require(again.declarations.map(\.kind) == program.declarations.map(\.kind))
      try #require(again.description == canonical)
    }
  }
}
