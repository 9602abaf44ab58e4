import Foundation
import Testing

/// `gradwire optimize -o page.html`: the page goes on by itself where there is an engine.
struct OptimizeEngineTests {
  private static let square = [
    "optimize", "input A = 1; A²(B + 5)", "A=3", "B=2", "--freeze", "B", "--steps", "2", "-o",
    "a.html",
  ]

  /// What the page's live circuit begins with.
  private func live(_ page: String) throws -> [String: Any] {
    let start = try #require(
      page.range(of: "<script type=\"application/json\" id=\"live-data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let json = try JSONSerialization.jsonObject(
      with: Data(page[start.upperBound..<end.lowerBound].utf8))
    return try #require(json as? [String: Any])
  }

  @Test func pagesHoldEngineAndProgram() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(Self.square, in: folder)
    #expect(outcome.code == 0 && outcome.messages == "")
    let page = try folder.text("a.html")
    let engine = Data(Tool.engine).base64EncodedString()
    #expect(page.contains("<script type=\"text/plain\" id=\"engine\">\(engine)</script>"))
    let live = try live(page)
    #expect(live["declarations"] as? String == "const B = 2\nparam A = 3\n")
    #expect(live["expression"] as? String == "A²(B + 5)")
  }

  @Test func anEngineThatIsNamedMustBeThere() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell(
      "GRADWIRE_ENGINE=nowhere exec gradwire \"$@\"", Self.square, in: folder)
    #expect(outcome.code == 66 && outcome.messages.contains("cannot read nowhere"))
    #expect(folder.names.isEmpty)
  }

  @Test func anEngineThatIsNamedMustBeOne() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell(
      "echo garbage >no-engine; GRADWIRE_ENGINE=no-engine gradwire \"$@\"; code=$?; "
        + "rm no-engine; exit $code", Self.square, in: folder)
    #expect(outcome.code == 65 && outcome.messages.contains("no-engine is not the engine"))
    #expect(folder.names.isEmpty)
  }

  @Test func withoutOnePagesOnlyPlay() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell(
      "cp \"$(command -v gradwire)\" tool; GRADWIRE_ENGINE= ./tool \"$@\"; code=$?; rm tool; exit $code",
      Self.square, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.messages.hasPrefix("note: gradwire-engine.wasm.gz is not beside gradwire"))
    let page = try folder.text("a.html")
    #expect(!page.contains("id=\"engine\"") && !page.contains("id=\"live\""))
  }
}
