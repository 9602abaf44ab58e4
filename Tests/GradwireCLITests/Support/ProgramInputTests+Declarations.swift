import Testing

/// Programs that bring their own values.
extension ProgramInputTests {
  private static let square = "input A = 3; input B = 2; A²(B + 5)"

  @Test(arguments: [
    ([], ["output = 63", "d output / d A = 42", "d output / d B = 9"]),
    (["A=1"], ["output = 7", "d output / d A = 14", "d output / d B = 1"]),
    (
      ["--freeze", "B"],
      ["output = 63", "d output / d A = 42", "d output / d B = none (B takes no gradient)"]
    ),
  ])
  func declaredValuesNeedNoOthers(_ more: [String], _ lines: [String]) async throws {
    let outcome = try await Tool.run(["eval", Self.square] + more, in: Folder())
    #expect(outcome.lines == lines && outcome.messages.isEmpty, "\(outcome.messages)")
  }

  @Test func constantsTakeNoGradientAndParametersAreDrawnFilled() async throws {
    let folder = try Folder()
    let text = "input x = 3; param w = 0.5; const k = 2; w·x − k"
    let outcome = try await Tool.run(
      ["draw", text, "k=4", "-o", "a.json", "-o", "a.svg"], in: folder)
    #expect(outcome.code == 0, "\(outcome.messages)")
    let circuit = try await Tool.shell("cat a.json", in: folder).text
    for (name, kind) in [("x", "input"), ("w", "parameter"), ("k", "constant")] {
      let place = try #require(circuit.firstRange(of: "\"name\": \"\(name)\""))
      let before = circuit[..<place.lowerBound].suffix(80)
      #expect(before.contains("\"kind\": \"\(kind)\""), "\(name)")
    }
  }

  @Test(arguments: [
    ("param w = 2; input x = 3; const k = 1; (w·x − k)²", ["w", "grad w"]),
    ("input w = 2; input x = 3; const k = 1; (w·x − k)²", ["w", "x", "grad w", "grad x"]),
  ])
  func optimizersMoveParametersOrElseInputs(_ text: String, _ columns: [String]) async throws {
    let outcome = try await Tool.run(
      ["optimize", text, "--lr", "0.05", "--steps", "1"], in: Folder())
    let rows = try RunRows(outcome.text)
    #expect(rows.columns == ["step", "loss", "lr"] + columns)
    // ∂(3w − 1)²/∂w = 6(3w − 1) = 30 at w = 2.
    #expect(rows["loss"][0] == 25 && rows["grad w"][0] == 30 && rows["w"][1] == 0.5)
  }

  @Test func frozenParametersStay() async throws {
    let text = "param w = 2; param b = 1; (3w − b)²"
    let outcome = try await Tool.run(
      ["optimize", text, "b=4", "--freeze", "b", "--lr", "0.05", "--steps", "1"], in: Folder())
    #expect(try RunRows(outcome.text).columns == ["step", "loss", "lr", "w", "grad w"])
    try await Refusal(["optimize", text, "--freeze", "b", "--freeze", "w"], 64, "no parameter")
      .check(in: Folder())
  }

  @Test func landscapesLieOverDeclaredParameters() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      ["landscape", "param u = 3; input s = 9; param v = 2; u² + s·v²", "--steps", "3"], in: folder)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.text.contains(">u<") && outcome.text.contains(">v<"))
    #expect(!outcome.text.contains(">s<"))
    try await Refusal(["landscape", "param u = 3; input v = 2; u² + v²"], 64, "1: u").check(
      in: folder)
  }

  @Test(arguments: [
    Refusal(["eval", "input A = 3; input A = 4"], 65, "twice", "1 | input A", "hint"),
    Refusal(["eval", "input A = 1/0; A"], 65, "division by zero"),
    Refusal(["draw", "input A = 1; A", "--freeze", "B", "-o", "a.svg"], 64, "--freeze B"),
    Refusal(["eval", "input A = 1; A", "A=1", "A=2"], 64, "twice"),
  ])
  func badDeclarationsAreRefused(_ refusal: Refusal) async throws {
    try await refusal.check(in: Folder())
  }
}
