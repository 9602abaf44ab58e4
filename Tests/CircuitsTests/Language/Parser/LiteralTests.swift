import Circuits
import Testing

@Suite("Literals and calls")
struct LiteralTests {
  @Test(
    "literals have the kinds of Python",
    arguments: [
      ("3", "integer 3"), ("0", "integer 0"), ("000", "integer 0"),
      ("9223372036854775807", "integer 9223372036854775807"),
      ("1_000_000", "integer 1000000"), ("2.5", "real 2.5"), (".5", "real 0.5"),
      ("3.", "real 3.0"), ("1e-3", "real 0.001"), ("1E2", "real 100.0"), ("1e+2", "real 100.0"),
      ("0.1", "real 0.1"), ("1e999", "real inf"), ("00.5", "real 0.5"), ("1_0.0_1", "real 10.01"),
      ("'sum'", "string sum"), ("\"sum\"", "string sum"), ("'a\\'b\\\\\\n'", "string a'b\\\n"),
      ("'é \u{1F600}'", "string é \u{1F600}"), ("''", "string "),
      ("'# no comment'", "string # no comment"),
      ("True", "bool true"), ("False", "bool false"), ("None", "None"),
      ("[]", "[]"), ("[1, 2.0, 'a']", "[integer 1, real 2.0, string a]"),
      ("[[1, 2], [3, [4]],]", "[[integer 1, integer 2], [integer 3, [integer 4]]]"),
      ("[1 + 1, -1]", "[integer 2, integer -1]"),
      ("float64", "dtype float64"),
      ("[bool, int64, float32]", "[dtype bool, dtype int64, dtype float32]"),
      ("inf", "real inf"), ("-inf", "real -inf"), ("pi", "real 3.141592653589793"),
      ("nan", "real nan"),
    ])
  func literals(_ program: String, _ value: String) throws {
    #expect(words(try output(program)) == value)
  }

  @Test("names are letters, digits, underscores, and letters of other scripts")
  func names() throws {
    for name in [
      "x", "_", "x_1", "X1", "α", "Δx", "x̂", "x₁", "∂y", "∇f", "ℓ", "日本", "é", "ñandú", "x\u{0301}",
      "linalg", "true", "pie", String(repeating: "a", count: 255),
    ] {
      #expect(try number("\(name) = 3; \(name) + 1") == 4, "\(name)")
      #expect(try Program("2\(name)").freeNames == [name], "\(name)")
    }
  }

  @Test("calls take positional, then keyword arguments, and a trailing comma")
  func calls() throws {
    let x = "x = tensor([[1.0, 2.0], [3.0, 4.0]]); "
    #expect(words(try output(x + "sum(x, dim=1, keepdim=True)")) == "tensor [3.0, 7.0]")
    #expect(words(try output(x + "sum(x, 0)")) == "tensor [4.0, 6.0]")
    #expect(words(try output(x + "sum(x, 0,)")) == "tensor [4.0, 6.0]")
    #expect(words(try output(x + "sum(x, dim=[0, 1],)")) == "tensor [10.0]")
    #expect(words(try output(x + "sum(input=x)")) == "tensor [10.0]")
    #expect(words(try output(x + "k = 1; sum(x, dim=k - 1)")) == "tensor [4.0, 6.0]")
  }

  @Test("a method is the function with the receiver in front")
  func methods() throws {
    let x = "x = tensor([[1.0, 2.0], [3.0, 4.0]]); "
    #expect(words(try output(x + "x.sum(0)")) == "tensor [4.0, 6.0]")
    #expect(words(try output(x + "x.sum(dim=0)")) == "tensor [4.0, 6.0]")
    #expect(words(try output(x + "x.sum()")) == "tensor [10.0]")
    #expect(words(try output(x + "(x + x).sum(0).sum().neg()")) == "tensor [-20.0]")
    #expect(words(try output(x + "x.reshape(4)")) == "tensor [1.0, 2.0, 3.0, 4.0]")
    #expect(words(try output(x + "x.reshape(4, 1).sum(0)")) == "tensor [10.0]")
    #expect(words(try output(x + "x.reshape([4])")) == "tensor [1.0, 2.0, 3.0, 4.0]")
    #expect(words(try output(x + "2x.sum()²")) == "tensor [200.0]")
    #expect(words(try output("(2).maximum(3)")) == "tensor [3.0]")
  }

  @Test("names under linalg are functions with a dot in their name")
  func linalg() throws {
    #expect(
      failure("linalg.nonesuch(x)")?.kind
        == .unknownFunction("linalg.nonesuch", suggestion: nil, isVariable: false))
    #expect(try number("linalg = 3; linalg + 1") == 4)
  }
}
