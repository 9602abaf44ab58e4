import Foundation
import TestSupport
import Testing

/// `gradwire eval --cases`: a file of cases in, a file of results out.
struct EvalCasesTests {
  private static let good =
    #"{"id":"g","program":"y = x * x","inputs":{"x":{"dtype":"float64","shape":[],"data":[3]}},"output":"y"}"#
  private static let answer =
    #"{"error": null, "id": "g", "value": {"data": [9], "dtype": "float64", "shape": []}}"#

  @Test func allOptimizerCasesAreAsPyTorchHasThem() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      ["eval", "--cases", CaseFile.path("optimizer-cases"), "--results", "r.jsonl"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(folder.names == ["r.jsonl"])
    let cases = try CaseFile.lines("optimizer-cases")
    let results = try folder.text("r.jsonl").split(separator: "\n").map(String.init)
    #expect(cases.count == 249 && results.count == 249)
    var refused = 0
    for (line, result) in zip(cases, results) {
      let judge = try CaseJudge(line: line, result: result)
      #expect(judge.complaint == nil, "\(judge.wanted["id"] ?? "")")
      if judge.got["error"] is [String: Any] { refused += 1 }
    }
    #expect(outcome.messages == "249 cases: \(249 - refused) answered, \(refused) refused\n")
  }

  @Test func standardInputAndOutputGiveTheSameBytes() async throws {
    let folder = try Folder()
    let file = CaseFile.path("evaluation-cases")
    let named = try await Tool.run(
      ["eval", "--cases", file, "--results", "r.jsonl"], in: folder)
    let piped = try await Tool.shell("cat \"$1\" | gradwire eval --cases -", [file], in: folder)
    #expect(named.code == 0 && piped.code == 0)
    #expect(try folder.bytes("r.jsonl") == piped.output)
    #expect(piped.lines.count == 38)
    let dash = try await Tool.run(["eval", "--cases", file, "--results", "-"], in: folder)
    #expect(dash.output == piped.output)
  }

  @Test func hostileLinesDoNotStopTheBatch() async throws {
    let folder = try Folder()
    let lines: [(bytes: [UInt8], id: String, message: String)] = [
      (Array("not json".utf8), "", "not JSON"), (Array("{\"id\":\"nul\0\"}".utf8), "", "control"),
      ([0, 0, 0], "", "not JSON"), ([0xFF, 0xFE], "", "not JSON"),
      ([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000), "", "nest deeper"),
      (
        Array("{\"id\":\"big\",\"program\":\"".utf8)
          + [UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000) + Array("\"}".utf8), "big",
        "longer than 32 MB"
      ),
      (
        Array(
          #"{"id":"s","program":"l=p","params":{},"output":"l","optimizer":{"name":"SGD"},"steps":1e18}"#
            .utf8), "s", "steps"
      ),
    ]
    var file = [0xEF, 0xBB, 0xBF] + Array(Self.good.utf8)
    for line in lines { file += [0x0D, 0x0A, 0x0A] + line.bytes }
    try folder.write("c.jsonl", file + [0x0A] + Array(Self.good.utf8))
    let outcome = try await Tool.run(["eval", "--cases", "c.jsonl"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.messages == "9 cases: 2 answered, 7 refused\n")
    try #require(outcome.lines.count == 9)
    #expect(outcome.lines.first == Self.answer && outcome.lines.last == Self.answer)
    for (line, wanted) in zip(outcome.lines.dropFirst(), lines) {
      let result = try CaseJudge(line: "{}", result: line).got
      let error = try #require(result["error"] as? [String: Any])
      #expect(result["id"] as? String == wanted.id)
      #expect((error["message"] as? String)?.contains(wanted.message) == true, "\(line)")
    }
  }

  /// Whoever feeds cases by hand gets each answer at once.
  @Test func answersComeBeforeTheInputEnds() async throws {
    let outcome = try await Tool.shell(
      """
      mkfifo in; gradwire eval --cases in >out & exec 3>in
      printf '%s\\n' "$1" >&3
      for i in 1 2 3 4 5 6 7 8 9 10; do test -s out && break; sleep 0.2; done
      cat out; exec 3>&-; wait
      """, [Self.good], in: Folder())
    #expect(outcome.lines == [Self.answer])
  }

  @Test(arguments: [
    Refusal(["--cases", "missing.jsonl"], 66, "missing.jsonl"),
    Refusal(["--cases", "folder"], 66, "folder", "directory"),
    Refusal(["--cases", "c.jsonl", "--results", "missing/r.jsonl"], 73, "missing/r.jsonl"),
    Refusal(["--cases", "c.jsonl", "--results", "folder"], 73, "folder", "directory"),
    Refusal(["--cases", "c.jsonl", "x"], 64, "<program>"),
    Refusal(["--cases", "c.jsonl", "--json"], 64, "--json"),
    Refusal(["--cases", "c.jsonl", "--freeze", "x"], 64, "--freeze"),
    Refusal(["x", "x=1", "--results", "r.jsonl"], 64, "--cases"),
  ])
  func badUseIsRefused(_ refusal: Refusal) async throws {
    let folder = try Folder()
    _ = try await Tool.shell("mkdir folder", in: folder)
    try folder.write("c.jsonl", Self.good)
    try await Refusal(arguments: ["eval"] + refusal.arguments, refusal).check(in: folder)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func fullDisksAreTold() async throws {
    let folder = try Folder()
    try folder.write("c.jsonl", Self.good)
    _ = try await Tool.shell("ln -s /dev/full r.jsonl", in: folder)
    let outcome = try await Tool.run(
      ["eval", "--cases", "c.jsonl", "--results", "r.jsonl"], in: folder)
    outcome.checkRefused(73, ["r.jsonl", "No space left"])
    #expect(folder.names == ["c.jsonl", "r.jsonl"])
  }

  /// Endless input, so that only the signal can end it.
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func interruptedBatchesLeaveNoFile(_ signal: Int32, _ code: Int32) async throws {
    let folder = try Folder()
    _ = try await Tool.shell("mkfifo in", in: folder)
    try folder.write("r.jsonl", "old")
    let path = folder.url.path
    // Both ends are held open here, so that the tool waits for more.
    let pipe = try #require(FileHandle(forUpdatingAtPath: path + "/in"))
    try pipe.write(contentsOf: Data((Self.good + "\n").utf8))
    let outcome = try await Tool.interrupted(
      ["eval", "--cases", "in", "--results", "r.jsonl"], in: folder, by: signal
    ) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.contains { $0.hasSuffix(".part") }
    }
    try pipe.close()
    outcome.checkRefused(code, ["interrupted", "r.jsonl is not written"])
    #expect(folder.names == ["in", "r.jsonl"])
    #expect(try folder.text("r.jsonl") == "old")
  }

  @Test(.enabled("there are no pseudo terminals here") { (try? PseudoTerminal()) != nil })
  func longWorkShowsABar() async throws {
    let folder = try Folder()
    let slow =
      #"{"id":"s","program":"l = p * p","params":{"p":{"dtype":"float64","shape":[],"data":[1]}},"output":"l","optimizer":{"name":"SGD"},"steps":100000}"#
    try folder.write("c.jsonl", String(repeating: slow + "\n", count: 40))
    let shown = try await PseudoTerminal().run(
      ["eval", "--cases", "c.jsonl", "--results", "r.jsonl"], in: folder)
    #expect(shown.contains("█") && shown.contains(" left"), "\(shown)")
    #expect(shown.hasSuffix("\r\u{1b}[K40 cases: 40 answered, 0 refused\n"))
  }
}
