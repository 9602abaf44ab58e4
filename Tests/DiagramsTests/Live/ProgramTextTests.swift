import Circuits
import Diagrams
import Testing

@Suite("Texts of programs in two parts")
struct ProgramTextTests {
  @Test(
    "declarations apart, a line each; the rest as it was",
    arguments: [
      ("input A = 3; input B = 2; A²(B + 5)", "input A = 3\ninput B = 2\n", "A²(B + 5)"),
      ("input A = 3\ninput B = 2\nA²(B + 5)\n", "input A = 3\ninput B = 2\n", "A²(B + 5)"),
      ("x = 3; x²", "", "x = 3; x²"),
      ("param w = (2)  # a weight; heavy\nw²", "param w = (2)\n", "# a weight; heavy\nw²"),
      (
        "const k = [1,\n  2]\n\ninput x = 1\nh = k·x\n\nloss = h.sum()",
        "const k = [1,\n  2]\ninput x = 1\n", "h = k·x\n\nloss = h.sum()"
      ),
      ("input = 2; input²", "", "input = 2; input²"),
    ])
  func parts(program: String, declarations: String, expression: String) throws {
    let text = ProgramText(program, try Program(program))
    #expect(text.declarations == declarations)
    #expect(text.expression == expression)
  }
}
