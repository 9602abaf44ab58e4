import Testing

/// What can be said to the examples, and what they say to mistakes.
struct OptionTests {
  @Test(arguments: ["LinearRegression", "CurveFit", "TwoMoons", "Digits"])
  func helpTellsOfAllOptions(_ name: String) async throws {
    let run = try await ExampleProgram(name, ["--help"])
    #expect(run.code == 0)
    let text = run.lines.joined(separator: "\n")
    for option in ["--output", "--seed", "--export", name == "Digits" ? "--epochs" : "--steps"] {
      #expect(text.contains(option), "\(option)")
    }
  }

  @Test func aFewStepsSuffice() async throws {
    let run = try await ExampleProgram("TwoMoons", ["--steps", "3", "-o", "a/b", "--seed", "5"])
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.lines.count == 5)
    try run.expectPictures("moons", in: "a/b")
  }

  @Test func seedsMakeRuns() async throws {
    func losses(_ seed: String) async throws -> [Double] {
      let run = try await ExampleProgram(
        "TwoMoons", ["--steps", "20", "--seed", seed, "--export", "run.safetensors"])
      return try run.losses()
    }
    let first = try await losses("1")
    #expect(try await losses("1") == first)
    #expect(try await losses("2") != first)
    #expect(try #require(first.last) < first[0])
  }

  @Test(arguments: [
    ("Digits", ["--data", "no.npy"], "scripts/setup.sh tables"),
    ("Digits", ["--epochs", "0"], "no whole number from 1 on"),
    ("CurveFit", ["--steps=-1"], "no whole number from 1 on"),
    ("CurveFit", ["--steps", "many"], "no whole number from 1 on"),
    ("TwoMoons", ["--steps", "1", "--output", "/dev/null/x"], "/dev/null/x"),
    ("TwoMoons", ["--steps", "1", "--export", "no/x.safetensors"], "no/x.safetensors"),
  ])
  func mistakesAreTold(_ name: String, _ arguments: [String], _ words: String) async throws {
    let run = try await ExampleProgram(name, arguments)
    #expect(run.code != 0)
    #expect(run.messages.contains(words), "\(run.messages)")
  }
}
