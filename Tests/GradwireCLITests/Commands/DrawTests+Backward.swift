import Foundation
import Testing

/// `gradwire draw --backward`.
extension DrawTests {
  @Test func bothPassesAreDrawn() async throws {
    let folder = try Folder()
    let names = ["a.dot", "a.json", "a.pdf", "a.png", "a.svg", "a.txt"]
    let outcome = try await Tool.run(
      ["draw", "L = A^2*(B+5)", "A=3", "B=2", "--backward"] + names.flatMap { ["-o", $0] },
      in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(folder.names == names)
    #expect(try folder.text("a.svg").contains("∂L/∂A"))
    #expect(try folder.text("a.dot").contains("∂L/∂A"))
    #expect(try folder.text("a.json").contains("gradwire-backward"))
    #expect(try folder.text("a.txt").contains("∂L/∂A  = ∂L/∂v₁ × g₃ = 42"))
  }

  @Test func frozenInputsHaveNoGradientThatLeaves() async throws {
    let folder = try Folder()
    _ = try await Tool.run(
      ["draw", "L = A*B", "A=3", "B=2", "--freeze", "B", "--backward", "-o", "a.txt"], in: folder)
    let text = try folder.text("a.txt")
    #expect(text.contains("∂L/∂A"))
    #expect(!text.contains("∂L/∂B"))
  }

  @Test func whatHasNoGradientIsRefused() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      ["draw", "A*2", "A=3", "--freeze", "A", "--backward", "-o", "a.svg"], in: folder)
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("--backward: the backward circuit: the tensor does not"))
    #expect(outcome.messages.contains("hint: the output must come from an input"))
    #expect(folder.names == [])
    let quiz = try await Tool.run(["draw", "A*2", "A=3", "--quiz", "--backward"], in: folder)
    #expect(quiz.code == 64)
    #expect(quiz.messages.contains("--backward is not for --quiz"))
    let collapsed = try await Tool.run(
      ["draw", "A*2", "A=3", "--depth", "0", "--backward"], in: folder)
    #expect(collapsed.code == 64)
    #expect(collapsed.messages.contains("scopes stay open: leave out --depth"))
  }
}
