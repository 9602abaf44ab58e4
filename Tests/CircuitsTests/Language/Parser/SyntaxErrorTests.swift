import Circuits
import Testing

/// Every case: the program, what is wrong, and the text that the carets stand under.
@Suite("Syntax errors")
struct SyntaxErrorTests {
  static let table: [(program: String, problem: SyntaxProblem, place: String)] = [
    ("z = x +", .nothingRight(of: "+"), "+"),
    ("A * ", .nothingRight(of: "*"), "*"),
    ("z = x +\ny", .nothingRight(of: "+"), "+"),
    ("x ** * 2", .nothingRight(of: "**"), "**"),
    ("(x + )", .nothingRight(of: "+"), "+"),
    ("~", .nothingRight(of: "~"), "~"),
    ("x.", .nothingRight(of: "."), "."),
    ("x.3()", .sideBySide("x", ".3"), ".3"),
    ("* x", .nothingLeft(of: "*"), "*"),
    ("z = / x", .nothingLeft(of: "/"), "/"),
    ("²", .nothingLeft(of: "²"), "²"),
    (".sum()", .nothingLeft(of: "."), "."),
    (", x", .nothingLeft(of: ","), ","),
    ("(== x)", .nothingLeft(of: "=="), "=="),
    ("= 3", .nothingLeft(of: "="), "="),
    ("z =", .noValue(of: "z"), "="),
    ("z = # nothing\n", .noValue(of: "z"), "="),
    ("input A", .noValue(of: "A"), "A"),
    ("const A =; A", .noValue(of: "A"), "="),
    ("param x2 == 3", .sideBySide("param", "x2"), "x2"),
    ("input True = 3", .badTarget("'True'"), "True"),
    ("const def = 3", .reservedWord("def"), "def"),
    ("input A = 3\nA * k; const A = 4", .expressionBeforeEnd, "A * k"),
    ("input A = 3\nconst A = 4", .declaredTwice("A"), "A"),
    ("y = A\ninput A = 4", .declaredAfterUse("A"), "A"),
    ("A = 2; param A = 4", .declaredAfterUse("A"), "A"),
    ("y = pi; const pi = 3", .declaredAfterUse("pi"), "pi"),
    ("input A = 2 * B", .undeclared("B", in: "A"), "B"),
    ("b = 2; input A = b", .undeclared("b", in: "A"), "b"),
    ("input b = 2; b = b + 1; input A = b", .undeclared("b", in: "A"), "b"),
    ("input A = A", .undeclared("A", in: "A"), "A"),
    ("sum(x, dim=)", .noValue(of: "dim"), "="),
    ("sum(dim=, x)", .noValue(of: "dim"), "="),
    ("f(x,, 2)", .missingArgument, ","),
    ("f(, x)", .missingArgument, ","),
    ("[,]", .missingArgument, ","),
    ("z = (x + 1", .neverClosed("("), "("),
    ("z = [1, 2", .neverClosed("["), "["),
    ("sum((x)\ny = 3", .neverClosed("("), "("),
    ("z = x + )", .neverOpened(")"), ")"),
    ("z = sum(x))", .neverOpened(")"), ")"),
    ("x]", .neverOpened("]"), "]"),
    ("(x]", .mismatched(opening: "(", closing: "]"), "]"),
    ("[x)", .mismatched(opening: "[", closing: ")"), ")"),
    ("()", .emptyParentheses, ")"),
    ("2 * ( )", .emptyParentheses, ")"),
    ("(1, 2)", .commaInParentheses, ","),
    ("x, n", .misplaced(","), ","),
    ("(x; n)", .semicolonInBrackets, ";"),
    ("[x,; n]", .semicolonInBrackets, ";"),
    ("x ~ n", .misplaced("~"), "~"),
    ("x < n < 3", .chainedComparison, "<"),
    ("x == n != 3", .chainedComparison, "!="),
    ("x < n + 1 <= -n", .chainedComparison, "<="),
    ("1 = x", .badTarget("a number"), "1"),
    ("-x = 3", .badTarget("an expression"), "-x"),
    ("x + n = 3", .badTarget("an expression"), "x + n"),
    ("x² = 3", .badTarget("an expression"), "x²"),
    ("'a' = 3", .badTarget("a string"), "'a'"),
    ("[x] = 3", .badTarget("a list"), "[x]"),
    ("(x) = 3", .badTarget("a name"), "(x)"),
    ("sum(x) = 3", .badTarget("the result of a call"), "sum(x)"),
    ("x.name = 3", .badTarget("an attribute"), "name"),
    ("x[0] = 3", .badTarget("an element"), "x[0]"),
    ("True = 3", .badTarget("'True'"), "True"),
    ("None = 3", .badTarget("'None'"), "None"),
    ("(True) = 3", .badTarget("'True'"), "(True)"),
    ("lambda = 3", .reservedWord("lambda"), "lambda"),
    ("x and n", .reservedWord("and"), "and"),
    ("not x", .reservedWord("not"), "not"),
    ("x if n else 3", .reservedWord("if"), "if"),
    ("z = x = 3", .assignmentInExpression, "="),
    ("(x = 3)", .assignmentInExpression, "="),
    ("z = (x) = 3", .assignmentInExpression, "="),
    ("z = = 3", .assignmentInExpression, "="),
    ("[x = 3]", .assignmentInExpression, "="),
    ("sum(1 = 3)", .assignmentInExpression, "="),
    ("x += 1", .compoundAssignment(name: "x", operation: "+"), "+="),
    ("x **= 2", .compoundAssignment(name: "x", operation: "**"), "**="),
    ("x //= 2", .compoundAssignment(name: "x", operation: "//"), "//="),
    ("x −= 2", .compoundAssignment(name: "x", operation: "-"), "−="),
    ("x + n *= 2", .compoundAssignment(name: "", operation: "*"), "*="),
    ("x\nn", .expressionBeforeEnd, "x"),
    ("a = 1; x + a; n", .expressionBeforeEnd, "x + a"),
    ("sum(dim=0, x)", .positionalAfterKeyword, "x"),
    ("x.sum(dim=0, 1 + 1)", .positionalAfterKeyword, "1 + 1"),
    ("sum(x, dim=0, dim=1)", .repeatedKeyword("dim"), "dim"),
    ("!x", .foreignOperator("!"), "!"),
    ("x ! n", .foreignOperator("!"), "!"),
    ("x && n", .foreignOperator("&&"), "&&"),
    ("x || n", .foreignOperator("||"), "||"),
    ("x² ³", .powerOfPower, "³"),
    ("x⁻", .badSuperscript, "⁻"),
    ("x⁻ ²", .badSuperscript, "⁻"),
    ("'abc", .unterminatedString, "'abc"),
    ("z = \"abc'\n", .unterminatedString, "\"abc'"),
    ("'a\\qb'", .unknownEscape, "\\"),
    ("007", .leadingZero, "007"),
    ("0x1F", .otherBase, "0x1F"),
    ("0b101", .otherBase, "0b101"),
    ("x $ n", .unexpectedCharacter(0x24), "$"),
    ("x ? n", .unexpectedCharacter(0x3F), "?"),
    ("x : n", .unexpectedCharacter(0x3A), ":"),
    ("{x}", .unexpectedCharacter(0x7B), "{"),
    ("x \\\n + n", .unexpectedCharacter(0x5C), "\\"),
    ("“a”", .unexpectedCharacter(0x201C), "“"),
    ("x – n", .unexpectedCharacter(0x2013), "–"),
    ("xᵀ", .unexpectedCharacter(0x1D40), "ᵀ"),
    ("xⁿ", .unexpectedCharacter(0x207F), "ⁿ"),
    ("x\u{202E}", .unexpectedCharacter(0x202E), "\u{202E}"),
    ("x\u{200B}", .unexpectedCharacter(0x200B), "\u{200B}"),
    ("x\u{FEFF}", .unexpectedCharacter(0xFEFF), "\u{FEFF}"),
    ("\u{308}", .unexpectedCharacter(0x308), "\u{308}"),
    ("3\u{302}", .unexpectedCharacter(0x302), "\u{302}"),
    ("x\0", .controlCharacter(0), "\0"),
    ("# \u{1B}[31m", .controlCharacter(0x1B), "\u{1B}"),
    ("'\u{7}'", .controlCharacter(7), "\u{7}"),
    ("x\u{7F}", .controlCharacter(0x7F), "\u{7F}"),
    ("x\u{85}", .controlCharacter(0x85), "\u{85}"),
    ("x\u{0C}", .controlCharacter(0x0C), "\u{0C}"),
  ]

