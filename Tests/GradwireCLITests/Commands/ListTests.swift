import Autograd
import Testing

/// `gradwire list`.
struct ListTests {
  @Test func everyFunctionIsListed() async throws {
    let outcome = try await Tool.run(["list", "functions"], in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(outcome.lines.count == FunctionCatalog.all.count)
    for (line, function) in zip(outcome.lines, FunctionCatalog.all) {
      #expect(line.hasPrefix(function.signature + "  "))
      #expect(line.hasSuffix("  " + function.summary))
    }
  }

  @Test func functionsAreExplained() async throws {
    let folder = try Folder()
    for function in FunctionCatalog.all {
      let outcome = try await Tool.run(["list", "functions", function.name], in: folder)
      #expect(outcome.code == 0)
      #expect(
        outcome.text == """
          \(function.signature)
            \(function.summary)
            value       \(function.formula)
            derivative  \(function.derivative)

          """)
    }
  }

  @Test func themesAreListed() async throws {
    let outcome = try await Tool.run(["list", "themes"], in: Folder())
    #expect(outcome.code == 0)
    #expect(
      outcome.lines.map { $0.prefix { $0 != " " } } == ["light", "dark", "print", "classic"])
  }

  @Test(arguments: [
    Refusal(["list", "functions", "tahn"], 64, "'tahn'", "gradwire list functions"),
    Refusal(["list", "functions", ""], 64, "''"),
    Refusal(["list", "functions", "tanh", "sin"], 64, "sin"),
    Refusal(["list", "themes", "dark"], 64, "dark"),
  ])
  func unknownNamesAreRefused(_ refusal: Refusal) async throws {
    try await refusal.check(in: Folder())
  }
}
