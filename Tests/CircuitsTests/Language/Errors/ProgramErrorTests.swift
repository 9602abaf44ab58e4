import Autograd
import Circuits
import Testing

@Suite("Messages")
struct ProgramErrorTests {
  @Test("an error shows line, carets and hint")
  func wholeMessage() throws {
    #expect(
      failure("z = tahn(x)")?.description == """
        error: unknown function 'tahn'
          1 | z = tahn(x)
            |     ^^^^
        hint: did you mean 'tanh'?
        """)
    #expect(
      failure("a = 1\n\nz = x + tensor([1, 2, 3])  # three\n")?.description == """
        error: add: sizes [2] and [3] do not broadcast; \
        aligned at the last dimension, sizes must be equal or 1
          3 | z = x + tensor([1, 2, 3])  # three
            |     ~~^~~~~~~~~~~~~~~~~~~
        """)
    #expect(
      failure("a = 1\rz = (x +\r\n  y")?.description == """
        error: '(' is never closed
          2 | z = (x +
            |     ^
        """)
    #expect(
      failure("")?.description == """
        error: the program is empty
          1 |\u{20}
            | ^
        hint: for example: z = tanh(2x + 1)
        """)
  }

  @Test("places are counted in lines and characters")
  func places() throws {
    let table: [(String, Int, Int)] = [
      ("αβ = 1; $", 1, 9), ("a = 1\r\n  $", 2, 3), ("a = 1\r$", 2, 1), ("a\u{301} = $", 1, 6),
      ("\t\t$", 1, 3), ("\n\n\n 'a", 4, 2), ("日本 = $", 1, 6),
    ]
    for (program, line, column) in table {
      let location = try #require(failure(program)).location
      #expect(location == SourceLocation(line: line, column: column), "\(program)")
    }
  }

  @Test(
    "hints say what to do",
    arguments: [
      ("x * unknown", "give it a value: unknown=…"),
      ("tanh * x", "'tanh' is a function; call it: tanh(…)"),
      ("weight = 2; wieght * x", "did you mean 'weight'?"),
      ("true", "did you mean 'True'?"),
      ("x(n + 1)", "if 'x' is a variable, write a product as x * (…)"),
      ("y = n; y(n + 1)", "'y' is a variable; write a product as y * (…)"),
      ("ln(x)", "did you mean 'log'?"),
      ("Tanh(x)", "did you mean 'tanh'?"),
      ("x.summ()", "did you mean 'sum'?"),
      ("x n", "for a product, write x * n"),
      ("z = x = 3", "did you mean '=='?"),
      ("x < n < 3", "write logical_and(a < b, b < c)"),
      ("count += 1", "write count = count + …"),
      ("x && n", "write logical_and(a, b)"),
      ("(1, 2)", "lists are written in square brackets: [1, 2]"),
      ("1 = x", "only a name can stand before '='; '==' compares"),
      ("x and n", "write it as a function: logical_and(…)"),
      ("“a”", "strings have straight quotes: 'sum'"),
      ("0x10", "write a product with '*'"),
      ("2 ** 64", "whole numbers have 64 bits; floats such as 1e20 reach further"),
    ])
  func hints(_ program: String, _ hint: String) throws {
    #expect(failure(program)?.hint == hint)
  }

  @Test("a call that does not fit shows how the function is called")
  func signatureHint() throws {
    let signature = try #require(FunctionCatalog.named("sum")?.signature)
    #expect(failure("sum(x, dimm=0)")?.hint == "write it as \(signature)")
  }

  @Test("unknown names are told apart")
  func unknownNames() throws {
    #expect(
      failure("x + missing_one")?.kind
        == .unknownName("missing_one", suggestion: nil, isFunction: false))
    #expect(failure("x + missing_one")?.category.name == "name")
    // Used before its assignment.
    #expect(failure("z = b\nb = x")?.message == "unknown variable 'b'")
    #expect(failure("frobnicate(x)")?.message == "unknown function 'frobnicate'")
    #expect(failure("frobnicate(x)")?.hint == nil)
    #expect(failure("frobnicate(x)")?.category.name == "name")
  }

  @Test("a call of an unknown function is found before anything is computed")
  func unknownFunctionFirst() throws {
    #expect(throws: ProgramError.self) { try Program("y = missing + 1\nz = tahn(y)") }
  }

  @Test("control characters are named and never printed")
  func controlCharacters() throws {
    for value: UInt32 in [0, 7, 0x1B, 0x7F, 0x9B, 0x202E] {
      let scalar = try #require(Unicode.Scalar(value))
      let error = try #require(failure("z = x + \(scalar) # \(scalar)"))
      let digits = String(value, radix: 16, uppercase: true)
      #expect(
        error.message.contains("U+" + String(repeating: "0", count: 4 - digits.count) + digits))
      #expect(!error.description.unicodeScalars.contains(scalar))
      #expect(error.excerpt.marks == "        ^")
    }
  }

  @Test("messages quote 40 characters at most")
  func longQuotes() throws {
    let name = "start" + String(repeating: "m", count: 200) + "ending"
    for program in [name, "\(name) x", "\(name)(x)", "sum(x, \(name)=1, \(name)=2)", "'\(name)' x"]
    {
      let error = try #require(failure(program))
      #expect(error.message.contains("…"))
      #expect(error.message.count < 140, "\(error.message)")
      #expect(error.description.split(separator: "\n").allSatisfy { $0.count < 160 })
    }
    #expect(failure(name)?.message.contains("'startmmmmmmmmmmmmmm…mmmmmmmmmmmmmending'") == true)
  }
}
