import Autograd
import Foundation
import TensorFiles
import Testing
import TestSupport

/// The tool as a whole: help, version, and command lines that name no command.
struct GradwireCommandTests {
  /// Every command, as its words.
  static let commands = [
    "", "draw", "eval", "optimize", "landscape", "list", "list functions", "list optimizers",
    "list schedulers", "list themes",
  ]

  private static func words(_ command: String) -> [String] {
    command.split(separator: " ").map(String.init)
  }

  @Test(arguments: commands)
  func helpIsWhatItWas(_ command: String) async throws {
    let outcome = try await Tool.run(Self.words(command) + ["--help"], in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    let name = (["help"] + Self.words(command)).joined(separator: "-") + ".txt"
    let difference = Snapshot.difference(name, outcome.text)
    #expect(difference == nil)
  }

  @Test(arguments: commands)
  func helpFits80Columns(_ command: String) async throws {
    let outcome = try await Tool.run(Self.words(command) + ["--help"], in: Folder())
    #expect(outcome.lines.count > 5)
    for line in outcome.lines { #expect(line.count <= 80, "\(line)") }
  }

  /// Examples are pasted into a shell, so each must work as it stands.
  @Test(arguments: commands)
  func helpExamplesWork(_ command: String) async throws {
    let folder = try Folder()
    try folder.write("lesson.circuit", "y = tanh(x) # one gate\n")
    try folder.write("cases.jsonl", #"{"id": "a", "program": "y = 1 + 1", "output": "y"}"#)
    let x = Tensor([[1.0, 2.0], [3.0, 4.0]])
    try folder.write("data.npz", npzData(["X": x]))
    try folder.write("w.npy", Tensor([1.0, -1.0]).npyData())
    let help = try await Tool.run(Self.words(command) + ["--help"], in: folder)
    let examples = help.lines.drop { $0 != "EXAMPLES" }.dropFirst().prefix { $0.hasPrefix("  ") }
    #expect(!examples.isEmpty)
    for example in examples {
      let outcome = try await Tool.shell(example, in: folder)
      #expect(outcome.code == 0, "\(example)\n\(outcome.messages)")
      #expect(outcome.messages == "" || example.contains("--cases"), "\(example)")
      let words = example.split(separator: " ")
      for (option, file) in zip(words, words.dropFirst()) where option == "-o" {
        #expect(folder.names.contains(String(file)), "\(example)")
      }
    }
  }

  @Test func noArgumentsShowHelp() async throws {
    let folder = try Folder()
    let bare = try await Tool.run([], in: folder)
    let help = try await Tool.run(["--help"], in: folder)
    #expect(bare.code == 0)
    #expect(bare.text.contains("SUBCOMMANDS"))
    #expect(bare.output == help.output)
  }

  @Test func versionIsANumber() async throws {
    let outcome = try await Tool.run(["--version"], in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    Refusal(["frobnicate"], 64, "frobnicate", "gradwire --help"),
    Refusal(["list", "optimisers"], 64, "optimisers", "gradwire list --help"),
    Refusal(["draw"], 64, "<program>", "gradwire draw --help"),
    Refusal(["eval"], 64, "<program>", "gradwire eval --help"),
    Refusal(["draw", "x", "x=1", "--shw", "none"], 64, "--shw", "--show"),
    Refusal(["optimize"], 64, "<program>", "gradwire optimize --help"),
    Refusal(["eval", "-x", "x=1"], 64, "-x", "gradwire eval --help"),
    Refusal(["draw", "x", "x=1", "-o"], 64, "-o"),
  ])
  func badUsageIsExplained(_ refusal: Refusal) async throws {
    try await refusal.check(in: Folder())
  }
}
