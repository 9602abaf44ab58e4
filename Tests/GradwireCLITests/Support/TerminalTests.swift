import Testing

/// Terminals, pipes, and what stands on which of them.
struct TerminalTests {
  private static let needsTerminal = ConditionTrait.enabled(
    if: (try? PseudoTerminal()) != nil, "this system gives no pseudo terminals")

  @Test(needsTerminal) func terminalsGetTheDerivation() async throws {
    let folder = try Folder()
    let shown = try await PseudoTerminal().run(["draw", "A*B", "A=3", "B=2"], in: folder)
    _ = try await Tool.run(["draw", "A*B", "A=3", "B=2", "-o", "a.txt"], in: folder)
    #expect(try folder.text("a.txt") == shown)
    #expect(shown.contains("backward"))
  }

  @Test(
    needsTerminal,
    arguments: [
      ["eval", "A*B", "A=3"], ["eval", "A", "A=("], ["eval", "A"], ["eval", "A", "A"],
      ["eval", "A", "--frob"],
    ])
  func onlyTerminalsSeeColor(_ arguments: [String]) async throws {
    let folder = try Folder()
    let red = "\u{1B}[1;31merror:\u{1B}[0m "
    let shown = try await PseudoTerminal().run(arguments, in: folder)
    #expect(shown.ranges(of: red).count == 1, "\(shown)")
    let caught = try await Tool.run(arguments, in: folder)
    #expect(caught.messages == shown.replacing(red, with: "error: "))
    let plain = try await PseudoTerminal().run(arguments, in: folder, noColor: "1")
    #expect(plain == caught.messages)
    // An empty NO_COLOR is none, says no-color.org.
    let empty = try await PseudoTerminal().run(arguments, in: folder, noColor: "")
    #expect(empty == shown)
  }

  @Test func closedPipesEndQuietly() async throws {
    let folder = try Folder()
    try folder.write("long.circuit", "tensor([1\(String(repeating: ", 1", count: 50_000))])")
    let outcome = try await Tool.shell(
      "{ gradwire eval --json long.circuit; echo $? >code; } 2>messages | head -c 1", in: folder)
    #expect(outcome.text == "{")
    let (code, messages) = (try folder.text("code"), try folder.text("messages"))
    // 141 where the signal has its usual meaning; a runner that ignores it hands that on.
    if code == "141\n" {
      #expect(messages == "")
    } else {
      #expect(code == "73\n")
      #expect(messages == "error: cannot write standard output: Broken pipe\n")
    }
  }

  @Test func ignoredClosedPipesAreTold() async throws {
    let folder = try Folder()
    try folder.write("long.circuit", "tensor([1\(String(repeating: ", 1", count: 50_000))])")
    _ = try await Tool.shell(
      "trap '' PIPE; { gradwire eval --json long.circuit; echo $? >code; } 2>messages | head -c 1",
      in: folder)
    #expect(try folder.text("code") == "73\n")
    #expect(
      try folder.text("messages") == "error: cannot write standard output: Broken pipe\n")
  }

  @Test(
    arguments: [
      "eval A A=3", "draw A A=3", "list functions", "--help", "--version", "draw --help",
    ],
    [">/dev/full", ">&-"])
  func lostOutputIsTold(_ command: String, _ target: String) async throws {
    let outcome = try await Tool.shell("gradwire \(command) \(target)", in: Folder())
    outcome.checkRefused(73, ["standard output"])
  }

  @Test func filesNeedNoStandardOutput() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell(
      "gradwire draw A A=3 -o a.svg && gradwire draw A A=3 -o b.svg <&- >&- 2>&-", in: folder)
    #expect(outcome.code == 0)
    #expect(try folder.bytes("a.svg") == folder.bytes("b.svg"))
  }

  @Test func messagesMayBeLost() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell("gradwire eval A 2>&-; test $? = 65", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
  }
}
