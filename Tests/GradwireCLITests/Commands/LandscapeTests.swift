import Foundation
import TestSupport
import Testing

/// `gradwire landscape`.
struct LandscapeTests {
  @Test func oneRunWritesEveryFormat() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      [
        "landscape", "x² + 4y²", "x=3", "y=1", "--optimizer", "sgd,adam", "--lr", "0.1",
        "--samples",
        "41", "-o", "a.svg", "-o", "a.png", "-o", "a.html",
      ], in: folder)
    #expect(outcome.code == 0 && outcome.messages == "" && outcome.output.isEmpty)
    #expect(folder.names == ["a.html", "a.png", "a.svg"])
    let svg = try folder.text("a.svg")
    #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n"))
    #expect(svg.contains(">SGD<") && svg.contains(">Adam<") && svg.contains(">lr 0.1<"))
    #expect(try folder.text("a.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try folder.bytes("a.png").prefix(4) == [0x89, 0x50, 0x4E, 0x47])
  }

  /// SGD on x² + 4y² at 0.3: x shrinks by 0.4 a step, y grows by −1.4.
  @Test func divergenceIsSaidInWords() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      [
        "landscape", "x² + 4y²", "x=3", "y=1", "--lr", "0.3", "--x-range", "-4:4", "--y-range",
        "-3:3", "--samples", "21", "--steps", "10",
      ], in: folder)
    // 1.4³ = 2.744 is inside, 1.4⁴ = 3.84 is not.
    #expect(outcome.text.contains("SGD, lr 0.3 leaves the picture at step 4"))
    let farther = try await Tool.run(
      ["landscape", "x² + 4y²", "x=3", "y=1", "--lr", "1e3", "--samples", "21"], in: folder)
    #expect(farther.text.contains("the loss is ∞ at step"))
  }

  @Test func everyListedLandscapeIsDrawn() async throws {
    let gallery = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../gallery/landscapes").standardizedFileURL.path
    let folder = try Folder()
    let outcome = try await Tool.shell(
      """
      grep -v '^#' "$1/landscapes.txt" | while read -r program arguments; do
        [ -n "$program" ] || continue
        printf '%s\\n' "$1/$program $arguments --steps 9 --samples 25 -o ${program%.circuit}.svg" |
          xargs gradwire landscape || exit 1
      done
      """, [gallery], in: folder)
    #expect(outcome.code == 0 && outcome.messages == "")
    #expect(
      folder.names
        == ["beale", "himmelblau", "rastrigin", "rosenbrock", "saddle", "valley"].map {
          $0 + ".svg"
        })
  }

  @Test(arguments: [
    (["x²", "x=1"], "a landscape has two inputs that take a gradient, and here are 1: x"),
    (["x*y*z", "x=1", "y=1", "z=1"], "keep the others fixed with --freeze NAME"),
    (["x + sum(y)", "x=1", "y=[1, 2]"], "y has 2 elements; a landscape needs single numbers"),
    (["x + y", "x=1", "y=1", "--x-range", "3:1"], "--x-range 3:1: write two numbers"),
    (["x + y", "x=1", "y=1", "--y-range", "3"], "--y-range 3: write two numbers"),
    (["x + y", "x=1", "y=1", "--kind", "cube"], "--kind cube: the kinds are contour"),
    (["x + y", "x=1", "y=1", "--theme", "pink"], "the themes are"),
    (["x + y", "x=1", "y=1", "--steps", "0"], "--steps 0: from 1 to 1000000"),
    (["x + y", "x=1", "y=1", "--samples", "9"], "--samples 9: from 11 to 1001"),
    (["x + y", "x=1", "y=1", "--scale", "0"], "a scale is between 0.1 and 20"),
    (["x + y", "x=1", "y=1", "-o", "a.pdf"], "cannot be written as 'pdf'"),
    (["x + y", "x=1", "y=1", "-o", "a"], "the file needs an extension"),
    (["x + y", "x=1", "y=1", "--optimizer", "adm"], "did you mean 'Adam'?"),
  ])
  func wrongUseIsRefused(_ arguments: [String], _ reason: String) async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(["landscape"] + arguments, in: folder)
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains(reason), "\(outcome.messages)")
    #expect(outcome.output.isEmpty && folder.names.isEmpty)
  }

  @Test func wrongProgramsAreData() async throws {
    let folder = try Folder()
    let pair = try await Tool.run(["landscape", "x * [1, 2] + y", "x=1", "y=1"], in: folder)
    #expect(pair.code == 65)
    let nowhere = try await Tool.run(
      ["landscape", "x + y", "x=1", "y=1", "-o", "no/a.svg", "--samples", "11"], in: folder)
    #expect(nowhere.code == 73 && folder.names.isEmpty)
  }
}
