import Testing

/// NAME=VALUE and --freeze.
struct ProgramInputTests {
  @Test(arguments: [
    ("3", 6.0), (" 3 ", 6), ("-3", -6), ("+3", 6), ("1e-3", 0.002), (".5", 1), ("2*3 + 1", 14),
    ("2^10", 2048), ("(1 + 2)²", 18), ("sqrt(2.25)", 3), ("pi/pi", 2), ("maximum(1, 2)", 4),
    ("True", 2), ("tensor(3)", 6), ("tensor(1.5, dtype=float64)", 3), ("tensor([[4]]).sum()", 8),
    ("inf", .infinity),
  ])
  func valuesAreConstantExpressions(_ value: String, _ doubled: Double) async throws {
    let outcome = try await Tool.run(["eval", "A*2", "A=\(value)", "--json"], in: Folder())
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try ReportDocument(outcome.output).value.numbers == [doubled])
  }

  @Test(arguments: [
    ("3", "float64", [] as [Int]), ("[1, 2]", "float64", [2]), ("[[1], [2]]", "float64", [2, 1]),
    ("[]", "float64", [0]), ("tensor(3, dtype=int64)", "int64", []),
    ("tensor([1, 2])", "int64", [2]),
    ("tensor(3, dtype=float32)", "float32", []), ("tensor(1.5)", "float32", []),
    ("tensor(True)", "bool", []),
  ])
  func valuesKeepTheirType(_ value: String, _ dtype: String, _ shape: [Int]) async throws {
    let outcome = try await Tool.run(["eval", "A", "A=\(value)", "--json"], in: Folder())
    let report = try ReportDocument(outcome.output)
    #expect(report.value.dtype == dtype)
    #expect(report.value.shape == shape)
    let hasGradient = (report.grads["A"] ?? nil) != nil
    #expect(hasGradient == dtype.hasPrefix("float"))
  }

  @Test(arguments: ["µ", "λ_1", "Ångström", "变量", "x1", "_", "tanh", "sum"])
  func namesMayBeAnyVariable(_ name: String) async throws {
    let outcome = try await Tool.run(["eval", "1*\(name) + 1", "\(name)=2"], in: Folder())
    #expect(outcome.lines == ["output = 3", "d output / d \(name) = 1"], "\(outcome.messages)")
  }

  @Test func unusedInputsAreNoted() async throws {
    let outcome = try await Tool.run(["eval", "A", "A=3", "B=4"], in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.messages == "note: the program does not use B\n")
    #expect(outcome.lines.last == "d output / d B = none (no gradient reaches B)")
  }

  @Test func inputsMayBeGivenInAnyOrder() async throws {
    let folder = try Folder()
    let first = try await Tool.run(["eval", "a - b", "b=4", "--json", "a=3"], in: folder)
    let second = try await Tool.run(["eval", "--json", "a - b", "a=3", "b=4"], in: folder)
    #expect(first.output == second.output)
    #expect(try ReportDocument(first.output).value.numbers == [-1])
  }

  @Test(arguments: [
    Refusal(["A"], 64, "'A'", "A=3"),
    Refusal(["A="], 64, "A has no value"),
    Refusal(["A=  "], 64, "A has no value"),
    Refusal(["=3"], 64, "'=3'", "name"),
    Refusal(["A==3"], 64, "'A==3'", "="),
    Refusal(["A=B=3"], 64, "value of A", "expression"),
    Refusal(["A=b=3;b"], 64, "value of A", "expression"),
    Refusal(["A=3;4"], 65, "value of A"),
    Refusal(["A=foo"], 65, "in the value of A:\n", "'foo'", "^^^"),
    Refusal(["A=A"], 65, "value of A"),
    Refusal(["A=("], 65, "value of A", "^"),
    Refusal(["A=1/0"], 65, "value of A", "division by zero"),
    Refusal(["A=1 2"], 65, "value of A"),
    Refusal(["A=tahn(1)"], 65, "value of A", "'tanh'"),
    Refusal(["A='three'"], 65, "value of A", "a string"),
    Refusal(["A=None"], 65, "value of A", "None"),
    Refusal(["A=float32"], 65, "value of A"),
    Refusal(["A=[1, [2]]"], 65, "value of A", "length"),
    Refusal(["A=[1, 'b']"], 65, "value of A"),
    Refusal(["A=tensor(3, dtype=int23)"], 65, "value of A", "int23"),
    Refusal(["A=@weights.npy"], 66, "value of A", "cannot read weights.npy"),
    Refusal(["A=@"], 64, "A=@x.npy"),
    Refusal(["\"><script>=3"], 64, "\"><script>"),
    Refusal(["\\N=3"], 64, "\\N"),
    Refusal(["A B=3"], 64, "name"),
    Refusal([" A=3"], 64, "name"),
    Refusal(["A\n=3"], 64, "name"),
    Refusal(["A\u{1B}[31m=3"], 64, "name"),
    Refusal(["for=3"], 64, "name"),
    Refusal(["pi=3"], 64, "name"),
    Refusal(["3=4"], 64, "name"),
    Refusal([String(repeating: "A", count: 100_000) + "=3"], 64, "…"),
    Refusal(["A=3", "A=4"], 64, "A is given twice"),
    Refusal(["A=3", "--freeze", "B"], 64, "--freeze B"),
    Refusal(["A=3", "--freeze", ""], 64, "--freeze"),
  ])
  func badInputsAreRefused(_ refusal: Refusal) async throws {
    try await Refusal(
      arguments: ["draw", "A*2", "-o", "x.svg", "-o", "x.json"] + refusal.arguments, refusal
    ).check(in: Folder())
  }
}
