import Testing

/// Programs that cannot be understood or computed.
struct BadProgramTests {
  private static let inputs = ["A=3", "B=2", "v=[1, 2, 3]", "w=[1, 2]", "M=[[1, 2]]"]

  @Test(arguments: [
    Refusal(["A*C"], 65, "'C'", "1 | A*C", "|   ^"),
    Refusal(["y = tahn(A)"], 65, "'tahn'", "|     ^^^^", "'tanh'"),
    Refusal(["(A*(2+3)"], 65, "1 | (A*(2+3)", "| ^"),
    Refusal(["A*2)"], 65, "|    ^"),
    Refusal([""], 65, "empty"),
    Refusal([" \n\t"], 65, "empty"),
    Refusal(["# nothing"], 65, "empty"),
    Refusal(["v + w"], 65, "[3]", "[2]", "~~^~~"),
    Refusal(["M @ M"], 65, "[1, 2]"),
    Refusal(["\"><script>"], 65, "\"><script>"),
    Refusal(["\\N"], 65, "\\"),
    Refusal(["A\u{1B}[31m"], 65, "U+001B"),
    Refusal(["A\u{202E}B"], 65, "U+202E"),
    Refusal(["A = 3\nA B"], 65, "2 | A B"),
    Refusal(["y = A; z"], 65, "'z'"),
    Refusal(["A = "], 65, "'A'"),
    Refusal(["A < B < 3"], 65, "logical_and"),
    Refusal(["A[0]"], 65, "no elements to choose from"),
    Refusal(["1/0"], 65, "division by zero"),
    Refusal(["sum(A, dim=7)"], 65, "7"),
    Refusal(["sum(A, dmi=0)"], 65, "dmi"),
    Refusal(["v.reshape(2, 2)"], 65, "[2, 2]"),
  ])
  func eachIsOneMessage(_ refusal: Refusal) async throws {
    let needed = Self.inputs.filter { input in
      input.prefix { $0 != "=" }.allSatisfy { refusal.arguments[0].contains($0) }
    }
    try await Refusal(
      arguments: ["draw", "-o", "x.svg", "-o", "x.json", "--"] + refusal.arguments + needed, refusal
    ).check(in: Folder())
  }

  /// Programs that no command line can hold.
  @Test(arguments: [
    LongProgram("nested", .repeated("(", 100_000) + "A" + .repeated(")", 100_000), "nested"),
    LongProgram("open", .repeated("(", 100_000), "'('"),
    LongProgram("lists", .repeated("[", 100_000) + .repeated("]", 100_000), "nested"),
    LongProgram("identifier", .repeated("A", 1_000_000), "1000000"),
    LongProgram("number", .repeated("1", 1_000_000), "number"),
    LongProgram("string", "\"" + .repeated("x", 1_000_000), "quote"),
    LongProgram("raised", "A" + .repeated("²", 100_000), "number"),
    LongProgram("NUL", "A\u{0}B", "U+0000"),
    LongProgram("control", "A \u{1B}[31m B", "U+001B"),
    LongProgram("script", "\"><script>alert(1)</script>", "quote"),
  ])
  func hugeOrHostileFilesAreOneMessage(_ program: LongProgram) async throws {
    let folder = try Folder()
    let file = "\(program.name).circuit"
    try folder.write(file, program.text)
    try await Refusal(
      ["draw", file, "A=3", "-o", "x.svg", "-o", "x.json"], 65, "in \(file):\n", program.part
    ).check(in: folder)
  }

  @Test(arguments: [
    (LongProgram("sum", .repeated("A+", 199_999) + "A"), 600_000.0, 200_000.0),
    (LongProgram("signs", .repeated("-", 200_000) + "A"), 3, 1),
    (LongProgram("names", "x = A\n" + .repeated("x = x + 1\n", 50_000)), 50_003, 1),
    (LongProgram("methods", "A" + .repeated(".relu()", 100_000)), 3, 1),
    (LongProgram("comments", .repeated("# line\n", 100_000) + "A"), 3, 1),
  ])
  func longProgramsAreComputed(
    _ program: LongProgram, _ value: Double, _ gradient: Double
  ) async throws {
    let folder = try Folder()
    try folder.write("long.circuit", program.text)
    let outcome = try await Tool.run(["eval", "long.circuit", "A=3", "--json"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    let report = try ReportDocument(outcome.output)
    #expect(report.value.numbers == [value])
    #expect(report.grads["A"]??.numbers == [gradient])
  }

  @Test func hugeCircuitsAreNotLaidOut() async throws {
    let folder = try Folder()
    try folder.write("long.circuit", .repeated("A+", 199_999) + "A")
    try await Refusal(["draw", "long.circuit", "A=3", "-o", "x.svg"], 65, "199999", ".json").check(
      in: folder)
  }

  @Test(arguments: ["x.svg", "x.png", "x.pdf", "x.dot"])
  func onePictureTooManyWritesNothing(_ name: String) async throws {
    let folder = try Folder()
    try folder.write("long.circuit", .repeated("A+", 2_999) + "A")
    try await Refusal(
      ["draw", "long.circuit", "A=3", "-o", "ok.txt", "-o", name], 65, "2999", ".json"
    ).check(in: folder)
  }

  @Test func largeCircuitsAreWrittenAsText() async throws {
    let folder = try Folder()
    try folder.write("long.circuit", .repeated("A+", 9_999) + "A")
    let outcome = try await Tool.run(
      ["draw", "long.circuit", "A=3", "-o", "x.json", "-o", "x.txt"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(folder.names == ["long.circuit", "x.json", "x.txt"])
    let circuit = try CircuitDocument(folder.bytes("x.json"))
    #expect(circuit.gates.count == 9_999)
    #expect(circuit.wires.count == 2 * 9_999 + 1)
  }
}

/// A program whose text no test log should show.
struct LongProgram: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// What the message about it contains.
  let part: String

  init(_ name: String, _ text: String, _ part: String = "") {
    self.name = name
    self.text = text
    self.part = part
  }

  var testDescription: String { name }
}

extension String {
  fileprivate static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
