import Testing

/// `gradwire draw --quiz`.
extension DrawTests {
  private static let square = ["draw", "A²(B + 5)", "A=3", "B=2"]

  @Test func quizzesAreWrittenAsWorksheetAndKey() async throws {
    let folder = try Folder()
    let sheet = try await Tool.run(
      Self.square + ["--quiz", "gradients", "-o", "a.txt", "-o", "a.svg", "-o", "a.pdf"],
      in: folder)
    #expect(sheet.code == 0, "\(sheet.messages)")
    #expect(try folder.text("a.txt").contains(" 4  gradient of A → x²      ________"))
    #expect(try !folder.text("a.svg").contains(">42<"))
    let key = try await Tool.run(
      Self.square + ["--quiz", "gradients", "--answers", "-o", "k.txt", "-o", "k.svg"], in: folder)
    #expect(key.code == 0, "\(key.messages)")
    #expect(try folder.text("k.txt").contains("upstream × local = 7 × 6 = 42"))
    #expect(try folder.text("k.svg").contains(">42<"))
  }

  @Test func quizzesAskForBothUnlessTold() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(Self.square + ["-o", "a.txt", "--quiz"], in: folder)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try folder.text("a.txt").hasPrefix("Fill in the values, then the gradients\n"))
    let some = try await Tool.run(
      Self.square + ["--quiz", "both", "--hide", "A,v1", "--answers", "-o", "b.txt"], in: folder)
    #expect(some.code == 0, "\(some.messages)")
    #expect(try folder.text("b.txt").split(separator: "\n").count == 5)
  }

  @Test func quizzesOfValuesShowNoGradients() async throws {
    let folder = try Folder()
    for (show, isShown) in [([], false), (["--show", "values,gradients"], true)] {
      let outcome = try await Tool.run(
        Self.square + ["--quiz", "values", "-o", "a.svg"] + show, in: folder)
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(try folder.text("a.svg").contains(">42<") == isShown)
    }
  }

  @Test(arguments: [
    Refusal(["--hide", "A"], 64, "--hide", "--quiz"),
    Refusal(["--answers"], 64, "--answers", "--quiz"),
    Refusal(["--quiz", "all"], 64, "all", "values, gradients, both"),
    Refusal(["--quiz", "both", "--hide", "q"], 64, "--hide q", "no q", "A, v₁, B"),
    Refusal(["--quiz", "values", "--hide", "A"], 64, "A cannot be asked for"),
    Refusal(["--quiz", "both", "-o", "a.txt", "-o", "a.json"], 64, "a.json", ".pdf"),
  ])
  func badQuizzesAreRefused(_ refusal: Refusal) async throws {
    try await Refusal(arguments: Self.square + refusal.arguments, refusal).check(in: Folder())
  }
}