  @Test("each is told apart and shown in its place", arguments: table)
  func problems(_ program: String, _ problem: SyntaxProblem, _ place: String) throws {
    let error = try #require(failure(program))
    #expect(error.kind == .syntax(problem))
    #expect(error.category.name == "syntax")
    let bytes = Array(program.utf8)[error.range.start..<error.range.end]
    #expect(String(decoding: bytes, as: UTF8.self) == place)
    #expect(!error.message.isEmpty)
  }

  @Test("brackets nest up to Python's limit")
  func nesting() throws {
    func nested(_ n: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: n) + "1" + String(repeating: close, count: n)
    }
    for (open, close) in [("(", ")"), ("[", "]"), ("sum(", ")")] {
      #expect(throws: Never.self) { try Program(nested(200, open, close)) }
      let error = try #require(failure(nested(201, open, close)))
      #expect(error.kind == .syntax(.tooDeep(limit: 200)))
      #expect(error.location.column == 201 * open.count)
    }
  }

  @Test("names have 255 characters at most, numbers 1000")
  func longWords() throws {
    let name = String(repeating: "é", count: 256)
    #expect(failure(name)?.kind == .syntax(.nameTooLong(256)))
    let digits = "0." + String(repeating: "1", count: 999)
    #expect(failure(digits)?.kind == .syntax(.numberTooLong(1001)))
    #expect(failure(String(digits.dropLast())) == nil)
  }
}
