import Autograd
import Foundation
import Gallery
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Formulas")
struct MathMLTests {
  /// The formula's elements in short: tags that only group are left out, and letters stand alone.
  private func outline(_ formula: String) throws -> String {
    let html = try MathML.formula(formula, isDisplay: false)
    var text = html
    for (long, short) in [
      ("<mrow>", ""), ("</mrow>", ""), ("&#x2062;", "⁢"), ("&#x2061;", "⁡"),
    ] {
      text = text.replacing(long, with: short)
    }
    text = text.replacing(#/<math[^>]*>|<\/math>/#, with: "")
    text = text.replacing(#/<(mi|mn|mo|mtext)[^>]*>([^<]*)<\/\1>/#) { "\($0.output.2)" }
    return text
  }

  @Test(
    "bind like programs, with the fewest brackets",
    arguments: [
      ("A²(B + 5)", "<msup>A2</msup>⁢(B+5)"), ("2x^2", "2⁢<msup>x2</msup>"),
      ("-x²", "−<msup>x2</msup>"), ("(-x)²", "<msup>(−x)2</msup>"),
      ("1/2x", "<mfrac>12</mfrac>⁢x"), ("(a + b)/(c*d)", "<mfrac>a+bc·d</mfrac>"),
      ("(a*b)*c", "a·b·c"), ("a*(b*c)", "a·(b·c)"), ("a - (b - c)", "a−(b−c)"),
      ("(a - b) - c", "a−b−c"), ("a + -b", "a+(−b)"), ("a·(-b)", "a·(−b)"),
      ("2^-3", "<msup>2−3</msup>"), ("2^3^2", "<msup>2<msup>32</msup></msup>"),
      ("(2^3)^2", "<msup>(<msup>23</msup>)2</msup>"),
      ("(a/b)²", "<msup>(<mfrac>ab</mfrac>)2</msup>"),
      ("((x))", "x"), ("x⁻¹", "<msup>x−1</msup>"), ("x ** 0.5", "<msup>x0.5</msup>"),
    ])
  func precedence(_ formula: String, _ expected: String) throws {
    #expect(try outline(formula) == expected)
  }

  @Test(
    "have signs for what has one",
    arguments: [
      ("sqrt(x + 1)", "<msqrt>x+1</msqrt>"), ("√x", "<msqrt>x</msqrt>"),
      ("abs(x - y)", "|x−y|"), ("|x − y|", "|x−y|"), ("|x| + |y|", "|x|+|y|"),
      ("exp(-x)", "<msup>e−x</msup>"), ("tanh(z)", "tanh⁡(z)"), ("f(x, y)", "f⁡(x,y)"),
      ("sum_i w_i·x_i", "<munder>∑i</munder>⁢<msub>wi</msub>·<msub>xi</msub>"),
      ("v₁", "<msub>v1</msub>"), ("x_12", "<msub>x12</msub>"), ("theta", "θ"),
      ("∂y/∂x", "<mfrac>∂y∂x</mfrac>"),
      ("∂²y/∂x²", "<mfrac><msup>∂2</msup>y∂<msup>x2</msup></mfrac>"),
      ("∂L/∂w · ∂w/∂x", "<mfrac>∂L∂w</mfrac>·<mfrac>∂w∂x</mfrac>"),
      ("d/dx x²", "<mfrac>ddx</mfrac>⁢<msup>x2</msup>"), ("dy/dx = 2x", "<mfrac>dydx</mfrac>=2⁢x"),
      ("a = b ≈ c → d", "a=b≈c→d"), ("x <= y", "x≤y"), ("1e-9", "1·<msup>10−9</msup>"),
      ("f′(x)", "<msup>f′</msup>⁢x"), ("n!", "n!"), ("x @ w", "x⁢w"), ("x.sum()", "sum⁡(x)"),
      ("X.T", "<msup>X⊤</msup>"),
      (
        "[[1, 2], [3, 4]]",
        "[<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd><mtd>4</mtd></mtr></mtable>]"
      ),
      ("x → 0, h → 0", "x→0,h→0"), ("mse_loss(w, z)", "mse_loss⁡(w,z)"),
      ("y = 3 \"if\" x", "y=3<mspace width=\"0.35em\"/>if<mspace width=\"0.35em\"/>x"),
    ])
  func signs(_ formula: String, _ expected: String) throws {
    #expect(try outline(formula) == expected)
  }

  /// Programs of the batch format, every function, and every pair of operators.
  private func samples() throws -> [String] {
    var samples: [String] = []
    for line in try CaseFile.lines("evaluation-cases") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let isWrong = (object?["expect"] as? [String: Any])?["error"] is String
      guard !isWrong, let program = object?["program"] as? String else { continue }
      samples += program.split { $0 == "\n" || $0 == ";" }.map(String.init)
    }
    samples += FunctionCatalog.all.map { "y = \($0.name)(x + 1, b, dim=0)" }
    let operators = ["+", "-", "*", "/", "//", "%", "@", "**", "^", "==", "<=", "&", "|", "", "²"]
    for a in operators {
      for b in operators {
        samples += ["(x \(a) (y)) \(b) (z)", "(x) \(a) (y \(b) (z))", "-x \(a) (-y \(b) (z))"]
      }
    }
    return samples
  }

  @Test("of every sample program are well-formed XML")
  func wellFormed() throws {
    let samples = try samples()
    #expect(samples.count > 700)
    for sample in samples {
      let html = try MathML.formula(sample, isDisplay: true)
      #expect(XMLParser(data: Data(html.utf8)).parse(), "\(sample): \(html)")
    }
  }

  @Test(
    "that are none say where",
    arguments: [
      ("a +", 3), ("(a", 2), ("a)", 1), ("a § b", 2), ("\"open", 0), ("|a", 2), ("a b)", 3),
      ("", 0),
      ("^2", 0), ("a + * b", 4),
    ])
  func refusals(_ formula: String, _ offset: Int) {
    var found: MathError?
    do throws(MathError) { _ = try MathML.formula(formula, isDisplay: false) } catch {
      found = error
    }
    #expect(found?.offset == offset, "\(formula): \(String(describing: found))")
  }
}
